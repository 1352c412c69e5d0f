import OwnershipReview

/// The headings and fixed phrases of the printed summary. The words for transactions and holdings come with the facts.
enum SummaryText {
    static let annex = "Annex: summary of the filing"
    static let annexNotice = "Not part of the filing. FilingPress drew it from what was filed; the form above counts."
    static let annexHead = "Annex: not part of the filing"
    static let summary = "Summary"
    static let notice = "Not part of the filing: FilingPress drew it from what was filed."

    static let people = "Reporting persons"
    static let person = "Reporting person"
    static let transactions = "Transactions"
    static let transactionColumns = ["What was done", "How held", "When", "Amount", "Price", "Value"]
    static let holdings = "Holdings by account; they are never added up"
    static let holdingColumns = ["Account", "Before", "After", "Change"]
    static let heldColumns = ["Security", "Exercise price", "Exercisable", "Expires", "Held"]
    static let missing = "–"
    static let heldBefore = "Held before"
    static let heldAfter = "Held after"
    static let notes = "Footnotes to these figures"
    static let index = "EDGAR index"

    /// How the securities of a row are held, without the verb: `directly`, `indirectly: By Trust`.
    static func holding(_ account: AccountFacts) -> String {
        account.manner.hasPrefix("held ") ? String(account.manner.dropFirst(5)) : account.manner
    }

    /// How the securities of a line are held that is of several accounts.
    static func ways(_ count: Int) -> String { "in \(count) accounts" }

    /// Several footnotes whose words differ only by their figures, in few words.
    ///
    /// - Parameter span: the lowest and the highest price that they state.
    static func averages(_ span: (low: ExactDecimal, high: ExactDecimal), reading first: String, _ text: String)
        -> String
    {
        "Weighted averages of trades at \(span.low.price) to \(span.high.price); the range of each is in the form. "
            + "(\(first)) reads: “\(text)” The others say the same with other figures."
    }

    /// What of a filing stands in the form only.
    static func formOnly(_ parts: [String]) -> String {
        "In the form only: \(parts.joined(separator: ", "))."
    }

    /// Labels of footnotes as marks: `(1)`, `(4)–(32)`, `(1), (3)`.
    static func marks(_ labels: [String], separator: String = ", ") -> String {
        var parts: [String] = []
        var start = labels.startIndex
        while start < labels.endIndex {
            var end = start
            while end + 1 < labels.endIndex, let number = Int(labels[end]), Int(labels[end + 1]) == number + 1 {
                end += 1
            }
            if end - start > 1 {
                parts.append("(\(labels[start]))–(\(labels[end]))")
            } else {
                parts += labels[start...end].map { "(\($0))" }
            }
            start = end + 1
        }
        return parts.joined(separator: separator)
    }
}
