/// Divides a table's width among its columns.
///
/// The division starts from the requested proportions. Columns in which a word would be broken take width from columns
/// that can spare it. Then columns whose text would wrap take width, first all that empty columns can spare, then part
/// of what other columns leave unused. Finally the head gets what it needs to be few lines tall, unless text of the body
/// would wrap for its sake.
package enum ColumnWidths {
    /// The largest fraction of its width that a column gives up to save another column a line.
    static let generosity = 0.5

    /// The fraction of the table's width beyond which a word of the body is broken rather than set smaller.
    package static let longestWord = 1.0 / 6

    /// The widths a column needs, including padding, in the unit of the table's width, such as points.
    package struct Need: Sendable, Equatable {
        /// The requested proportion of the table's width.
        package var share: Double
        /// The widest word of the body.
        package var word = 0.0
        /// The widest cell of the body on one line.
        package var line = 0.0
        /// The widest word of the head; words that should share a line count as one.
        package var headWord = 0.0
        /// The widest piece of a word of the head, if words are broken after punctuation such as a slash.
        package var headPiece = 0.0
        /// The width of two letters of the head, which matters only if not even the pieces fit.
        package var headLetters = 0.0
        /// The text of the head on one line, without padding.
        package var headText = 0.0

        package init(
            share: Double, word: Double = 0, line: Double = 0, headWord: Double = 0, headPiece: Double = 0,
            headLetters: Double = 0, headText: Double = 0
        ) {
            (self.share, self.word, self.line) = (share, word, line)
            (self.headWord, self.headPiece) = (headWord, headPiece)
            (self.headLetters, self.headText) = (headLetters, headText)
        }
    }

    /// Raises a need of neighbouring columns by equal amounts until their sum reaches `wanted`.
    ///
    /// The needs of a cell that spans several columns are raised after those of each column by itself.
    package static func raise(
        _ part: WritableKeyPath<Need, Double>, of columns: Range<Int>, to wanted: Double, _ needs: inout [Need]
    ) {
        let missing = wanted - needs[columns].reduce(0) { $0 + $1[keyPath: part] }
        guard missing > 0 else { return }
        for column in columns { needs[column][keyPath: part] += missing / Double(columns.count) }
    }

    /// Returns the column widths, which add up to `total` except for rounding. `headPadding` is what head cells need
    /// beside their text.
    package static func divide(_ total: Double, among needs: [Need], headPadding: Double = 0) -> [Double] {
        let shares = needs.reduce(0) { $0 + $1.share }
        guard shares > 0, total > 0 else { return needs.map { _ in total / Double(max(1, needs.count)) } }
        var widths = needs.map { $0.share / shares * total }
        let minima = minima(of: needs, in: total)
        transfer(&widths, wanting: minima, keeping: minima)
        let lines = needs.map(\.line)
        transfer(
            &widths, wanting: needs.indices.map { max(widths[$0], lines[$0]) },
            keeping: needs.indices.map { lines[$0] > 0 ? widths[$0] : minima[$0] })
        grow(&widths, to: lines, keeping: minima)
        // Heads may wrap, but no body cell may wrap for their sake.
        let floors = needs.indices.map { max(minima[$0], lines[$0]) }
        grow(&widths, to: needs.map(\.headWord), keeping: floors)
        lower(&widths, needs, headPadding, keeping: minima)
        return widths
    }

    /// The most lines of a head that are tried.
    private static let mostHeadLines = 16
    /// How much wider a head must be than its lines are on average, since words end where they end.
    private static let raggedness = 1.1

    /// Moves width to columns with long heads, so that no head takes more lines than necessary.
    private static func lower(
        _ widths: inout [Double], _ needs: [Need], _ padding: Double, keeping minima: [Double]
    ) {
        let floors = needs.indices.map { max(minima[$0], min(widths[$0], max(needs[$0].line, needs[$0].headWord))) }
        let total = widths.reduce(0, +)
        for lines in 1...mostHeadLines {
            func goal(_ column: Int) -> Double {
                max(floors[column], needs[column].headText * raggedness / Double(lines) + padding)
            }
            guard needs.indices.reduce(0, { $0 + goal($1) }) <= total else { continue }
            let goals = needs.indices.map(goal)
            transfer(
                &widths, wanting: zip(widths, goals).map { max($0, $1) },
                keeping: zip(widths, goals).map { min($0, $1) })
            return
        }
    }

    /// Returns the fraction of its size at which the text fits without a broken word, in steps of 0.02; 1 if it fits as
    /// it is. `padding` is the part of a column's width that does not shrink with the text; heads and body shrink to
    /// fractions of their own at most.
    package static func scale(
        of needs: [Need], in total: Double, padding: Double,
        smallest: @autoclosure () -> (head: Double, body: Double)
    ) -> Double {
        func fits(head: Double, body: Double) -> Bool {
            let wide = needs.reduce(0) { sum, need in
                let word = min(need.word, total * longestWord)
                return sum + max((word - padding) * body, (need.headPiece - padding) * head, 0) + padding
            }
            return wide <= total
        }
        guard !fits(head: 1, body: 1) else { return 1 }
        let smallest = smallest()
        var scale = 0.98
        while scale > min(smallest.head, smallest.body),
            !fits(head: max(scale, smallest.head), body: max(scale, smallest.body))
        { scale -= 0.02 }
        return scale
    }

    /// Returns the minimum widths: no column is narrower than the longest word of its head, which may be broken after
    /// punctuation such as a slash, and than the longest word of its body. If these do not fit, the longest words of
    /// the body are broken, and words of the head only where they alone are too wide for the table.
    private static func minima(of needs: [Need], in total: Double) -> [Double] {
        let pieces = needs.map(\.headPiece)
        guard pieces.reduce(0, +) <= total else {
            let letters = raised(needs.map { _ in 0 }, to: needs.map { min($0.headLetters, $0.headPiece) }, in: total)
            return raised(letters, to: pieces, in: total)
        }
        return raised(pieces, to: needs.map(\.word), in: total)
    }

    /// Returns the floors raised to what is wanted, up to a common width at which they fill `total`, so that the
    /// longest words are the ones broken.
    private static func raised(_ floors: [Double], to wanted: [Double], in total: Double) -> [Double] {
        func raised(to cap: Double) -> [Double] { zip(floors, wanted).map { max($0, min($1, cap)) } }
        let full = raised(to: .infinity)
        guard full.reduce(0, +) > total else { return full }
        var (least, most) = (0.0, total)
        // Forty halvings find the width to a billionth of a point.
        for _ in 0..<40 {
            let cap = (least + most) / 2
            if raised(to: cap).reduce(0, +) > total { most = cap } else { least = cap }
        }
        return raised(to: least)
    }

    /// Gives columns that want more width some of the width that other columns do not use.
    private static func grow(_ widths: inout [Double], to wanted: [Double], keeping minima: [Double]) {
        let floors = widths.indices.map { index in
            max(minima[index], min(wanted[index], widths[index]), widths[index] * (1 - generosity))
        }
        transfer(&widths, wanting: widths.indices.map { max(widths[$0], wanted[$0]) }, keeping: floors)
    }

    /// Moves width from columns above their floor to columns below their goal, in proportion to what each can spare or
    /// lacks.
    package static func transfer(_ widths: inout [Double], wanting goals: [Double], keeping floors: [Double]) {
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
