extension PlacedText {
    /// How near to the upper or lower edge browsers print their running lines, in points.
    private static let margin = 30.0

    /// Takes away what a browser printed at the edges of pages: date, title, address, number of the page.
    ///
    /// Such a line stands wholly in the margin, on every page in the same place, and differs in nothing but its digits. Of a
    /// single page only what looks like a browser's is taken. A page may be printed up to its edges: what begins like a
    /// footnote stays.
    ///
    /// - Returns: the text of each line that was taken, as on the first page.
    package mutating func removeRunningLines() -> [String] {
        let lines = pages.map { page in
            page.lines.compactMap { RunningLine($0, on: page) }.filter { pages.count > 1 || Self.isBrowsers($0.line) }
        }
        guard let first = lines.first else { return [] }
        let running = first.filter { line in lines.allSatisfy { $0.contains(where: line.isRepeated) } }
        guard !running.isEmpty else { return [] }
        let isTaken = { (line: Line, page: Page) in
            RunningLine(line, on: page).map { line in running.contains { $0.isRepeated(by: line) } } ?? false
        }
        let taken = running.map(\.line.text)
        pages = pages.map { page in
            var kept = page
            kept.lines.removeAll { isTaken($0, page) }
            return kept
        }
        return taken
    }

    /// A line in the margin of a page.
    private struct RunningLine {
        let line: Line
        let pattern: String
        /// How far it is from the upper edge, or, below zero, from the lower one, in points.
        let place: Double

        /// Nil for a line elsewhere, and for one that begins like a footnote.
        init?(_ line: Line, on page: Page) {
            let isBelow = line.top >= page.height - margin
            guard isBelow || line.bottom <= margin else { return nil }
            let start = line.text.drop { $0 == "(" }
            let digits = start.prefix { $0.isNumber }
            if !digits.isEmpty,
                start.dropFirst(digits.count).hasPrefix(". ") || start.startIndex != line.text.startIndex
            {
                return nil
            }
            self.line = line
            pattern = PlacedText.pattern(line)
            place = isBelow ? line.top - page.height : line.top
        }

        func isRepeated(by other: RunningLine) -> Bool { pattern == other.pattern && abs(place - other.place) < 1.5 }
    }

    /// Whether a line has an address, the number of the page and that of all pages, or begins with date and time.
    private static func isBrowsers(_ line: Line) -> Bool {
        line.text.contains("://") || line.runs.last?.text.allSatisfy { $0.isNumber || $0 == "/" } == true
            || pattern(line).hasPrefix("#/#/#, #:#")
    }

    /// The text with one sign for each row of digits.
    private static func pattern(_ line: Line) -> String {
        var pattern = ""
        for character in line.text where !(character.isNumber && pattern.last == "#") {
            pattern.append(character.isNumber ? "#" : character)
        }
        return pattern
    }
}

extension PlacedText.Line {
    /// The runs, with a wide gap between each two.
    package var text: String { runs.map(\.text).joined(separator: "   ") }
}
