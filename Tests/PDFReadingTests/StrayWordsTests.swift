import Testing

@testable import PDFReading

/// Stamps, turned pages and copies of pages.
@Suite struct StrayWordsTests {
    private func word(_ text: String, _ x: Double, _ bottom: Double, height: Double = 8) -> PDFWord {
        PDFWord(
            text, xMin: x, xMax: x + Double(text.count) * height / 2, yMin: bottom - height, yMax: bottom)
    }

    /// A page of forty words in ten lines.
    private var words: [PDFWord] {
        [word("Name", 40, 80), word("and", 60, 80)]
            + (0..<40).map { word("word\($0)", 40 + 120 * Double($0 % 4), 100 + 12 * Double($0 / 4)) }
    }

    private func page(_ words: [PDFWord]) -> PDFPage { PDFPage(width: 612, height: 792, words: words) }

    @Test func aPlainPageStaysAsItIs() {
        let stray = StrayWords([page(words)])
        #expect(stray.pages == [page(words)] && stray.numbers == [1])
        #expect(stray.stamps.isEmpty && stray.collisions.isEmpty && stray.copies.isEmpty)
    }

    @Test(arguments: [9.2, 6.9, 40])
    func aStampIsOfAnotherSize(height: Double) {
        let stamp = [word("RECEIVED", 80, 112, height: height), word("03/15/2024", 200, 112, height: height)]
        let stray = StrayWords([page(words + stamp)])
        #expect(stray.pages == [page(words)])
        #expect(stray.stamps.map(\.text) == ["RECEIVED 03/15/2024"] && stray.stamps.map(\.page) == [1])
    }

    /// Marks, signs of other fonts, the form's title and words on lines of their own are no stamps.
    @Test func otherSizesAreNoStamps() {
        let others = [
            word("(12)", 80, 98, height: 6), word("☒", 30, 100, height: 10), word("漢字", 30, 112, height: 10),
            word("FORM", 40, 60, height: 14), word("Explanation", 40, 250, height: 10),
        ]
        let stray = StrayWords([page(others + words)])
        #expect(stray.pages == [page(others + words)] && stray.stamps.isEmpty)
    }

    /// What is filled into the boxes of a page of this program is larger than its captions, and its large figure stands before
    /// the form.
    @Test func valuesAndTheSummaryAreNoStamps() {
        let summary = page([word("about", 40, 60), word("$33,375,723", 70, 62, height: 30), word("Sold", 300, 60)])
        let values = (0..<6).map { word("VALUE\($0)", 40 + 60 * Double($0), 112, height: 9.7) }
        let stray = StrayWords([summary, page(words + values)])
        #expect(stray.pages == [summary, page(words + values)] && stray.stamps.isEmpty)
    }

    @Test func wordsOverEachOtherAreSaid() {
        let stray = StrayWords([page(words + [word("SOLD", 42, 101)])])
        #expect(stray.pages[0].words.count == words.count + 1)
        #expect(stray.collisions.map(\.text) == ["word0 SOLD"] || stray.collisions.map(\.text) == ["SOLD word0"])
    }

    @Test func aCopyOfAPageIsLeftOut() {
        let other = page(words.map { word($0.text + "b", $0.xMin, $0.yMax) })
        let stray = StrayWords([page(words), page(words), other])
        #expect(stray.numbers == [1, 3] && stray.copies == [2])
    }

    @Test func turnedPagesAreTurnedBack() {
        let straight = page(words)
        let (width, height) = (straight.width, straight.height)
        // The sheet's width and height are those that are printed of a turned page.
        let down = PDFPage(
            width: width, height: height,
            words: words.map {
                PDFWord(
                    $0.text, xMin: height - $0.yMax, xMax: height - $0.yMin, yMin: $0.xMin, yMax: $0.xMax)
            })
        let up = PDFPage(
            width: width, height: height,
            words: words.map {
                PDFWord($0.text, xMin: $0.yMin, xMax: $0.yMax, yMin: width - $0.xMax, yMax: width - $0.xMin)
            })
        let around = PDFPage(
            width: width, height: height,
            words: words.map {
                PDFWord(
                    $0.text, xMin: width - $0.xMax, xMax: width - $0.xMin, yMin: height - $0.yMax,
                    yMax: height - $0.yMin)
            })
        let texts = PlacedText([straight]).pages[0].lines.map(\.text)
        for turned in [down, up, around] {
            let stray = StrayWords([turned])
            #expect(PlacedText(stray.pages).pages[0].lines.map(\.text) == texts)
            #expect(stray.stamps.isEmpty)
        }
    }

    @Test func aLineInTheMarginThatRunsUpwardsIsAStamp() {
        let margin = [
            PDFWord("Client", xMin: 9, xMax: 15, yMin: 120, yMax: 140),
            PDFWord("copy", xMin: 9, xMax: 15, yMin: 102, yMax: 117),
        ]
        let stray = StrayWords([page(words + margin)])
        #expect(stray.pages == [page(words)] && stray.stamps.map(\.text) == ["Client copy"])
    }
}
