import OwnershipReview

/// Texts that are used on several pages of the site.
package enum SiteWords {
    static func filings(_ count: Int) -> String { "\(grouped(count)) \(count == 1 ? "filing" : "filings")" }

    package static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(grouped(count)) \(count == 1 ? one : many)"
    }

    /// The number with thousands separators: `20,134`.
    static func grouped(_ count: Int) -> String { ExactDecimal(count).grouped }

    static func kind(_ kind: TransactionKind) -> String {
        switch kind {
        case .purchase: "Purchases"
        case .sale: "Sales"
        case .award: "Grants and awards"
        case .dispositionToIssuer: "Dispositions to the issuer"
        case .withholding: "Withheld for taxes or exercise prices"
        case .discretionary: "Discretionary transactions in plans"
        case .exercise: "Exercises of derivatives"
        case .conversion: "Conversions"
        case .expiration: "Expirations"
        case .gift: "Gifts"
        case .smallAcquisition: "Small acquisitions"
        case .inheritance: "By will or descent"
        case .votingTrust: "Voting trusts"
        case .tender: "Tendered in a change of control"
        case .other: "Other transactions"
        case .unknown: "Transactions without a code we know"
        }
    }

    /// The name for addresses: `award`, `small-acquisition`.
    static func name(of kind: TransactionKind) -> String {
        kind.rawValue.reduce(into: "") { name, letter in
            if letter.isUppercase { name += "-" }
            name += letter.lowercased()
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The name of the month with the year: `November 2013`.
    static func month(_ month: SiteMonth) -> String {
        month.year == 0 ? "Without a date" : "\(months[month.month - 1]) \(month.year)"
    }

    static func nameOfMonth(_ month: SiteMonth) -> String {
        month.year == 0 ? "Without a date" : months[month.month - 1]
    }
}
