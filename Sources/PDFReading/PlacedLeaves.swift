/// Finds the lines that texts of a structure tree make on the pages.
///
/// The tree tells a paragraph in one line; where its lines end, only the places of the words on the page tell. A text
/// is looked for by its characters without white space, first behind the text that was found last.
package struct PlacedLeaves {
    /// A line of text on a page.
    package struct Line: Sendable, Equatable {
        package var text: String
        /// The index of the page.
        package var page: Int
        package var left: Double
        package var right: Double
        package var top: Double
        package var bottom: Double
        /// The width of its first word.
        package var firstWord: Double
        /// The white space before it; empty where it begins in the middle of a word, which the margin broke.
        package var gap = ""

        package init(
            _ text: String, page: Int, left: Double, right: Double, top: Double, bottom: Double, firstWord: Double,
            gap: String = ""
        ) {
            (self.text, self.page, self.left, self.right) = (text, page, left, right)
            (self.top, self.bottom, self.firstWord, self.gap) = (top, bottom, firstWord, gap)
        }
    }

    private struct Page {
        var characters: [Unicode.Scalar] = []
        /// For each character the index of its word.
        var words: [Int] = []
        /// For each word whether a text that was found has characters of it.
        var isFound: [Bool]
    }

    private let pages: [PDFPage]
    private var contents: [Page]
    /// Where the text that was found last ends.
    private var page = 0
    private var offset = 0
    /// How many characters may still be compared: a file whose texts are not on its pages ends the search.
    private var budget = 40_000_000

    package init(_ pages: [PDFPage]) {
        self.pages = pages
        contents = pages.map { page in
            var content = Page(isFound: Array(repeating: false, count: page.words.count))
            for (index, word) in page.words.enumerated() {
                for scalar in word.text.unicodeScalars {
                    content.characters.append(scalar)
                    content.words.append(index)
                }
            }
            return content
        }
    }

    /// Goes to where a text begins, if it is found; returns the index of the page.
    package mutating func seek(_ text: String) -> Int {
        let wanted = text.unicodeScalars.filter(PlacedLeaves.isShown)
        if !wanted.isEmpty, let start = find(Array(wanted)) { offset = start }
        return page
    }

    /// The words of a page that are in no text that was found.
    package func otherWords(ofPage index: Int) -> [PDFWord] {
        zip(pages[index].words, contents[index].isFound).filter { !$0.1 }.map(\.0)
    }

    /// The lines of a text, in its order; nil if it is not found, or has no characters.
    package mutating func lines(of text: String) -> [Line]? {
        let wanted = text.unicodeScalars.filter(PlacedLeaves.isShown)
        guard !wanted.isEmpty, let start = find(Array(wanted)) else { return nil }
        var lines: [Line] = []
        var gap = ""
        var next = start
        var last = -1
        for scalar in text.unicodeScalars {
            guard PlacedLeaves.isShown(scalar) else {
                gap.unicodeScalars.append(scalar)
                continue
            }
            let index = contents[page].words[next]
            let word = pages[page].words[index]
            contents[page].isFound[index] = true
            next += 1
            let isNew = lines.last.map { index != last && PlacedLeaves.isLower(word, than: $0) } ?? true
            if isNew {
                lines.append(
                    Line(
                        "", page: page, left: word.xMin, right: word.xMax, top: word.yMin, bottom: word.yMax,
                        firstWord: word.width, gap: gap))
            } else {
                lines[lines.count - 1].text += gap
                lines[lines.count - 1].right = max(lines[lines.count - 1].right, word.xMax)
            }
            lines[lines.count - 1].text.unicodeScalars.append(scalar)
            gap = ""
            last = index
        }
        offset = next
        return lines
    }

    /// Whether `pdftotext` keeps a character in a word.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
    }

    /// Whether a word begins another line than the one before it.
    private static func isLower(_ word: PDFWord, than line: Line) -> Bool {
        let distance = abs((word.yMin + word.yMax) - (line.top + line.bottom)) / 2
        return distance > 0.5 * max(word.height, line.bottom - line.top)
    }

    /// Looks behind the last place, then on the following pages, then on those before; moves to the page where it is.
    private mutating func find(_ wanted: [Unicode.Scalar]) -> Int? {
        guard contents.indices.contains(page) else { return nil }
        let order = Array(page..<contents.count) + Array(0...page)
        for (turn, candidate) in order.enumerated() {
            let from = turn == 0 ? offset : 0
            guard let found = position(of: wanted, on: contents[candidate].characters, from: from) else { continue }
            page = candidate
            return found
        }
        return nil
    }

    private mutating func position(
        of wanted: [Unicode.Scalar], on characters: [Unicode.Scalar], from first: Int
    ) -> Int? {
        guard characters.count - wanted.count >= first else { return nil }
        for start in first...(characters.count - wanted.count) where characters[start] == wanted[0] {
            var length = 1
            while length < wanted.count, characters[start + length] == wanted[length] { length += 1 }
            budget -= length
            if length == wanted.count { return start }
            if budget < 0 { return nil }
        }
        budget -= characters.count - first
        return nil
    }
}
