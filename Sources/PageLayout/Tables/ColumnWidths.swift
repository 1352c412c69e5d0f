/// Divides a table's width among its columns.
///
/// It begins with the proportions asked for. Columns in which a word would be broken take from those that have slack;
/// then columns whose text would wrap take a little from those whose text does not fill them.
struct ColumnWidths {
    /// A column gives away at most this part of its width to spare another a line.
    static let generosity = 0.5

    /// What a column asks for, in points, padding included.
    struct Need: Sendable, Equatable {
        var share: Double
        /// The widest stretch that must not be broken.
        var minimum: Double
        /// The text on one line.
        var preferred: Double
    }

    /// The widths; they make up `total`, give or take rounding.
    static func divide(_ total: Double, among needs: [Need]) -> [Double] {
        let shares = needs.reduce(0) { $0 + $1.share }
        guard shares > 0, total > 0 else { return needs.map { _ in total / Double(max(1, needs.count)) } }
        var widths = needs.map { $0.share / shares * total }
        let minima = affordable(needs.map(\.minimum), in: total)
        transfer(&widths, wanting: minima, keeping: minima)
        let floors = needs.indices.map { index in
            let wanted = max(minima[index], min(needs[index].preferred, widths[index]))
            return max(wanted, widths[index] * (1 - generosity))
        }
        let goals = needs.indices.map { max(widths[$0], needs[$0].preferred) }
        transfer(&widths, wanting: goals, keeping: floors)
        return widths
    }

    /// The minima, or where they are more than there is, the same with the largest cut down to a common measure:
    /// then it is the longest words that break.
    private static func affordable(_ minima: [Double], in total: Double) -> [Double] {
        guard minima.reduce(0, +) > total else { return minima }
        var left = total
        var cap = 0.0
        let sorted = minima.sorted()
        for (index, minimum) in sorted.enumerated() {
            cap = left / Double(sorted.count - index)
            if minimum > cap { break }
            left -= minimum
        }
        return minima.map { min($0, cap) }
    }

    /// Moves width from columns above their floor to columns below their goal, in proportion to what they can give and
    /// to what they lack.
    private static func transfer(_ widths: inout [Double], wanting goals: [Double], keeping floors: [Double]) {
        var (slack, lack) = (0.0, 0.0)
        for index in widths.indices {
            slack += max(0, widths[index] - floors[index])
            lack += max(0, goals[index] - widths[index])
        }
        let moved = min(slack, lack)
        guard moved > 0 else { return }
        for index in widths.indices {
            let (give, take) = (max(0, widths[index] - floors[index]), max(0, goals[index] - widths[index]))
            widths[index] += take > 0 ? take * moved / lack : -give * moved / slack
        }
    }
}
