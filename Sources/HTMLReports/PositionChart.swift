import OwnershipReview
import Templating

/// Bars for the positions of one account, one after the other: what was held before, and after each transaction.
///
/// Only where each balance follows from the one before. The bars stand on zero, so their heights can be compared.
struct PositionChart {
    private let positions: [ExactDecimal]
    private let startsBefore: Bool

    /// Nil where fewer than two positions are known, or all are zero, or the rows do not follow from one another.
    init?(_ account: AccountFacts, rows: [RowFacts]) {
        guard [.rowToRow, .onlyRow].contains(account.after.basis) else { return nil }
        var positions = rows.compactMap(\.owned.value)
        guard positions.count == rows.count else { return nil }
        if case .known(let before) = account.before {
            positions.insert(before, at: 0)
            startsBefore = true
        } else {
            startsBefore = false
        }
        guard positions.count > 1, positions.count <= 60, let most = positions.max(), !most.isZero else { return nil }
        self.positions = positions
    }

    private static let height = 40
    private static let step = 12
    private static let widest = 288

    /// The drawing, in whole numbers only.
    func markup(number: Int) -> [UInt8] {
        let most = positions.max() ?? .zero
        let (width, height) = (positions.count * Self.step, Self.height + 1)
        var svg = "<svg class=\"chart\" role=\"img\" aria-labelledby=\"c\(number)\" aria-describedby=\"d\(number)\""
        svg += " viewBox=\"0 0 \(width) \(height)\" preserveAspectRatio=\"none\""
        svg += " width=\"\(min(width, Self.widest))\" height=\"\(height)\">"
        svg += "<title id=\"c\(number)\">Position by transaction</title><desc id=\"d\(number)\">\(description)</desc>"
        for (index, position) in positions.enumerated() {
            let bar = Self.scaled(position, to: Self.height, of: most)
            let kind = index == 0 && startsBefore ? " class=\"was\"" : ""
            svg += "<rect\(kind) x=\"\(index * Self.step + 1)\" y=\"\(Self.height - bar)\""
            svg += " width=\"\(Self.step - 2)\" height=\"\(bar)\"/>"
        }
        svg += "<path d=\"M0 \(Self.height)h\(width)v1h-\(width)z\"/></svg>"
        return Array(svg.utf8)
    }

    /// Numbers only: nothing as filed stands in it.
    private var description: String {
        let numbers = positions.map(\.grouped)
        return startsBefore
            ? "Before: \(numbers[0]). Then: \(numbers.dropFirst().joined(separator: "; "))."
            : "\(numbers.joined(separator: "; "))."
    }

    /// How many of so many parts of the whole the number is, rounded down, but at least 1 for anything above zero.
    static func scaled(_ number: ExactDecimal, to parts: Int, of whole: ExactDecimal) -> Int {
        guard !number.isZero, let target = number.multiplied(by: ExactDecimal(parts)) else { return 0 }
        var (low, high) = (0, parts)
        while low < high {
            let middle = (low + high + 1) / 2
            if let reached = whole.multiplied(by: ExactDecimal(middle)), reached <= target {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return max(1, low)
    }
}
