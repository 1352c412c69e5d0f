import OwnershipReview

/// The headings and fixed phrases of the printed summary. The words for transactions and holdings come with the facts.
enum SummaryText {
    static let annex = "Annex: summary of the filing"
    static let annexNotice = "Not part of the filing. FilingPress drew it from what was filed; the form above counts."
    static let annexHead = "Annex: not part of the filing"
    static let summary = "Summary"
    static let notice = "Not part of the filing: drawn by FilingPress from what was filed."

    static let people = "Reporting persons"
    static let transactions = "Transactions by account"
    static let transactionColumns = ["Account", "What was done", "When", "Amount", "Price", "Value"]
    static let holdings = "Holdings by account; they are never added up"
    static let holdingColumns = ["Account", "Before", "After"]
    static let unknownBefore = "–"
    static let chart = "Position by transaction"
    static let before = "before"
    static let notes = "Footnotes to these figures"
    static let source = "Source"
    static let index = "EDGAR index"

    /// The chart in words, for readers who cannot see it.
    ///
    /// `Position by transaction. Common Stock, held directly: 136,137 before, then 134,018.`
    static func description(of series: PositionSeries, in account: AccountFacts) -> String {
        let numbers = series.positions.map(\.grouped)
        let story =
            series.startsBefore
            ? "\(numbers[0]) before, then \(numbers.dropFirst().joined(separator: ", "))"
            : numbers.joined(separator: ", then ")
        return "\(chart). \(account.name), \(account.manner): \(story)."
    }

    /// The chart's visible caption, which says if the scale does not begin at zero.
    static func caption(_ account: AccountFacts, scaleIsCut: Bool) -> String {
        let scale = scaleIsCut ? " (the scale does not begin at zero)" : ""
        return "\(chart): \(account.name), \(account.manner)\(scale)"
    }
}
