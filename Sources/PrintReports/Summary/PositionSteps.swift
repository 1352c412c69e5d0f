import OwnershipReview
import PageLayout

/// A step chart of the securities held in one account, transaction by transaction.
struct PositionSteps {
    private let account: AccountFacts
    private let series: PositionSeries
    /// One caption per step: the transaction's date, or its row where it has none.
    private let captions: [String]

    /// The chart of the account with the most steps, or nil if no account has two transactions that follow from each
    /// other.
    static func best(of facts: FilingFacts) -> PositionSteps? {
        let all = facts.accounts.compactMap { PositionSteps($0, rows: facts.rows) }
        guard let most = all.map(\.captions.count).max() else { return nil }
        return all.first { $0.captions.count == most }
    }

    private init?(_ account: AccountFacts, rows: [RowFacts]) {
        guard account.rows.count > 1, let series = account.positions else { return nil }
        let dates = rows.filter { account.rows.contains($0.identifier) }
            .map { $0.transaction?.date?.monthDayYear ?? $0.identifier.description }
        (self.account, self.series) = (account, series)
        captions = (series.startsBefore ? [SummaryText.before] : []) + dates
    }

    /// The chart and its caption. The scale begins at zero, unless the steps would then be too low to tell apart: that
    /// is, unless they differ by less than a quarter of the highest.
    func block(_ style: PDFStyle) -> Stack {
        let positions = series.positions
        let numbers = positions.map(\.approximate)
        let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
        let isCut = least > 0 && most > least && (most - least) * 4 < most
        // This puts the lowest step a fifth of the chart's height above the base line.
        let base = isCut ? least - (most - least) / 4 : 0
        let span = most - base
        let steps = positions.indices.map { index in
            StepChart.Step(
                level: span > 0 ? (numbers[index] - base) / span : 0, label: positions[index].grouped,
                caption: captions[index])
        }
        let chart = StepChart(
            steps, description: SummaryText.description(of: series, in: account),
            style: style.chartLabel, height: style.chartHeight, thickness: style.chartLine)
        let caption = Paragraph(SummaryText.caption(account, scaleIsCut: isCut), style: style.caption)
        return Stack([Stack.Item(caption, keepsWithNext: true), Stack.Item(KeptTogether(chart), spaceBefore: 3)])
    }
}

extension ExactDecimal {
    /// The number as a floating-point value, for drawing only.
    fileprivate var approximate: Double {
        (0..<scale).reduce(Double(coefficient)) { number, _ in number / 10 }
    }
}
