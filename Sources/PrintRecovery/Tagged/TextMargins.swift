import PDFReading

/// Where the running text on pages of this program ends on the right. It tells line ends that were filed from those
/// that the margin made: behind the former, the next word would have fitted.
struct TextMargins {
    private struct Page {
        var left: Double
        var right: Double
        var hasColumns = false
    }

    private var pages: [Page]

    /// The gap between two columns, in points.
    private static let betweenColumns = 20.0
    /// The right margin, unless the left one is narrower.
    private static let margin = 36.0
    /// A blank, as a part of a line's height.
    private static let blank = 0.2115

    init(_ pages: [PDFPage]) {
        self.pages = pages.map { page in
            let left = page.words.map(\.xMin).min() ?? 0
            let last = page.words.map(\.xMax).max() ?? 0
            return Page(left: left, right: max(last, page.width - min(left, TextMargins.margin)))
        }
    }

    /// Learns which pages set their notes in two columns.
    mutating func note(_ lines: [PlacedLeaves.Line]) {
        for line in lines where pages.indices.contains(line.page) {
            let page = pages[line.page]
            if line.left > (page.left + page.right) / 2 { pages[line.page].hasColumns = true }
        }
    }

    private func right(of line: PlacedLeaves.Line) -> Double {
        guard pages.indices.contains(line.page) else { return line.right }
        let page = pages[line.page]
        let column = page.left + (page.right - page.left - TextMargins.betweenColumns) / 2
        return page.hasColumns && line.left < column ? column : page.right
    }

    /// Whether a line was ended before the margin would have ended it.
    func isEnded(_ line: PlacedLeaves.Line, before next: PlacedLeaves.Line) -> Bool {
        guard !next.gap.isEmpty else { return false }
        let blank = (line.bottom - line.top) * TextMargins.blank
        return line.right + blank + next.firstWord < right(of: line) - 0.5
    }

    /// The lines as they were filed: those are joined that the margin broke.
    func unfolded(_ lines: [PlacedLeaves.Line]) -> [String] {
        guard let first = lines.first else { return [] }
        var texts = [first.text]
        for (line, next) in zip(lines, lines.dropFirst()) {
            if isEnded(line, before: next) {
                texts.append(next.text)
            } else {
                texts[texts.count - 1] += next.gap + next.text
            }
        }
        return texts
    }
}
