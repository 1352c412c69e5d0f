import OwnershipModel
import OwnershipReview

/// The latest balance of each account of Table I that somebody reported of an issuer.
///
/// A joint filing does not tell whose of its persons holds what, so they stand together.
struct IssuerHoldings: Sendable {
    struct Holding: Sendable {
        var persons: [ListedFiling.Party]
        var relationship: String
        var account: SurveyedAccount
        /// By place in the site's filings.
        var filing: Int
        /// The persons were no longer subject to Section 16 by their last filing.
        var hasLeft: Bool
    }

    /// Those of the latest date first.
    private(set) var holdings: [Holding] = []

    /// - Parameter places: of filings, the newest first.
    init(of places: [Int], in filings: [SurveyedFiling]) {
        var latest: [Key: Holding] = [:]
        // By the last filing of these persons, whatever accounts are in it.
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

    /// Filings come the newest first: only a later date of its own brings an older filing's account forward.
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
