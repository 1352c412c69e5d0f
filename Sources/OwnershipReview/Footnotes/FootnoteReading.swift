import Bytes
import OwnershipModel

/// The footnotes of a filing, each parsed for prices once, when first needed.
struct FootnoteReading {
    private let texts: [String: String]
    private var tokens: [String: [PriceToken]] = [:]
    private var prices: [String: PriceText] = [:]
    private var notes: [String: NoteFacts] = [:]
    private var natures: [String: NatureFacts] = [:]
    private var disclaiming: [String: Bool] = [:]

    init(_ footnotes: [Footnote]) {
        texts = Dictionary(footnotes.map { ($0.id, $0.text) }) { first, _ in first }
    }

    /// Returns the price statements in the footnotes at a row's price, amount and code, in order and without duplicates.
    mutating func prices(of row: SecurityRow) -> [(mark: FootnoteMark, text: PriceText)] {
        var found: [(mark: FootnoteMark, text: PriceText)] = []
        addPrices(at: row.marks(of: .pricePerShare), to: &found)
        addPrices(at: row.marks(of: .transactionAmount), to: &found)
        addPrices(at: row.marks(of: .transactionCoding), to: &found)
        return found
    }

    private mutating func addPrices(
        at marks: [FootnoteMark], to found: inout [(mark: FootnoteMark, text: PriceText)]
    ) {
        for mark in marks where !found.contains(where: { $0.mark == mark }) {
            if let price = price(of: mark.id) { found.append((mark, price)) }
        }
    }

    private mutating func price(of id: String) -> PriceText? {
        if let known = prices[id] { return known }
        guard texts[id] != nil else { return nil }
        let price = PriceText(tokens(of: id))
        prices[id] = price
        return price
    }

    private mutating func tokens(of id: String) -> [PriceToken] {
        if let known = tokens[id] { return known }
        let read = PriceToken.tokens(of: texts[id] ?? "")
        tokens[id] = read
        return read
    }

    /// What a footnote says besides prices.
    private struct NoteFacts {
        var holder: String?
        var isPartialDisclaimer: Bool?
    }

    private mutating func note(_ id: String) -> NoteFacts {
        if let known = notes[id] { return known }
        let words = NoteWords(texts[id] ?? "")
        let facts = NoteFacts(holder: words.holder, isPartialDisclaimer: words.disclaimer?.isPartial)
        notes[id] = facts
        return facts
    }

    /// What the nature of indirect ownership says.
    private struct NatureFacts {
        /// Whether it names nobody and refers to a footnote.
        var isReference: Bool
        /// The reporting person that it names.
        var person: Int?
    }

    private mutating func nature(_ text: String, among people: [String]) -> NatureFacts {
        if let known = natures[text] { return known }
        var facts = NatureFacts(isReference: text.isReference, person: nil)
        if !facts.isReference {
            let isBy = text.securityKey.hasPrefix("by ")
            facts.person = FootnoteReading.person(isBy ? String(text.dropFirst(3)) : text, among: people)
        }
        natures[text] = facts
        return facts
    }

    private static func person(_ name: String, among people: [String]) -> Int? {
        let key = name.holderKey
        return people.firstIndex { !$0.isEmpty && $0 == key }
    }

    /// Returns through whom the securities of a row are held: whom the nature of ownership names or, if it only refers to a
    /// footnote, whom that footnote names.
    ///
    /// - Parameter people: the keys of the reporting persons' names.
    mutating func holder(of row: SecurityRow, among people: [String]) -> HolderFacts? {
        let nature = row.natureOfOwnership.value?.spacedEvenly ?? ""
        if !nature.isEmpty {
            let facts = self.nature(nature, among: people)
            if !facts.isReference { return HolderFacts(name: nature, footnote: nil, person: facts.person) }
        }
        for mark in row.natureOfOwnership.marks + row.ownershipForm.marks {
            guard let name = note(mark.id).holder else { continue }
            return HolderFacts(name: name, footnote: mark.label, person: person(name, in: mark.id, among: people))
        }
        return nil
    }

    /// The reporting person whom a footnote names, by a name or by what it calls them for short: `BAPFC` after "Banc of America
    /// Preferred Funding Corporation (BAPFC)".
    private func person(_ name: String, in id: String, among people: [String]) -> Int? {
        if let person = FootnoteReading.person(name, among: people) { return person }
        guard people.count > 1, let text = texts[id].map({ Array($0.utf8) }) else { return nil }
        for short in ["(\(name))", "(\"\(name)\")", "(“\(name)”)", "(the \"\(name)\")"] {
            guard let place = text[...].firstIndex(of: Array(short.utf8), from: 0) else { continue }
            let before = String(decoding: text[max(0, place - 120)..<place], as: UTF8.self).holderKey
            return people.firstIndex { !$0.isEmpty && before.hasSuffix($0) }
        }
        return nil
    }

    /// Whether a footnote has the word, and need be looked at.
    private mutating func mayDisclaim(_ id: String) -> Bool {
        if let known = disclaiming[id] { return known }
        let text = texts[id] ?? ""
        let mayDisclaim = text.holds("isclaim") || text.holds("ISCLAIM")
        disclaiming[id] = mayDisclaim
        return mayDisclaim
    }

    /// Returns the footnotes of a row that disclaim beneficial ownership, without duplicates.
    mutating func disclaimers(of row: SecurityRow) -> [DisclaimerFacts] {
        var found: [DisclaimerFacts] = []
        let marks =
            row.natureOfOwnership.marks + row.ownershipForm.marks + row.amountOwned.marks + row.securityTitle.marks
            + row.transactionAmount.marks + row.marks(of: .transactionCoding)
        for mark in marks where !found.contains(where: { $0.footnote == mark.label }) {
            guard mayDisclaim(mark.id), let isPartial = note(mark.id).isPartialDisclaimer else { continue }
            found.append(DisclaimerFacts(footnote: mark.label, isPartial: isPartial))
        }
        return found
    }

    /// Returns what the footnotes of a row with code F say about how and why securities were withheld.
    mutating func withholding(of row: SecurityRow) -> WithholdingWords {
        var words: Set<PriceWord> = []
        func read(_ marks: [FootnoteMark]) {
            for mark in marks {
                for case .word(let word) in tokens(of: mark.id) { words.insert(word) }
            }
        }
        read(row.marks(of: .transactionCoding))
        row.forEachMarkedField(read)
        let says = { (some: Set<PriceWord>) in !words.isDisjoint(with: some) }
        return WithholdingWords(
            isWithheld: says(withheldWords) && !says(deliveredWords),
            isForTaxes: says(taxWords) && !(words.contains("exercise") && says(costWords)),
            isForExercise: words.contains("exercise") && !says(taxWords)
                && (says(costWords) || words.contains("cashless")),
            isSold: says(soldWords) && words.contains("cover") && !words.contains("no") && !says(withheldWords))
    }
}

private let withheldWords: Set<PriceWord> = ["withheld", "withhold", "withholds", "withholding", "withholdings"]
private let deliveredWords: Set<PriceWord> = [
    "deliver", "delivered", "delivering", "delivery", "surrender", "surrendered", "tendered",
]
private let soldWords: Set<PriceWord> = ["sold", "sell", "sale", "sales"]
private let taxWords: Set<PriceWord> = ["tax", "taxes"]
private let costWords: Set<PriceWord> = ["price", "prices", "cost", "costs"]

extension String {
    /// Whether the text names nothing and only refers elsewhere: `See footnote (1)`.
    var isReference: Bool {
        let key = NoteWords(self).keys.joined(separator: " ")
        return referenceWords.contains { key.hasPrefix($0) } || key.isEmpty
    }
}

private let referenceWords = ["see ", "footnote", "foot note", "note ", "notes ", "refer ", "explanation"]
