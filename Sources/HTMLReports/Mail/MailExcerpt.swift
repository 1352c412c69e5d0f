import OwnershipForms
import OwnershipModel
import OwnershipReview

/// What a message tells of a filing, and what it leaves to the attached PDF: the most important rows, their footnotes and
/// the first persons. Whatever is left out is named with its number.
package struct MailExcerpt: Sendable {
    /// The filing in one line.
    package let line: FilingLine
    /// `Form 4 · EXAMPLE CORP [EXM] · filed 03/17/2025`.
    package let caption: String
    package let headline: String
    package let details: String?
    package let keyFacts: [KeyFact]
    /// What a form says that reports no securities; nil if this one does not.
    package let statement: String?
    /// What was done above all.
    package let type: String
    /// What is left in the only account concerned; nil if there are several.
    package let held: String?
    /// For how much the line's transactions were; nil if nothing was traded, or if what was traded is no purchase or sale and
    /// has no value.
    package var value: String? { line.isMarket || !(line.value?.isZero ?? true) ? line.valueText : nil }
    /// The rows: purchases and sales, then other transactions, both by value, then what is only held, as filed.
    package private(set) var rows: [Row] = []
    /// How many rows of the form are left out, and where they are; nil if there are none.
    package private(set) var moreRows: String?
    /// What is odd about the filing or was in doubt when it was read; last how much more there is.
    package private(set) var oddities: [String] = []
    /// The footnotes of the rows shown.
    package private(set) var notes: [FilledFootnote] = []
    /// How many footnotes are left out, and where they are; nil if there are none.
    package private(set) var moreNotes: String?
    /// The names and relationships of reporting persons.
    package private(set) var people: [String] = []
    /// How many persons are left out, and where they are; nil if there are none.
    package private(set) var morePeople: String?
    /// The remarks, line by line.
    package private(set) var remarks: [String] = []
    /// Whether the right column of the rows holds amounts held instead of values: nothing was traded.
    package let showsHoldings: Bool
    /// That some texts are cut, and where they are whole; nil if none is.
    package private(set) var cuts: String?

    /// A row: the transactions of one kind in one account, or a holding.
    package struct Row: Sendable {
        package var trade: FilingLine.Trade?
        /// Whether it is a purchase or a sale.
        package var isMarket = false
        /// What was done, or the title of what is held.
        package var deed: String
        /// The account: title and manner; of a holding the manner.
        package var account: String
        package var accountMarks: [String]
        package var deedMarks: [String] = []
        package var priceMarks: [String] = []
        /// Amount, price and dates; of a derivative security that is held, the row in words.
        package var circumstances: String?
        /// The balance, with its change.
        package var held: String?
        /// The value; where nothing was traded the amount held. Empty for a holding beside transactions.
        package var figure: String

        /// The labels of its footnotes, without duplicates.
        var labels: [String] { (accountMarks + deedMarks + priceMarks).unique }
    }

    /// The most rows, footnotes or persons that a message shows, unless it must be shorter still.
    package static let usualLimit = 5

    /// Where a message finds what it leaves out.
    package static func place(of filing: MailedFiling) -> String {
        if filing.attachments.contains(where: { $0.hasSuffix(".pdf") }) { return "in the attached PDF" }
        return filing.page == nil ? "in the form" : "on its page"
    }

    /// Chooses what is shown.
    ///
    /// - Parameter limit: the most rows, footnotes and persons.
    package init(_ filing: MailedFiling, limit: Int = MailExcerpt.usualLimit) {
        let facts = filing.facts
        line = filing.line
        showsHoldings = facts.totals.isEmpty
        let place = MailExcerpt.place(of: filing)
        var cutter = Cutter()
        let identity = filing.form.identity
        caption = [identity.formName, cutter.issuer(identity), identity.filed.map { "filed \($0.monthDayYear)" } ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        type = cutter.cut(line.type, to: 60)
        held = line.held.map { cutter.cut($0, to: 200) }
        headline = cutter.sentence(facts.headline, to: 600)
        details = facts.details.map { cutter.sentence($0, to: 900) }
        keyFacts = facts.keyFacts.map { fact in
            var fact = fact
            fact.text = cutter.cut(fact.text, to: 240)
            return fact
        }
        statement = filing.form.explanation.statement.map { cutter.cut($0, to: 300) }
        choose(facts, limit: limit, &cutter, place)
        note(filing.form, limit: limit, &cutter, place)
        people = facts.people.prefix(limit).map { person in
            let name = person.name ?? "A person without a name"
            return cutter.cut(
                person.relationship.isEmpty ? name : "\(name.withComma) \(person.relationship)", to: 200)
        }
        oddities = filing.oddities.prefix(3).map { cutter.sentence($0.capitalizedFirst, to: 300) }
        let odd = filing.oddities.count - oddities.count
        if odd > 0 { oddities.append("And \(odd) more like \(oddities.count == 1 ? "this" : "these").") }
        let others = facts.people.count - people.count
        if others > 0 {
            morePeople = "and \(others) more reporting \(others == 1 ? "person" : "persons") \(place)"
        }
        if let words = filing.form.remarks?.lines.joined(separator: "\n"), !words.isEmpty {
            remarks = cutter.cut(words, to: 600).split(separator: "\n").map(String.init)
        }
        if cutter.hasCut { cuts = "A text that ends in “…” is whole \(place)." }
    }

    // MARK: Rows

    private mutating func choose(_ facts: FilingFacts, limit: Int, _ cutter: inout Cutter, _ place: String) {
        let trades = facts.accounts.flatMap { account in account.totals.map { (account: account, total: $0) } }
        let ordered = trades.indices.sorted { left, right in
            let (first, second) = (trades[left].total, trades[right].total)
            if first.isMarket != second.isMarket { return first.isMarket }
            let (less, more) = (first.dollars ?? .zero, second.dollars ?? .zero)
            return less == more ? left < right : more < less
        }
        var told: Set<RowIdentifier> = []
        for index in ordered.prefix(limit) {
            let (account, total) = trades[index]
            rows.append(Row(total, in: account, &cutter))
            // The balance of the row tells holdings that repeat it.
            told.formUnion(account.rows.filter { row in !account.totals.contains { $0.rows.contains(row) } })
            told.formUnion(total.rows)
        }
        let sentences = Dictionary(facts.rows.map { ($0.identifier, $0) }) { first, _ in first }
        let held = facts.accounts.filter { account in
            account.totals.isEmpty
                && !account.rows.allSatisfy { sentences[$0]?.isStatementOfNone ?? false }
        }
        for account in held.prefix(max(0, limit - rows.count)) {
            let words = account.account.table == .derivative ? account.rows.first.flatMap { sentences[$0] } : nil
            rows.append(Row(account, words, isAlone: showsHoldings, &cutter))
            told.formUnion(account.rows)
        }
        let hidden = facts.rows.filter { !told.contains($0.identifier) && !$0.isStatementOfNone }
        moreRows = more(hidden, isBound: !facts.gaps.isEmpty, place)
    }

    /// `And 25 more in the attached PDF: 12 transactions and 13 holdings.`
    private func more(_ hidden: [RowFacts], isBound: Bool, _ place: String) -> String? {
        guard !hidden.isEmpty else { return nil }
        let traded = hidden.count { $0.transaction != nil }
        let kinds = [(traded, "transaction"), (hidden.count - traded, "holding")].filter { $0.0 > 0 }
        let words = kinds.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
        return "And \(isBound ? "at least " : "")\(hidden.count) more \(place): \(words.joined(separator: " and "))."
    }

    // MARK: Footnotes

    private mutating func note(_ form: FilledForm, limit: Int, _ cutter: inout Cutter, _ place: String) {
        let all = form.explanation.footnotes
        let wanted = rows.flatMap(\.labels)
        var chosen: [Int] = []
        for label in wanted where chosen.count < limit {
            guard let place = all.firstIndex(where: { $0.label == label }), !chosen.contains(place) else { continue }
            chosen.append(place)
        }
        notes = chosen.sorted().map { index in
            var note = all[index]
            note.text = cutter.cut(note.text, to: 500)
            note.label = cutter.cut(note.label, to: 30)
            return note
        }
        let others = all.count - notes.count
        if others > 0 {
            let more = notes.isEmpty ? "" : "more "
            moreNotes = "\(others) \(more)\(others == 1 ? "footnote is" : "footnotes are") \(place)."
        }
    }
}

extension MailExcerpt.Row {
    fileprivate init(_ total: KindTotal, in account: AccountFacts, _ cutter: inout Cutter) {
        let rows = total.rows.count == 1 ? "" : ", \(total.rows.count) rows"
        let code = total.letters.map { ", code \(cutter.cut($0, to: 20))" } ?? ""
        let basis = account.basisText.map { "; \($0)" } ?? ""
        let change = account.changeText.map { " (\($0))" } ?? ""
        trade = total.trade
        isMarket = total.isMarket
        deed = cutter.cut(total.deed, to: 240) + rows + code
        self.account = MailExcerpt.Row.name(of: account, &cutter)
        accountMarks = cutter.marks(account.account.natureMarks.map(\.label))
        deedMarks = cutter.marks(total.explanations)
        priceMarks = cutter.marks(total.priceNotes)
        circumstances = cutter.cut("\(MailExcerpt.Row.amount(of: total)) · \(total.dates)", to: 300)
        held = cutter.cut("\(account.afterText)\(change)\(basis)", to: 240)
        figure = cutter.cut(MailExcerpt.Row.value(of: total), to: 60)
    }

    private static func value(of total: KindTotal) -> String {
        guard case .unknown(.unpriced) = total.value else { return total.valueText }
        return total.rowsPricedInFootnotes > 0 ? "price in footnotes" : "no price"
    }

    /// `2,119 at $10.00 to $10.80`, `3,253 valued at $65.715`, `9,409, price not stated`.
    private static func amount(of total: KindTotal) -> String {
        let price = total.priceText
        if price.hasPrefix("valued at") { return "\(total.amountText) \(price)" }
        return total.prices == nil ? "\(total.amountText), price \(price)" : "\(total.amountText) at \(price)"
    }

    /// - Parameters:
    ///   - row: the row of a derivative security, whose words tell what underlies it.
    ///   - isAlone: whether nothing was traded, so that the right column holds amounts held.
    fileprivate init(_ account: AccountFacts, _ row: RowFacts?, isAlone: Bool, _ cutter: inout Cutter) {
        let after = account.afterText + (account.basisText.map { "; \($0)" } ?? "")
        deed = cutter.cut(account.name, to: 160)
        self.account = cutter.cut(account.manner, to: 200)
        accountMarks = cutter.marks(account.account.natureMarks.map(\.label))
        circumstances = row.map { cutter.cut($0.sentence, to: 400) }
        // Table II of Form 3 does not ask for it; the words say what underlies the security.
        let isAsked = account.after.amount != .notStated || account.account.table == .nonDerivative
        held = isAlone || !isAsked ? nil : cutter.cut(after, to: 240)
        figure = isAlone && isAsked ? cutter.cut(after, to: 120) : ""
    }

    private static func name(of account: AccountFacts, _ cutter: inout Cutter) -> String {
        let name = cutter.cut(account.name, to: 160)
        return "\(name.withComma) \(cutter.cut(account.manner, to: 200))"
    }
}

/// Cuts texts that are too long for a message, and remembers that it did.
struct Cutter {
    private(set) var hasCut = false

    /// Returns the text, or its beginning with an ellipsis.
    ///
    /// The length is that in bytes, since a character may be made of any number of them.
    mutating func cut(_ text: String, to length: Int) -> String {
        guard text.utf8.count > length else { return text }
        hasCut = true
        let room = String(decoding: text.utf8.prefix(length), as: UTF8.self).unicodeScalars
        // A character that was cut through reads as U+FFFD.
        let whole = room.reversed().drop { $0 == "\u{FFFD}" }
        var start = String.UnicodeScalarView()
        start.append(contentsOf: whole.reversed())
        let words = String(start)
        // A word without end is cut through.
        let space = words.lastIndex(of: " ").flatMap { words[..<$0].utf8.count > length / 2 ? $0 : nil }
        return "\(space.map { words[..<$0] } ?? words[...]) …"
    }

    /// Returns the text with a full stop, or its beginning.
    mutating func sentence(_ text: String, to length: Int) -> String {
        let words = cut(text, to: length)
        return words.hasSuffix("…") ? words : words + "."
    }

    /// The issuer with its trading symbol: `EXAMPLE CORP [EXM]`; empty if neither is filed.
    mutating func issuer(_ identity: FilingIdentity) -> String {
        let symbol = identity.tradingSymbol.isEmpty ? "" : "[\(cut(identity.tradingSymbol, to: 20))]"
        return [cut(identity.issuerName, to: 100), symbol].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Returns labels of footnotes, without duplicates.
    mutating func marks(_ labels: [String]) -> [String] {
        labels.map { cut($0, to: 30) }.unique
    }
}
