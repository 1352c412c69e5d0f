/// Divides a table's width among its columns.
///
/// It begins with the proportions asked for. Columns in which a word would be broken take from those that have slack;
/// then columns whose text would wrap, and last those whose head would stand like a tower, take a part of what others
/// do not fill.
struct ColumnWidths {
    /// A column gives away at most this part of its width to spare another a line.
    static let generosity = 0.5

    /// What a column asks for, in points, padding included.
    struct Need: Sendable, Equatable {
        var share: Double
        /// The widest word of the body.
        var word = 0.0
        /// The widest cell of the body on one line.
        var line = 0.0
        /// The widest word of the head.
        var headWord = 0.0
        /// The widest piece of the head between places where a word may break. This and the next are of use only where
        /// whole words do not fit.
        var headPiece = 0.0
        /// Two letters of the head.
        var headLetters = 0.0
        /// A width in which the head takes few lines.
        var headLine = 0.0
    }

    /// The widths; they make up `total`, give or take rounding.
    static func divide(_ total: Double, among needs: [Need]) -> [Double] {
        let shares = needs.reduce(0) { $0 + $1.share }
        guard shares > 0, total > 0 else { return needs.map { _ in total / Double(max(1, needs.count)) } }
        var widths = needs.map { $0.share / shares * total }
        let minima = minima(of: needs, in: total)
        transfer(&widths, wanting: minima, keeping: minima)
        grow(&widths, to: needs.map(\.line), keeping: minima)
        // Heads wrap gladly; no cell of the body shall wrap for their sake.
        grow(&widths, to: needs.map(\.headLine), keeping: needs.indices.map { max(minima[$0], needs[$0].line) })
        return widths
    }

    /// Whether no word need be broken.
    static func holdWholeWords(_ needs: [Need], in total: Double) -> Bool {
        needs.reduce(0) { $0 + max($1.word, $1.headWord) } <= total
    }

    /// The least widths. Where they are more than there is, words of the head break first, after a slash and the like,
    /// then anywhere; only then words of the body.
    private static func minima(of needs: [Need], in total: Double) -> [Double] {
        if holdWholeWords(needs, in: total) { return needs.map { max($0.word, $0.headWord) } }
        let pieces = needs.map { max($0.word, $0.headPiece) }
        if pieces.reduce(0, +) <= total { return pieces }
        let words = affordable(needs.map { max($0.word, $0.headLetters) }, in: total)
        let lacks = zip(words, pieces).map { max(0, $1 - $0) }
        return zip(words, affordable(lacks, in: max(0, total - words.reduce(0, +)))).map { $0 + $1 }
    }

    /// Moves width to columns that want more from columns that fill less than they have.
    private static func grow(_ widths: inout [Double], to wanted: [Double], keeping minima: [Double]) {
        let floors = widths.indices.map { index in
            max(minima[index], min(wanted[index], widths[index]), widths[index] * (1 - generosity))
        }
        transfer(&widths, wanting: widths.indices.map { max(widths[$0], wanted[$0]) }, keeping: floors)
    }

    /// The minima, or where they are more than there is, the same with the largest cut down to a common measure: it is
    /// the longest words that break.
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
