import Testing

@testable import PDFReading

/// Words gathered into lines and runs, and these as aligned text.
@Suite struct PlacedTextTests {
    /// A word whose characters are half as wide as it is high.
    private func word(_ text: String, _ x: Double, _ bottom: Double, height: Double = 10) -> PDFWord {
        PDFWord(
            text, xMin: x, xMax: x + Double(text.count) * height / 2, yMin: bottom - height, yMax: bottom)
    }

    private func lines(_ words: PDFWord...) -> [[String]] {
        PlacedText([PDFPage(width: 600, height: 800, words: words)]).pages[0].lines.map { $0.runs.map(\.text) }
    }

    private func aligned(_ pages: [PDFWord]...) -> String {
        let text = PlacedText(pages.map { PDFPage(width: 600, height: 800, words: $0) })
        return String(decoding: AlignedText(text).bytes, as: UTF8.self)
    }

    @Test func wordsOnABaselineAreALine() {
        #expect(
            lines(word("two", 100, 50), word("one", 10, 50.4), word("below", 10, 62)) == [["one", "two"], ["below"]])
    }

    @Test func anOrdinaryBlankJoinsAndAWideGapParts() {
        #expect(lines(word("Common", 10, 50), word("Stock", 42.5, 50), word("D", 75, 50)) == [["Common Stock", "D"]])
    }

    @Test func touchingWordsHaveNoBlankBetween() {
        #expect(lines(word("1,", 10, 50), word("000", 20, 50)) == [["1,000"]])
    }

    @Test func raisedMarksStayWithTheWordTheyTouch() {
        let placed = PlacedText([
            PDFPage(
                width: 600, height: 800,
                words: [word("519", 10, 50), word("(1)", 25, 44, height: 6), word("above", 10, 38), word("A", 80, 50)])
        ])
        let line = placed.pages[0].lines[1]
        #expect(line.runs.map(\.text) == ["519(1)", "A"])
        #expect(line.runs[0].words.map(\.isRaised) == [false, true])
        #expect(line.runs[0].start == 10)
        #expect(line.runs[0].end == 34)
        #expect(line.bottom == 50)
    }

    /// A mark reaches higher than anything on its line, and no row begins with it.
    @Test func aMarkDrawsNoWordFromItsLine() {
        #expect(
            lines(
                word("A", 50, 304.74, height: 7.3), word("(2)", 53.65, 301.65, height: 6.1),
                word("(3)", 62.8, 301.65, height: 6.1), word("2,447", 100, 304.51, height: 9.5))
                == [["A(2)(3)", "2,447"]])
        #expect(lines(word("(1)", 10, 46, height: 6), word("Text", 19.5, 50)) == [["(1)Text"]])
    }

    /// A smaller type beside a larger one on the same baseline is no mark, and lines beside a tall word stay apart.
    @Test func sizesMayDiffer() {
        #expect(
            lines(word("FORM", 10, 50, height: 30), word("one", 200, 28), word("two", 200, 39), word("three", 200, 50))
                == [["one"], ["two"], ["FORM", "three"]])
    }

    @Test func boldByOverprintingIsReadOnce() {
        #expect(lines(word("Bold", 10, 50), word("Bold", 10.3, 50)) == [["Bold"]])
        #expect(lines(word("so", 10, 50), word("so", 25, 50)) == [["so so"]])
    }

    @Test func runsBeginAtTheirColumns() {
        let text = aligned([
            word("Title", 50, 50), word("Date", 300, 50), word("Stock", 50, 62), word("01/02/2023", 300, 62),
            word("Far", 50, 100),
        ])
        let column = String(repeating: " ", count: 10)
        let rest = String(repeating: " ", count: 45)
        #expect(text == "\(column)Title\(rest)Date\n\(column)Stock\(rest)01/02/2023\n\n\(column)Far\n")
    }

    @Test func runsNeverCollide() {
        let wide = (0..<5).map { word("wide words", 50, 100 + 12 * Double($0)) }
        let text = aligned([word("abcdefghij", 50, 50, height: 4), word("next", 73, 50, height: 4)] + wide)
        #expect(text.contains("abcdefghij  next\n"))
    }

    @Test func pagesArePartedByFormFeeds() {
        let placed = PlacedText([
            PDFPage(width: 600, height: 800, words: [word("one", 0, 20), word("more", 0, 90)]),
            PDFPage(width: 600, height: 800),
            PDFPage(width: 600, height: 800, words: [word("three", 0, 20)]),
        ])
        let text = AlignedText(placed)
        #expect(String(decoding: text.bytes, as: UTF8.self) == "one\n\nmore\n\u{C}\u{C}three\n")
        #expect([1, 3].map(text.page(ofLine:)) == [1, 1])
        #expect(text.page(ofLine: 4) == 3)
    }

    @Test func whatABrowserPrintsInTheMarginIsTakenAway() {
        let pages = (1...3).map { number in
            PDFPage(
                width: 600, height: 800,
                words: [
                    word("1/2/26", 20, 24), word("200", 20, 60), word("same", 20, 400), word("\(number)/3", 500, 790),
                    word("odd" + String(repeating: "!", count: number), 20, 781),
                ])
        }
        var placed = PlacedText(pages)
        #expect(placed.removeRunningLines() == ["1/2/26", "1/3"])
        #expect(placed.pages[2].lines.map(\.text) == ["200", "same", "odd!!!"])
        var one = PlacedText([pages[0]])
        #expect(one.removeRunningLines() == ["1/2/26", "1/3"])
        #expect(one.pages[0].lines.map(\.text) == ["200", "same", "odd!"])
    }

    /// The order of the words in the file makes no difference.
    @Test func theOrderOfTheContentMakesNoDifference() {
        let words = [
            word("a", 10, 50), word("b", 40, 50), word("c", 10, 62), word("d", 12, 62), word("(2)", 15, 45, height: 6),
        ]
        #expect(
            PlacedText([PDFPage(width: 9, height: 9, words: words)])
                == PlacedText([PDFPage(width: 9, height: 9, words: words.reversed())]))
    }

    @Test func hostilePlacesAreEndured() {
        let huge = PDFWord("x", xMin: -100_000, xMax: 100_000, yMin: -100_000, yMax: 100_000)
        let words =
            (0..<2_000).map { word("w\($0)", Double($0 % 7), Double($0 % 11)) } + [
                huge, PDFWord("y", xMin: 5, xMax: 5, yMin: 5, yMax: 5),
            ]
        #expect(!AlignedText(PlacedText([PDFPage(width: 0, height: 0, words: words)])).bytes.isEmpty)
    }
}
