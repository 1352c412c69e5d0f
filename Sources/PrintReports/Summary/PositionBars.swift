import OwnershipReview
import PageLayout

/// A chart of what became of an account: held before, what came and went, held after. What came stands before what went, so
/// that no bar begins below zero.
struct PositionBars {
    let account: AccountFacts
    private let before: ExactDecimal
    private let after: ExactDecimal
    /// The totals, each with the balance behind it.
    private let steps: [(total: KindTotal, amount: ExactDecimal, balance: ExactDecimal)]

    /// The fewest transactions and the most kinds of them that a chart is of.
    private static let (fewestRows, mostSteps) = (2, 6)
    /// The longest label, in bytes.
    private static let longestLabel = 60

    /// The chart of the account with most transactions or, where something was bought or sold, of the one in which most of
    /// it was; nil if there is none that shows something.
    static func best(of facts: FilingFacts) -> PositionBars? {
        let trade = facts.totals.first(where: \.isMarket)
        var best: (place: Int, count: Int)?
        for place in facts.accounts.indices {
            let totals = facts.accounts[place].totals
            if let trade, !totals.contains(where: { $0.isPart(of: trade) && $0.isMost(of: trade) }) { continue }
            let count = totals.reduce(0) { $0 + $1.rows.count }
            if count >= fewestRows, count > best?.count ?? 0, PositionBars(facts.accounts[place]) != nil {
                best = (place, count)
            }
        }
        return best.flatMap { PositionBars(facts.accounts[$0.place]) }
    }

    /// Nil if the balances are not known, do not come of the transactions, or differ by less than 2 % of the highest.
    init?(_ account: AccountFacts) {
        guard case .known(let before) = account.before, let after = account.after.amount.value,
            !account.isPartial, account.totals.count <= Self.mostSteps,
            account.totals.reduce(0, { $0 + $1.rows.count }) >= Self.fewestRows
        else { return nil }
        var steps: [(total: KindTotal, amount: ExactDecimal, balance: ExactDecimal)] = []
        var (balance, least, most) = (before, before, before)
        for isGain in [true, false] {
            for total in account.totals where (total.direction == .acquired) == isGain {
                guard case .exact(let amount) = total.amount, total.direction != nil,
                    total.unit == account.account.unit,
                    total.briefDeed.utf8.count <= Self.longestLabel,
                    let next = isGain ? balance.adding(amount) : balance.subtracting(amount), !next.isNegative
                else { return nil }
                balance = next
                (least, most) = (min(least, next), max(most, next))
                steps.append((total, amount, next))
            }
        }
        guard balance == after, most.isVisiblyMore(than: least) == true, !most.isZero else { return nil }
        (self.account, self.before, self.after, self.steps) = (account, before, after, steps)
    }

    /// The chart, with its story in words for those who do not see it.
    func block(_ style: PDFStyle) -> BarChart {
        let most = steps.reduce(before) { max($0, $1.balance) }.approximate
        let place = { (number: ExactDecimal) in number.approximate / most }
        let words = { (number: ExactDecimal) in account.account.unit == .dollars ? number.money : number.grouped }
        var bars = [
            BarChart.Bar(
                from: 0, to: place(before), label: SummaryText.heldBefore, value: words(before), isAmount: true)
        ]
        var last = before
        for step in steps {
            let sign = step.balance < last ? "−" : "+"
            bars.append(
                BarChart.Bar(
                    from: place(last), to: place(step.balance), label: step.total.briefDeed,
                    value: sign + words(step.amount), isAmount: false))
            last = step.balance
        }
        bars.append(
            BarChart.Bar(from: 0, to: place(after), label: SummaryText.heldAfter, value: words(after), isAmount: true))
        let story = bars.map { "\($0.label) \($0.value)" }.joined(separator: "; ")
        return BarChart(
            bars, description: "\(account.name.withComma) \(account.manner): \(story).", style: style.chartLabel,
            rowHeight: style.chartRow, thickness: style.chartLine)
    }
}

extension KindTotal {
    /// Whether the amount is at least half of that of another total.
    fileprivate func isMost(of whole: KindTotal) -> Bool {
        guard let own = amount.number, let all = whole.amount.number, let double = own.adding(own) else { return false }
        return double >= all
    }
}

extension ExactDecimal {
    /// The number as a floating-point value, for drawing only.
    fileprivate var approximate: Double {
        (0..<scale).reduce(Double(coefficient)) { number, _ in number / 10 }
    }
}
