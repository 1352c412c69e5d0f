import Bytes

/// Placed text as plain text that keeps the layout by blanks, as `pdftotext -layout` does: a run begins at its column,
/// a form feed parts two pages, an empty line stands for a gap.
package struct AlignedText: Sendable {
    /// In UTF-8. Ends early where it is longer than any text that is taken for a form (16 MB).
    package private(set) var bytes: [UInt8] = []
    /// The line with which each page begins, counted from 1.
    package private(set) var firstLines: [Int] = []

    /// The most characters that the width of a page is divided into.
    private static let widest = 1_000.0
    /// How much room lines leave between them at most, as a part of the larger one's height: more is a gap.
    private static let closeLines = 0.6
    private static let longest = 16 << 20
    /// The blanks that part two runs at least.
    private static let parting = 2

    package init(_ text: PlacedText) {
        // A table that goes on on the next page keeps its columns, so pages of one width have one scale.
        let scales = Dictionary(text.pages.map { ($0.width, AlignedText.scale(of: $0)) }, uniquingKeysWith: min)
        var line = 1
        for (index, page) in text.pages.enumerated() {
            if index > 0 { bytes.append(0x0C) }
            firstLines.append(line)
            let scale = scales[page.width] ?? AlignedText.scale(of: page)
            var above: PlacedText.Line?
            for next in page.lines where bytes.count < AlignedText.longest {
                if let above, next.top - above.bottom > AlignedText.closeLines * max(above.wordHeight, next.wordHeight)
                {
                    bytes.append(0x0A)
                    line += 1
                }
                bytes += AlignedText.aligned(next, scale, width: page.width).utf8
                bytes.append(0x0A)
                line += 1
                above = next
            }
        }
    }

    /// The page that a line stands on, counted from 1.
    package func page(ofLine line: Int) -> Int {
        max(1, firstLines.lastIndex { $0 <= line }.map { $0 + 1 } ?? 1)
    }

    private static func aligned(_ line: PlacedText.Line, _ scale: Double, width: Double) -> String {
        var text = ""
        var count = 0
        for run in line.runs {
            let column = max(0, Int((min(max(run.start, 0), width) / scale).rounded()))
            let blanks = count == 0 ? column : max(parting, column - count)
            text += String(repeating: " ", count: blanks) + run.text
            count += blanks + run.text.count
        }
        return text
    }

    /// The points for a character: the width of one in the smaller type, and less where two runs would collide.
    private static func scale(of page: PlacedText.Page) -> Double {
        var widths: [Double] = []
        var rooms: [Double] = []
        for line in page.lines {
            for run in line.runs where run.text.count > 3 {
                widths.append((run.end - run.start) / Double(run.text.count))
            }
            for (run, next) in zip(line.runs, line.runs.dropFirst()) {
                rooms.append((next.start - run.start) / Double(run.text.count + parting))
            }
        }
        let narrowest = max(page.width, 100) / widest
        guard !widths.isEmpty else { return max(5, narrowest) }
        let character = widths.sorted()[widths.count / 4]
        // Where runs overlap no scale helps; and all would suffer from one that is very small.
        let room = rooms.filter { $0 >= character / 2 }.min() ?? character
        return max(min(character, room), narrowest)
    }
}
