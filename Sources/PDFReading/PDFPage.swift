/// A page of a PDF: its words with their places, in the order of the page's content.
package struct PDFPage: Sendable, Equatable {
    /// The width and the height in points (1/72 inch).
    package var width: Double
    package var height: Double
    package var words: [PDFWord]

    package init(width: Double, height: Double, words: [PDFWord] = []) {
        (self.width, self.height, self.words) = (width, height, words)
    }
}

/// A word on a page and the box around it, in points from the left edge and from the upper edge of the page.
package struct PDFWord: Sendable, Equatable {
    /// Never empty, without white space and control characters.
    package var text: String
    package var xMin: Double
    package var xMax: Double
    package var yMin: Double
    package var yMax: Double

    package init(_ text: String, xMin: Double, xMax: Double, yMin: Double, yMax: Double) {
        (self.text, self.xMin, self.xMax, self.yMin, self.yMax) = (text, xMin, xMax, yMin, yMax)
    }

    package var width: Double { xMax - xMin }
    package var height: Double { yMax - yMin }
}
