import OwnershipModel
import OwnershipReview

/// What a person held in one account of one issuer, from filing to filing.
///
/// Accounts are told apart as in a filing, and across filings by the texts of the footnotes at the nature of ownership,
/// since their numbers change. Nothing is interpolated: where a filing does not go on from the one before, there is a gap.
struct PositionHistory: Sendable {
    struct Point: Sendable {
        /// Of the filing, by place in the site's filings.
        var filing: Int
        var account: SurveyedAccount
        /// What this filing corrects, where the other one stated the same balance.
        var restates: Int?
        var gap: Gap?

        var date: CalendarDate? { account.date }
    }

    /// Why a point does not follow from the one before it.
    enum Gap: Sendable, Hashable {
        /// Held after the one before, and held before this one, or stated by this one without a transaction.
        case difference(from: ExactDecimal, to: ExactDecimal)
        /// Something was traded and the filing does not say enough to work back.
        case cannotTell
    }

    /// As filed last.
    var title: String
    /// The oldest first.
    var points: [Point]

    var account: SurveyedAccount { points[points.count - 1].account }

    /// All accounts in these filings that can be followed, those that moved last first: neither lots of one title nor
    /// accounts that a filing has twice under one description.
    ///
    /// - Parameter places: of filings of one person about one issuer.
    static func all(
        of places: [Int], in filings: [SurveyedFiling], _ links: AmendmentLinks, _ groups: FilingGroups
    ) -> [PositionHistory] {
        var accounts: [Key: [Point]] = [:]
        var order: [Key] = []
        // Two accounts of one filing that nothing here tells apart: which of them goes on in the next filing is not known.
        var doubtful: Set<Key> = []
        for place in once(places, groups).sorted(by: { isEarlier(filings[$0], filings[$1]) }) {
            for account in filings[place].accounts where account.lot == nil {
                let key = Key(account)
                if accounts[key]?.last?.filing == place { doubtful.insert(key) }
                if accounts[key] == nil { order.append(key) }
                accounts[key, default: []].append(Point(filing: place, account: account))
            }
        }
        return order.filter { !doubtful.contains($0) }.compactMap { key -> PositionHistory? in
            guard let points = accounts[key].map({ joined(restated($0, links, groups)) }), let last = points.last else {
                return nil
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

    /// Of a group of filings that say the same, the first.
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

    /// By date; of one day, in the order filed. An amendment takes the place of what it corrects, or of what an earlier
    /// amendment put there.
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

    /// Whether an amendment adds a forgotten transaction and leaves the original's: it begins where that one ends.
    private static func goesOn(_ original: SurveyedAccount, _ amendment: SurveyedAccount) -> Bool {
        guard amendment.isTraded, let begin = amendment.before, begin == original.after.value else { return false }
        guard let day = original.date, let next = amendment.date else { return begin != original.before }
        return begin != original.before && day <= next
    }

    /// What has no date stands behind what was filed before it.
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

    private static func joined(_ points: [Point]) -> [Point] {
        var joined = points
        for place in joined.indices.dropFirst() {
            joined[place].gap = gap(between: joined[place - 1].account, joined[place].account)
        }
        return joined
    }

    private static func gap(between one: SurveyedAccount, _ next: SurveyedAccount) -> Gap? {
        let begin = next.isTraded ? next.before : next.after.value
        guard let begin, let end = one.after.value else { return .cannotTell }
        return begin == end ? nil : .difference(from: end, to: begin)
    }
}
