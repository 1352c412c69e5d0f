/// Divides a table's width among its columns.
///
/// The division starts from the requested proportions. Columns in which a word would be broken take width from columns
/// that can spare it. Then columns whose text would wrap, and finally columns whose head would be many lines tall, take
/// part of the width that other columns leave unused.
struct ColumnWidths {
    /// The largest fraction of its width that a column gives up to save another column a line.
    static let generosity = 0.5

    /// The widths a column needs, in points, including padding.
    struct Need: Sendable, Equatable {
        /// The requested proportion of the table's width.
        var share: Double
        /// The widest word of the body.
        var word = 0.0
        /// The widest cell of the body on one line.
        var line = 0.0
        /// The widest word of the head.
        var headWord = 0.0
        /// The widest piece of the head between possible word breaks. This and `headLetters` matter only if whole words
        /// do not fit.
        var headPiece = 0.0
        /// The width of two letters of the head.
        var headLetters = 0.0
        /// The width at which the head takes few lines.
        var headLine = 0.0
    }

    /// Returns the column widths, which add up to `total` except for rounding.
    static func divide(_ total: Double, among needs: [Need]) -> [Double] {
        let shares = needs.reduce(0) { $0 + $1.share }
        guard shares > 0, total > 0 else { return needs.map { _ in total / Double(max(1, needs.count)) } }
        var widths = needs.map { $0.share / shares * total }
        let minima = minima(of: needs, in: total)
        transfer(&widths, wanting: minima, keeping: minima)
        grow(&widths, to: needs.map(\.line), keeping: minima)
        // Heads may wrap, but no body cell may wrap for their sake.
        grow(&widths, to: needs.map(\.headLine), keeping: needs.indices.map { max(minima[$0], needs[$0].line) })
        return widths
    }

    /// Returns whether every word fits without being broken.
    static func holdWholeWords(_ needs: [Need], in total: Double) -> Bool {
        needs.reduce(0) { $0 + max($1.word, $1.headWord) } <= total
    }

    /// Returns the minimum widths. If whole words do not fit, words of the head are broken first, after punctuation
    /// such as a slash and then anywhere; words of the body are broken only after that.
    private static func minima(of needs: [Need], in total: Double) -> [Double] {
        if holdWholeWords(needs, in: total) { return needs.map { max($0.word, $0.headWord) } }
        let pieces = needs.map { max($0.word, $0.headPiece) }
        if pieces.reduce(0, +) <= total { return pieces }
        let words = affordable(needs.map { max($0.word, $0.headLetters) }, in: total)
        let lacks = zip(words, pieces).map { max(0, $1 - $0) }
        return zip(words, affordable(lacks, in: max(0, total - words.reduce(0, +)))).map { $0 + $1 }
    }

    /// Gives columns that want more width some of the width that other columns do not use.
    private static func grow(_ widths: inout [Double], to wanted: [Double], keeping minima: [Double]) {
        let floors = widths.indices.map { index in
            max(minima[index], min(wanted[index], widths[index]), widths[index] * (1 - generosity))
        }
        transfer(&widths, wanting: widths.indices.map { max(widths[$0], wanted[$0]) }, keeping: floors)
    }

    /// Returns the minima, or, if they exceed `total`, the minima with the largest capped at a common width, so that
    /// the longest words are the ones broken.
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

    /// Moves width from columns above their floor to columns below their goal, in proportion to what each can spare or
    /// lacks.
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
