extension PlacedText {
    /// How near to the upper or lower edge browsers print their running lines, in points.
    private static let margin = 30.0

    /// Takes away what a browser printed at the edges of pages: date, title, address, number of the page.
    ///
    /// Such a line stands wholly in the margin, and but for its digits on every page. Of a single page only what looks
    /// like a browser's is taken.
    ///
    /// - Returns: the text of each line that was taken, as on the first page.
    package mutating func removeRunningLines() -> [String] {
        let lines = pages.map { page in page.lines.filter { Self.isInMargin($0, of: page) } }
        guard let first = lines.first else { return [] }
        let repeated = lines.dropFirst().reduce(
            Set(first.filter { pages.count > 1 || Self.isBrowsers($0) }.map(Self.pattern))
        ) {
            $0.intersection($1.map(Self.pattern))
        }
        guard !repeated.isEmpty else { return [] }
        let isTaken = { (line: Line, page: Page) in
            Self.isInMargin(line, of: page) && repeated.contains(Self.pattern(line))
        }
        let taken = pages[0].lines.filter { isTaken($0, pages[0]) }.map(\.text)
        pages = pages.map { page in
            var kept = page
            kept.lines.removeAll { isTaken($0, page) }
            return kept
        }
        return taken
    }

    private static func isInMargin(_ line: Line, of page: Page) -> Bool {
        line.bottom <= margin || line.top >= page.height - margin
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
