import Bytes
import OwnershipModel

/// The footnotes of a filing, each parsed for prices and other statements once, when first needed.
struct FootnoteReading {
    private let indices: [String: Int]
    private var notes: [Note]
    private var natures: [String: NatureFacts] = [:]

    /// A footnote and what was read of it so far.
    private struct Note {
        let text: String
        lazy var tokens = PriceToken.tokens(of: text)
        lazy var price = PriceText(tokens)
        lazy var words = NoteWords(text)
        lazy var holder = words.holder
        /// Whether a disclaimer leaves a pecuniary interest; nil if there is none.
        lazy var isPartialDisclaimer: Bool? =
            text.holds("isclaim") || text.holds("ISCLAIM") ? words.disclaimer?.isPartial : nil
    }

    init(_ footnotes: [Footnote]) {
        notes = footnotes.map { Note(text: $0.text) }
        indices = Dictionary(zip(footnotes.map(\.id), footnotes.indices)) { first, _ in first }
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
            if let index = indices[mark.id] { found.append((mark, notes[index].price)) }
        }
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
            let isBy = text.utf8.prefix(3).elementsEqual("by ".utf8) { $0.lowercased == $1 }
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
        for field in [RowField.natureOfOwnership, .ownershipForm] {
            for mark in row.marks(of: field) {
                guard let index = indices[mark.id], let name = notes[index].holder else { continue }
                let person = FootnoteReading.person(name, in: notes[index].text, among: people)
                return HolderFacts(name: name, footnote: mark.label, person: person)
            }
        }
        return nil
    }

    /// The reporting person whom a footnote names, by a name or by what it calls them for short: `BAPFC` after "Banc of America
    /// Preferred Funding Corporation (BAPFC)".
    private static func person(_ name: String, in text: String, among people: [String]) -> Int? {
        if let person = person(name, among: people) { return person }
        guard people.count > 1 else { return nil }
        let text = Array(text.utf8)
        for short in ["(\(name))", "(\"\(name)\")", "(“\(name)”)", "(the \"\(name)\")"] {
            guard let place = text[...].firstIndex(of: Array(short.utf8), from: 0) else { continue }
            let before = String(decoding: text[max(0, place - 120)..<place], as: UTF8.self).holderKey
            return people.firstIndex { !$0.isEmpty && before.hasSuffix($0) }
        }
        return nil
    }

    /// Returns the footnotes of a row that disclaim beneficial ownership, without duplicates.
    mutating func disclaimers(of row: SecurityRow) -> [DisclaimerFacts] {
        var found: [DisclaimerFacts] = []
        for field in fieldsOfDisclaimers {
            for mark in row.marks(of: field) {
                guard let index = indices[mark.id], let isPartial = notes[index].isPartialDisclaimer,
                    !found.contains(where: { $0.footnote == mark.label })
                else { continue }
                found.append(DisclaimerFacts(footnote: mark.label, isPartial: isPartial))
            }
        }
        return found
    }

    /// Returns what the footnotes of a row with code F say about how and why securities were withheld.
    mutating func withholding(of row: SecurityRow) -> WithholdingWords {
        var words: [WordKey] = []
        func read(_ marks: [FootnoteMark]) {
            for mark in marks {
                guard let index = indices[mark.id] else { continue }
                for case .word(let word) in notes[index].tokens { words.append(word) }
            }
        }
        read(row.marks(of: .transactionCoding))
        row.forEachMarkedField(read)
        let says = { (some: WordSet) in words.contains(where: some.contains) }
        return WithholdingWords(
            isWithheld: says(withheldWords) && !says(deliveredWords),
            isForTaxes: says(taxWords) && !(words.contains("exercise") && says(costWords)),
            isForExercise: words.contains("exercise") && !says(taxWords)
                && (says(costWords) || words.contains("cashless")),
            isSold: says(soldWords) && words.contains("cover") && !words.contains("no") && !says(withheldWords))
    }
}

/// The fields whose footnotes may disclaim ownership of the row.
private let fieldsOfDisclaimers: [RowField] = [
    .natureOfOwnership, .ownershipForm, .amountOwned, .securityTitle, .transactionAmount, .transactionCoding,
]

private let withheldWords: WordSet = ["withheld", "withhold", "withholds", "withholding", "withholdings"]
private let deliveredWords: WordSet = [
    "deliver", "delivered", "delivering", "delivery", "surrender", "surrendered", "tendered",
]
private let soldWords: WordSet = ["sold", "sell", "sale", "sales"]
private let taxWords: WordSet = ["tax", "taxes"]
private let costWords: WordSet = ["price", "prices", "cost", "costs"]
