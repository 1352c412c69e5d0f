import OwnershipModel
import OwnershipReview

/// Transactions by year. Amendments are not counted, because they may repeat what they correct; the filings of a group
/// report the same transactions and count once.
struct Activity: Sendable {
    struct Year: Sendable {
        var year: Int
        var purchases = Sum()
        var sales = Sum()
        var others = Sum()
    }

    /// A number of transactions with their total value.
    struct Sum: Sendable {
        var rows = 0
        fileprivate var value = ExactDecimal.zero as ExactDecimal?
        fileprivate var isWhole = true
        fileprivate var isPartial = false
        fileprivate var isAverage = false

        fileprivate mutating func add(_ trade: SurveyedTrade) {
            rows += trade.rowCount
            if trade.isPartial { isPartial = true }
            if trade.isAverage { isAverage = true }
            if case .exact = trade.value {} else { isWhole = false }
            if let number = trade.value.number { value = value?.adding(number) }
        }

        /// The number of transactions: `2`, or `at least 2` if a filing has rows that are not known.
        var count: String { (isPartial ? "at least " : "") + SiteWords.grouped(rows) }

        /// The total value: `$21,345.50`, `about $21,345.50` if some prices are averages, `at least $21,345.50` if some values
        /// are missing, or a dash if there are no transactions. The sum is not rounded, so that it can be checked.
        var words: String {
            guard rows > 0 else { return "–" }
            guard let value else { return "too large to add up" }
            let money = isAverage ? "about \(value.money)" : value.money
            if isWhole { return money }
            return value.isZero ? "not stated" : "at least \(money)"
        }
    }

    /// The years that have transactions, the latest first.
    private(set) var years: [Year] = []
    /// The number of amendments with transactions, which are not counted.
    private(set) var amendments = 0
    /// The number of filings of which not all rows are known, and that would be counted.
    private(set) var partial = 0

    init(of places: [Int], in filings: [SurveyedFiling], _ groups: FilingGroups) {
        var found: [Int: Year] = [:]
        for place in places {
            let filing = filings[place]
            guard !filing.documentType.isAmendment else {
                amendments += filing.trades.isEmpty ? 0 : 1
                continue
            }
            guard groups.counts(place) else { continue }
            if !filing.listed.gaps.isEmpty { partial += 1 }
            for trade in filing.trades {
                guard let year = (trade.latest ?? filing.listed.filed ?? filing.listed.periodOfReport)?.year else {
                    continue
                }
                var sum = found[year] ?? Year(year: year)
                switch trade.kind {
                case .purchase: sum.purchases.add(trade)
                case .sale: sum.sales.add(trade)
                default: sum.others.add(trade)
                }
                found[year] = sum
            }
        }
        years = found.values.sorted { $0.year > $1.year }
    }
}

/// A bar chart by year: purchases above the axis, sales below it, all others as a thinner bar beside.
struct ActivityChart {
    private static let width = 640
    private static let (top, middle, bottom) = (14, 74, 134)
    /// The maximum number of years that fit; the table has them all.
    private static let most = 20

    static func markup(_ activity: Activity, number: Int) -> [UInt8]? {
        let years = Array(activity.years.prefix(most).reversed())
        let highest = years.flatMap { [$0.purchases.rows, $0.sales.rows, $0.others.rows] }.max() ?? 0
        guard highest > 0, let first = years.first, let last = years.last else { return nil }
        let sums = { (kind: KeyPath<Activity.Year, Activity.Sum>) in years.reduce(0) { $0 + $1[keyPath: kind].rows } }
        var drawing = Drawing(
            width: width, height: 158, number: number, title: "Transactions by year",
            description:
                "\(first.year) to \(last.year): \(sums(\.purchases)) purchases above the line, \(sums(\.sales)) sales beneath it, \(sums(\.others)) others beside. The table has the numbers."
        )
        let step = width / max(years.count, 6)
        let height = { (rows: Int) in rows == 0 ? 0 : max(1, rows * (middle - top) / highest) }
        let bar = max(4, min(26, step / 3))
        for (place, year) in years.enumerated() {
            let x = place * step + 4
            let (bought, sold, other) = (height(year.purchases.rows), height(year.sales.rows), height(year.others.rows))
            drawing.path("M\(x) \(middle)v-\(bought)h\(bar)v\(bought)z", class: "bought")
            drawing.path("M\(x) \(middle)v\(sold)h\(bar)v-\(sold)z", class: "sold")
            drawing.path("M\(x + bar + 2) \(middle)v-\(other)h\(bar / 2)v\(other)z", class: "other")
            drawing.text("\(year.year)", x: x, y: 152)
        }
        drawing.path("M0 \(middle)H\(width)", class: "axis")
        return drawing.bytes
    }
}
