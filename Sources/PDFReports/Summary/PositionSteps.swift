import OwnershipReview
import PageLayout

/// The positions of one account, one after the other: what was held before, and after each transaction.
///
/// Only where each balance follows from the one before.
struct PositionSteps {
    private let account: AccountFacts
    private let positions: [ExactDecimal]
    private let captions: [String]
    private let startsBefore: Bool

    /// Of the account with the most transactions; nil where none has two that follow from one another.
    static func best(of facts: FilingFacts) -> PositionSteps? {
        let all = facts.accounts.compactMap { PositionSteps($0, rows: facts.rows) }
        guard let most = all.map(\.positions.count).max() else { return nil }
        return all.first { $0.positions.count == most }
    }

    private init?(_ account: AccountFacts, rows: [RowFacts]) {
        guard account.after.basis == .rowToRow else { return nil }
        let rows = rows.filter { account.rows.contains($0.identifier) }
        var positions = rows.compactMap(\.owned.value)
        var captions = rows.map { $0.transaction?.date?.monthDayYear ?? $0.identifier.description }
        guard rows.count > 1, positions.count == rows.count else { return nil }
        if case .known(let before) = account.before {
            positions.insert(before, at: 0)
            captions.insert(SummaryText.before, at: 0)
            startsBefore = true
        } else {
            startsBefore = false
        }
        guard positions.count <= 60, let most = positions.max(), !most.isZero else { return nil }
        (self.account, self.positions, self.captions) = (account, positions, captions)
    }

    /// The steps with their caption. The scale begins at zero unless the steps would be too low to tell apart.
    func block(_ style: PDFStyle) -> Stack {
        let numbers = positions.map(\.approximate)
        let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
        let isCut = least > 0 && most > least && (most - least) * 4 < most
        // The lowest step stands a fifth above the base line.
        let base = isCut ? least - (most - least) / 4 : 0
        let span = most - base
        let steps = positions.indices.map { index in
            StepChart.Step(
                level: span > 0 ? (numbers[index] - base) / span : 0, label: positions[index].grouped,
                caption: captions[index])
        }
        let chart = StepChart(
            steps, description: SummaryText.description(of: positions, startsBefore: startsBefore, in: account),
            style: style.chartLabel, height: style.chartHeight, thickness: style.chartLine)
        let caption = Paragraph(SummaryText.caption(account, scaleIsCut: isCut), style: style.caption)
        return Stack([Stack.Item(caption, keepsWithNext: true), Stack.Item(KeptTogether(chart), spaceBefore: 3)])
    }
}

extension ExactDecimal {
    /// For drawing only.
    fileprivate var approximate: Double {
        (0..<scale).reduce(Double(coefficient)) { number, _ in number / 10 }
    }
}
