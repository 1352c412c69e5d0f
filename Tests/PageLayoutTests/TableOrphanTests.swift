import Testing

@testable import PageLayout

/// Rows that no page holds: where they may be split, and where they may not.
@Suite struct TableOrphanTests {
    /// One column without a head, and pages of five lines.
    private func places(_ rows: [Int]) -> [String] {
        let text = FixedWidthText()
        let style = Table.Style(padding: Insets(), headPadding: Insets(), rule: 1, minimumRowHeight: 10)
        let table = Table(
            columns: [Table.Column(share: 1)], head: [],
            rows: rows.enumerated().map { number, lines in
                // Two of them do not fit on one line.
                let words = (1...lines).map { "word\(number)-of-line-\($0)" }
                return Table.Row([Table.Cell(Paragraph(words.joined(separator: " "), style: plain))])
            }, style: style)
        let layout = Sheet(100, 50).layOut(table, measuring: text)
        #expect(layout.overflows.isEmpty)
        return layout.document.pages.map { page in
            page.frames.flatMap(text.lines).map { $0.filter(\.isNumber) }.joined(separator: " ")
        }
    }

    /// With room for one line at the foot of a page, a row begins on the next.
    @Test func noLineStandsAloneAtTheFootOfAPage() {
        #expect(places([1, 1, 1, 1, 7]) == ["01 11 21 31", "41 42 43 44 45", "46 47"])
    }

    @Test func twoLinesDo() {
        #expect(places([1, 1, 1, 7]) == ["01 11 21 31 32", "33 34 35 36 37"])
    }

    /// On a page of its own a row of any length goes on.
    @Test func aRowThatFillsPagesGoesOn() {
        #expect(places([11]) == ["01 02 03 04 05", "06 07 08 09 010", "011"])
    }
}
