/// The words of a PDF put together as one sees them: pages of lines, lines of runs, runs of words.
package struct PlacedText: Sendable, Equatable {
    package var pages: [Page]

    /// A page with its lines from top to bottom. All lengths are in points.
    package struct Page: Sendable, Equatable {
        package var width: Double
        package var height: Double
        package var lines: [Line]
    }

    /// Words on one baseline.
    package struct Line: Sendable, Equatable {
        /// The upper and the lower edge of its ordinary words, from the upper edge of the page.
        package var top: Double
        package var bottom: Double
        /// The height of the largest of these words.
        package var wordHeight: Double
        /// From left to right; never empty.
        package var runs: [Run]
    }

    /// Words that nothing but ordinary blanks part: the text of a cell on one line, a caption, a line of a paragraph.
    package struct Run: Sendable, Equatable {
        /// From left to right; never empty.
        package var words: [Word]

        /// From the left edge of the page.
        package var start: Double { words.first?.start ?? 0 }
        package var end: Double { words.map(\.end).max() ?? 0 }

        /// The words with a blank between each two, save those that touch.
        package var text: String {
            var text = ""
            for word in words { text += (text.isEmpty || word.touchesPrevious ? "" : " ") + word.text }
            return text
        }
    }

    /// A word, or a part of one that is set in another type.
    package struct Word: Sendable, Equatable {
        package var text: String
        package var start: Double
        package var end: Double
        /// Whether it is smaller than its neighbour and stands higher, as marks of footnotes do.
        package var isRaised = false
        /// Whether no blank parts it from the word before it in the run.
        package var touchesPrevious = false
    }

    package init(_ pages: [PDFPage]) {
        self.pages = pages.map { page in
            Page(width: page.width, height: page.height, lines: WordLines(page.words).lines)
        }
    }
}
