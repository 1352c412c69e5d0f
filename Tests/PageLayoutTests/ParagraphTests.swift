import PageLayout
import Testing

@Suite struct ParagraphTests {
    private func lay(_ paragraph: Paragraph, width: Double, height: Double = 1000) -> [String] {
        let text = FixedWidthText()
        return picture(Sheet(width, height).layOut(paragraph, measuring: text), text)
    }

    @Test func wordsFillLinesGreedily() {
        #expect(
            lay(Paragraph("one  two\nthree four", style: plain), width: 40) == [
                "1 p 0,8 one two", "1 p 0,18 three", "1 p 0,28 four",
            ])
    }

    @Test func lineFeedsAreKeptWhereAsked() {
        #expect(
            lay(Paragraph("a b\r\nc\n\nd", style: plain, keepsLineFeeds: true), width: 40) == [
                "1 p 0,8 a b", "1 p 0,18 c", "1 p 0,38 d",
            ])
    }

    @Test(arguments: [(Paragraph.Alignment.left, 0.0), (.center, 12.5), (.right, 25), (.decimal, 25)])
    func linesAlign(_ alignment: Paragraph.Alignment, _ x: Double) throws {
        let text = FixedWidthText()
        let layout = Sheet(50, 100).layOut(
            Paragraph("abcde", style: plain, alignment: alignment), measuring: text)
        #expect(layout.document.pages[0].frames[0].text.lines[0].x == x)
    }

    @Test func aLongWordBreaksAfterPunctuationThenBetweenLetters() {
        #expect(
            lay(Paragraph("see abc/defg-hijklmnop", style: plain), width: 50) == [
                "1 p 0,8 see", "1 p 0,18 abc/defg-~", "1 p 0,28 hijklmnop",
            ])
        #expect(
            lay(Paragraph("abcdefghijklmno", style: plain), width: 50) == [
                "1 p 0,8 abcdefghij~", "1 p 0,18 klmno",
            ])
    }

    @Test func aWordThatFitsOnALineOfItsOwnIsNotBroken() {
        #expect(lay(Paragraph("aaa bb-cc", style: plain), width: 30) == ["1 p 0,8 aaa", "1 p 0,18 bb-cc"])
    }

    @Test func lettersOfSeveralScalarsStayWhole() {
        #expect(
            lay(Paragraph("e\u{301}e\u{301}e\u{301}", style: plain), width: 10) == [
                "1 p 0,8 e\u{301}e\u{301}~", "1 p 0,18 e\u{301}",
            ])
    }

    @Test func chineseBreaksBetweenLettersAndNotBeforeAFullStop() {
        #expect(
            lay(Paragraph("ab 自動車株式。会社", style: plain), width: 35) == [
                "1 p 0,8 ab 自動車株~", "1 p 0,18 式。会社",
            ])
        #expect(
            lay(Paragraph("ab 自動車株。会社", style: plain), width: 35) == [
                "1 p 0,8 ab 自動車~", "1 p 0,18 株。会社",
            ])
    }

    @Test func aNoBreakSpaceHolds() {
        #expect(lay(Paragraph("a b\u{A0}c", style: plain), width: 20) == ["1 p 0,8 a", "1 p 0,18 b\u{A0}c"])
    }

    @Test func aMarkStaysWithItsWordAndMarksWrapAmongThemselves() {
        let mark = Run.mark("(1)", style: plain)
        #expect(
            lay(Paragraph([Run("aa bbb", style: plain), mark]), width: 35) == [
                "1 p 0,8 aa", "1 p 0,18 bbb", "1 reference 15,18 (1)",
            ])
        #expect(
            lay(Paragraph([Run("aa ", style: plain), mark, mark, mark]), width: 40) == [
                "1 p 0,8 aa", "1 reference 10,8 (1)", "1 reference 25,8 (1)", "1 reference 0,18 (1)",
            ])
    }

    @Test func aBrokenWordLeavesALetterBesideItsMark() {
        let mark = Run.mark("(1)", style: plain)
        #expect(
            lay(Paragraph([Run("abcdefgh", style: plain), mark]), width: 40) == [
                "1 p 0,8 abcdefg~", "1 p 0,18 h", "1 reference 5,18 (1)",
            ])
    }

    @Test func marksDoNotChangeTheDistanceOfLines() {
        let big = TextStyle(size: 30, leading: 2)
        let paragraph = Paragraph([Run("a", style: plain), .mark("b", style: big), Run(" ccc ddd", style: plain)])
        #expect(lay(paragraph, width: 30).map { $0.split(separator: ",")[1].prefix(2) } == ["8 ", "8 ", "18", "28"])
    }

    @Test func textAfterAMarkIsReadAfterIt() {
        let link = Link(to: .destination("n1"), contents: "Footnote 1")
        let text = FixedWidthText()
        let paragraph = Paragraph([
            Run("a", style: plain), .mark("(1)", style: small, link: link, destination: "m1"),
            Run(" b", style: plain),
        ])
        let layout = Sheet(100, 100).layOut(paragraph, measuring: text)
        #expect(outline(layout.document.structure) == ["document", " paragraph", "  reference", "   link", "  span"])
        #expect(picture(layout, text) == ["1 p 0,8 a", "1 link 5,8 (1)", "1 span 19,8 b"])
        let frame = layout.document.pages[0].frames[1]
        #expect(frame.link == link)
        #expect(frame.destination == "m1")
        #expect(frame.rect.x == 5)
        #expect(frame.rect.width == 9)
    }

    @Test func noLineStandsAloneAtAPageBreak() {
        let four = Paragraph("aaaa bbbb cccc dddd", style: plain)
        #expect(lay(four, width: 20, height: 30).map { $0.first } == ["1", "1", "2", "2"])
        let stack = Stack([Stack.Item(Paragraph("xxxx", style: plain)), Stack.Item(four)])
        let text = FixedWidthText()
        let pages = Sheet(20, 20).layOut(stack, measuring: text).document.pages
        #expect(pages.map { $0.frames.count } == [1, 1, 1])
    }

    @Test func aLetterWiderThanItsColumnIsDrawnAndReported() {
        let text = FixedWidthText()
        let layout = Sheet(3, 100).layOut(Paragraph("ab", style: plain), measuring: text)
        #expect(picture(layout, text) == ["1 p 0,8 a~", "1 p 0,18 b"])
        #expect(layout.overflows.map(\.reason) == [.letterWiderThanColumn(width: 3)])
    }

    @Test func aLineTallerThanThePageIsDrawnAndReported() {
        let text = FixedWidthText()
        let layout = Sheet(50, 5).layOut(Paragraph("a b c d e f g", style: plain), measuring: text)
        #expect(layout.document.pages.count == 2)
        #expect(layout.overflows.map(\.page) == [1, 2])
    }

    @Test func aBookmarkLeadsToItsHeading() {
        let text = FixedWidthText()
        let heading = Paragraph(
            "Title", style: plain, role: .heading(level: 2), bookmark: Bookmark("Title", level: 1), destination: "t")
        let document = Sheet(50, 50).layOut(heading, measuring: text).document
        #expect(document.outline == [OutlineEntry(title: "Title", level: 1, destination: "t")])
        #expect(document.pages[0].frames[0].destination == "t")
    }
}
