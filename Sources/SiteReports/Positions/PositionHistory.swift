import OwnershipModel
import OwnershipReview

/// The balances of one account of a reporting person in securities of one issuer, from filing to filing.
///
/// Accounts are identified as within one filing, but by the texts of the footnotes to the nature of ownership rather than
/// their numbers, which change. Nothing is interpolated: if a filing does not continue from the one before, there is a gap.
struct PositionHistory: Sendable {
    struct Point: Sendable {
        /// The index of the filing in the site.
        var filing: Int
        var account: SurveyedAccount
        /// The index of the filing that this one corrects and whose balance it replaces.
        var restates: Int?
        var gap: Gap?

        var date: CalendarDate? { account.date }
    }

    /// The reason why a point does not continue from the one before it.
    enum Gap: Sendable, Hashable {
        /// The balance after the previous filing differs from the balance before this one, or from the balance that this one
        /// states without a transaction.
        case difference(from: ExactDecimal, to: ExactDecimal)
        /// The filing does not say enough to work out whether something is missing.
        case cannotTell
    }

    /// The title of the security in the last filing.
    var title: String
    /// The oldest first.
    var points: [Point]

    var account: SurveyedAccount { points[points.count - 1].account }

    /// Returns all accounts that can be followed, the latest date first. Excludes lots of one title, and accounts that a
    /// filing contains twice under the same description.
    ///
    /// - Parameter places: the indices of the filings of one person about one issuer.
    static func all(
        of places: [Int], in filings: [SurveyedFiling], _ links: AmendmentLinks, _ groups: FilingGroups
    ) -> [PositionHistory] {
        var accounts: [Key: [Point]] = [:]
        var order: [Key] = []
        // Two accounts of one filing have the same key, so it is not known which of them continues in the next filing.
        var doubtful: Set<Key> = []
        let inOrder = once(places, groups).sorted(by: { isEarlier(filings[$0], filings[$1]) })
        for place in inOrder {
            for account in filings[place].accounts where account.lot == nil {
                let key = Key(account)
                if accounts[key]?.last?.filing == place { doubtful.insert(key) }
                if accounts[key] == nil { order.append(key) }
                accounts[key, default: []].append(Point(filing: place, account: account))
            }
        }
        return order.filter { !doubtful.contains($0) }.compactMap { key -> PositionHistory? in
            guard let restated = accounts[key].map({ restated($0, links, groups) }), let last = restated.last else {
                return nil
            }
            let points = joined(restated) { one, next in
                let ends = inOrder.indices.filter { inOrder[$0] == one || inOrder[$0] == next }
                guard let from = ends.first, let to = ends.last else { return false }
                return inOrder[from...to].contains { filings[$0].hasGap(in: key.table) }
            }
            return PositionHistory(title: last.account.title ?? "Security without a title", points: points)
        }.enumerated().sorted { left, right in
            let dates = (left.element.account.date, right.element.account.date)
            if dates.0 == dates.1 { return left.offset < right.offset }
            guard let one = dates.0, let other = dates.1 else { return dates.0 != nil }
            return one > other
        }.map(\.element)
    }

    private struct Key: Hashable {
        var table: SecurityTable
        var title: String
        var form: OwnershipForm?
        var nature: String
        var notes: [String]
        var unit: AmountUnit
        var terms: String

        init(_ account: SurveyedAccount) {
            table = account.table
            title = (account.title ?? "").securityKey
            form = account.form
            nature = (account.nature ?? "").securityKey
            notes = account.natureNotes.map(\.securityKey)
            unit = account.unit
            terms = account.terms
        }
    }

    /// Keeps only the first filing of each group of filings that report the same.
    private static func once(_ places: [Int], _ groups: FilingGroups) -> [Int] {
        let own = Set(places)
        return places.filter { place in
            groups.members[place]?.first { own.contains($0) }.map { $0 == place } ?? true
        }
    }

    private static func isEarlier(_ left: SurveyedFiling, _ right: SurveyedFiling) -> Bool {
        let times = (left.listed.feedTime, right.listed.feedTime)
        if times.0 == times.1 { return left.listed.key < right.listed.key }
        guard let one = times.0, let other = times.1 else { return times.0 == nil }
        return one < other
    }

    /// Sorts points by date and then by the time of filing. An amendment replaces the filing that it corrects, or an earlier
    /// amendment of that filing.
    private static func restated(_ points: [Point], _ links: AmendmentLinks, _ groups: FilingGroups) -> [Point] {
        var kept: [Point] = []
        for point in points {
            let original = links.originals[point.filing]?.first { $0.basis != .possible }?.original
            let alike = original.map { groups.members[$0] ?? [$0] } ?? []
            let place = kept.lastIndex { alike.contains($0.filing) || $0.restates.map(alike.contains) == true }
            if let place, !goesOn(kept[place].account, point.account) {
                kept[place] = point
                kept[place].restates = original
            } else {
                kept.append(point)
            }
        }
        return byDate(kept)
    }

    /// Whether an amendment adds a missed transaction to the original's instead of correcting it: its balance begins where
    /// the original's ends.
    private static func goesOn(_ original: SurveyedAccount, _ amendment: SurveyedAccount) -> Bool {
        guard amendment.isTraded, let begin = amendment.before, begin == original.after.value else { return false }
        guard let day = original.date, let next = amendment.date else { return begin != original.before }
        return begin != original.before && day <= next
    }

    /// Sorts by date; points without a date stay after the ones filed before them.
    private static func byDate(_ points: [Point]) -> [Point] {
        var day: CalendarDate?
        let dated = points.map { point in
            day = point.date ?? day
            return (day: day, point: point)
        }
        return dated.enumerated().sorted { left, right in
            let days = (left.element.day, right.element.day)
            if days.0 == days.1 { return left.offset < right.offset }
            guard let one = days.0, let other = days.1 else { return days.0 == nil }
            return one < other
        }.map(\.element.point)
    }

    /// Finds the gaps.
    ///
    /// - Parameter mayMiss: whether from one filing to another there are rows that are not known.
    private static func joined(_ points: [Point], mayMiss: (Int, Int) -> Bool) -> [Point] {
        var joined = points
        for place in joined.indices.dropFirst() {
            let (one, next) = (joined[place - 1], joined[place])
            joined[place].gap = gap(between: one.account, next.account)
            if joined[place].gap != nil, mayMiss(one.filing, next.filing) { joined[place].gap = .cannotTell }
        }
        return joined
    }

    private static func gap(between one: SurveyedAccount, _ next: SurveyedAccount) -> Gap? {
        let begin = next.isTraded ? next.before : next.after.value
        guard let begin, let end = one.after.value else { return .cannotTell }
        return begin == end ? nil : .difference(from: end, to: begin)
    }
}
