import Testing

@testable import PageLayout

/// What happens where a page or a column ends.
@Suite struct PageEdgeTests {
    private func lines(_ count: Int, _ name: String = "l") -> Paragraph {
        Paragraph((0..<count).map { "\(name)\($0)" }.joined(separator: "\n"), style: plain, keepsLineFeeds: true)
    }

    /// Repeated, it would leave less than half of each page to the rows.
    @Test(arguments: [(2, true), (3, false)])
    func aHeadOfMoreThanHalfAPageStandsOnce(lines: Int, isRepeated: Bool) {
        let text = FixedWidthText()
        let style = Table.Style(padding: Insets(), headPadding: Insets(), rule: 1, minimumRowHeight: 10)
        let words = Paragraph(
            (0..<lines).map { "h\($0)" }.joined(separator: "\n"), style: plain, keepsLineFeeds: true)
        let table = Table(
            columns: [Table.Column(share: 1)],
            head: [[Table.HeadCell(words, column: 0, header: .init(identifier: "a"))]],
            rows: (0..<6).map { Table.Row([Table.Cell(Paragraph("r\($0)", style: plain))]) }, style: style)
        let layout = Sheet(100, 50).layOut(table, measuring: text)
        let repeated = picture(layout, text).filter { $0.hasPrefix("2 artifact") }
        #expect(repeated.count == (isRepeated ? lines : 0))
        let rows = picture(layout, text).filter { $0.contains(" td ") }.map { $0.suffix(2) }
        #expect(rows == (0..<6).map { "r\($0)" })
    }

    /// A few lines are not torn in two: a column is at least so high before the next begins.
    @Test func aFewLinesStayInOneColumn() {
        let text = FixedWidthText()
        func columns(of count: Int) -> [Int] {
            let block = TextColumns(Stack([Stack.Item(lines(count))]), count: 2, gap: 10, minimumHeight: 40)
            let frames = Sheet(110, 100).layOut(block, measuring: text).document.pages[0].frames
            return frames.map(\.text.lines.count)
        }
        #expect(columns(of: 4) == [4])
        #expect(columns(of: 6) == [4, 2])
        #expect(columns(of: 12) == [6, 6])
    }

    /// The running head of a part that begins on a page of its own stands on that page already.
    @Test func aLaterHeadBeginsWithItsPart() {
        let text = FixedWidthText()
        var sheet = Sheet(100, 40)
        sheet.margins.top = 20
        let head = { (words: String) in
            Sheet.RunningLine(left: [.text(words)], style: plain, distance: 5)
        }
        sheet.head = head("Form")
        sheet.laterHead = Sheet.LaterHead(head("Annex"), from: "annex")
        var annex = lines(3, "m")
        annex.runs[0].destination = "annex"
        let stack = Stack([Stack.Item(lines(3)), Stack.Item(annex, breaksBefore: true)])
        let heads = picture(sheet.layOut(stack, measuring: text), text).filter { $0.contains("artifact") }
        #expect(
            heads == ["1 artifact 0,13 Form", "2 artifact 0,13 Form", "3 artifact 0,13 Annex", "4 artifact 0,13 Annex"])
    }

    /// A mark takes the end of its word along to the next line, but for one that is wider than half of it: beside that, hardly
    /// a letter would have room.
    @Test(arguments: [
        ("1", ["abcd", "efg", "h 1"]), ("12", ["abcd", "efg", "h 12"]), ("123", ["abcd", "efgh", "123"]),
    ])
    func aWideMarkStandsByItself(mark: String, broken: [String]) {
        let text = FixedWidthText()
        let paragraph = Paragraph([Run("abcdefgh", style: plain), .mark(mark, style: plain)])
        let layout = Sheet(20, 100).layOut(paragraph, measuring: text)
        var found: [Double: [String]] = [:]
        for frame in layout.document.pages[0].frames {
            for line in frame.text.lines { found[line.baseline, default: []].append(text.string(line)) }
        }
        #expect(found.keys.sorted().map { (found[$0] ?? []).joined(separator: " ") } == broken)
    }
}
