import OwnershipModel
import OwnershipReview

/// The latest reported balance of each account in Table I of the filings of one issuer.
///
/// A joint filing does not say which of its reporting persons holds what, so they are listed together.
struct IssuerHoldings: Sendable {
    struct Holding: Sendable {
        var persons: [ListedFiling.Party]
        var relationship: String
        var account: SurveyedAccount
        /// The index of the filing in the site.
        var filing: Int
        /// Whether the persons' last filing says that they are no longer subject to Section 16.
        var hasLeft: Bool
    }

    /// The latest date first.
    private(set) var holdings: [Holding] = []

    /// - Parameter places: the indices of the filings, the newest first.
    init(of places: [Int], in filings: [SurveyedFiling]) {
        var latest: [Key: Holding] = [:]
        // From the last filing of the same persons, whether or not it has the account.
        var status: [[String]: (relationship: String, hasLeft: Bool)] = [:]
        for place in places {
            let filing = filings[place]
            let persons = filing.listed.persons
            let ids = persons.map { $0.cik ?? $0.name }
            let known = status[ids] ?? (filing.relationships.first ?? "", filing.isExit)
            status[ids] = known
            for account in filing.accounts where account.table == .nonDerivative && account.lot == nil {
                let key = Key(persons: ids, account: account)
                guard latest[key].map({ Self.isLater(account, $0.account) }) ?? true else { continue }
                latest[key] = Holding(
                    persons: persons, relationship: known.relationship, account: account, filing: place,
                    hasLeft: known.hasLeft)
            }
        }
        holdings = latest.values.sorted { left, right in
            let dates = (left.account.date, right.account.date)
            if let one = dates.0, let other = dates.1, one != other { return one > other }
            if (dates.0 == nil) != (dates.1 == nil) { return dates.0 != nil }
            return (left.filing, left.account.row) < (right.filing, right.account.row)
        }
    }

    /// Filings are visited from the newest, so an older filing's balance is used only if its own date is later.
    private static func isLater(_ one: SurveyedAccount, _ other: SurveyedAccount) -> Bool {
        guard let day = one.date, let known = other.date else { return false }
        return day > known
    }

    private struct Key: Hashable {
        var persons: [String]
        var title: String
        var form: OwnershipForm?
        var nature: String
        var notes: [String]
        var unit: AmountUnit

        init(persons: [String], account: SurveyedAccount) {
            self.persons = persons
            title = (account.title ?? "").securityKey
            form = account.form
            nature = (account.nature ?? "").securityKey
            notes = account.natureNotes.map(\.securityKey)
            unit = account.unit
        }
    }
}
