import Foundation
import Testing

@testable import PageLayout

@Suite struct TableTests {
    private let style = Table.Style(padding: Insets(), headPadding: Insets(), rule: 1, minimumRowHeight: 10)

    private func cell(_ text: String, _ alignment: Paragraph.Alignment = .left, span: Int = 1) -> Table.Cell {
        Table.Cell(Paragraph(text, style: plain, alignment: alignment), columnSpan: span)
    }

    private func head(
        _ text: String, _ id: String, column: Int, rows: Int = 1, columns: Int = 1, headers: [String] = []
    ) -> Table.HeadCell {
        Table.HeadCell(
            Paragraph(text, style: plain), column: column,
            header: .init(identifier: id, rowSpan: rows, columnSpan: columns, headers: headers))
    }

    /// Three columns; the last two stand under one head.
    private func table(_ rows: [[String]]) -> Table {
        Table(
            columns: [
                Table.Column(share: 2, headers: ["a"]), Table.Column(share: 1, headers: ["g", "b"]),
                Table.Column(share: 1, headers: ["g", "c"]),
            ],
            head: [
                [head("A", "a", column: 0, rows: 2), head("G", "g", column: 1, columns: 2)],
                [head("B", "b", column: 1, headers: ["g"]), head("C", "c", column: 2, headers: ["g"])],
            ],
            rows: rows.enumerated().map { Table.Row($1.map { cell($0) }, destination: "r\($0)") }, style: style)
    }

    @Test func cellsStandInTheirColumns() {
        let text = FixedWidthText()
        let layout = Sheet(100, 100).layOut(table([["one", "two", "three"], ["", "x", ""]]), measuring: text)
        #expect(
            picture(layout, text) == [
                "1 th 0,8 A", "1 th 50,8 G", "1 th 50,18 B", "1 th 75,18 C",
                "1 td 0,28 one", "1 td 50,28 two", "1 td 75,28 three", "1 td 50,38 x",
            ])
        #expect(layout.document.pages[0].frames[4].destination == "r0")
    }

    @Test func everyCellIsOneElement() {
        let text = FixedWidthText()
        let layout = Sheet(100, 100).layOut(table([["one", "", ""]]), measuring: text)
        #expect(
            outline(layout.document.structure) == [
                "document", " table", "  tableHead",
                "   tableRow", "    th a 2x1 []", "    th g 1x2 []",
                "   tableRow", "    th b 1x1 [g]", "    th c 1x1 [g]",
                "  tableBody", "   tableRow", "    td x1 [a]", "    td x1 [g b]", "    td x1 [g c]",
            ])
    }

    @Test func rulesStopAtSpansAndCloseTheTable() {
        let text = FixedWidthText()
        var table = table([["a", "b", "c"]])
        table.rows.append(Table.Row([cell("None reported", span: 3)]))
        let rules = Sheet(100, 100).layOut(table, measuring: text).document.pages[0].rules
        func rule(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) -> Rule {
            Rule(from: Point(x: x, y: y), to: Point(x: toX, y: toY), thickness: 1)
        }
        #expect(
            Set(rules.map { "\($0.from.x),\($0.from.y)-\($0.to.x),\($0.to.y)" })
                == Set(
                    [
                        rule(0, 0, 100, 0), rule(50, 10, 100, 10), rule(0, 20, 100, 20), rule(0, 30, 100, 30),
                        rule(0, 40, 100, 40), rule(50, 0, 50, 30), rule(75, 10, 75, 30), rule(0, 0, 0, 40),
                        rule(100, 0, 100, 40),
                    ].map { "\($0.from.x),\($0.from.y)-\($0.to.x),\($0.to.y)" }))
        #expect(rules.count == 9)
    }

    @Test func theHeadIsRepeatedAsDecorationAndTheTableStaysOne() {
        let text = FixedWidthText()
        let layout = Sheet(100, 50).layOut(table((0..<5).map { ["r\($0)", "", ""] }), measuring: text)
        #expect(
            picture(layout, text).filter { !$0.contains("artifact") } == [
                "1 th 0,8 A", "1 th 50,8 G", "1 th 50,18 B", "1 th 75,18 C",
                "1 td 0,28 r0", "1 td 0,38 r1", "1 td 0,48 r2", "2 td 0,28 r3", "2 td 0,38 r4",
            ])
        #expect(picture(layout, text).filter { $0.contains("2 artifact") }.count == 4)
        #expect(outline(layout.document.structure).filter { $0.hasSuffix("table") }.count == 1)
        for (page, bottom) in zip(layout.document.pages, [50.0, 40]) {
            #expect(page.rules.contains(Rule(from: Point(x: 0, y: 0), to: Point(x: 0, y: bottom), thickness: 1)))
            #expect(page.rules.contains { $0.from.y == bottom && $0.to.y == bottom && $0.to.x == 100 })
        }
    }

    @Test func aRowMovesWholeWhereTheNextPageHoldsIt() {
        let text = FixedWidthText()
        let layout = Sheet(100, 60).layOut(
            table([["a", "", ""], ["b", "", ""], ["c", "", ""], ["d1 d2 d3 d4 d5 d6 d7 d8 d9 e1 e2", "", ""]]),
            measuring: text)
        #expect(
            picture(layout, text).filter { $0.contains(" td ") } == [
                "1 td 0,28 a", "1 td 0,38 b", "2 td 0,28 c", "2 td 0,38 d1 d2 d3 d4 d5 d6",
                "2 td 0,48 d7 d8 d9 e1 e2",
            ])
    }

    @Test func aRowTallerThanAPageIsSplitBetweenLines() {
        let text = FixedWidthText()
        let words = (1...7).map { "wordnumber\($0)" }
        let layout = Sheet(100, 50).layOut(
            table([["x", "", ""], [words.joined(separator: " "), "y", ""]]), measuring: text)
        #expect(
            picture(layout, text).filter { $0.contains(" td ") } == [
                "1 td 0,28 x", "1 td 0,38 wordnumber1", "1 td 0,48 wordnumber2", "1 td 83.8,38 y",
                "2 td 0,28 wordnumber3", "2 td 0,38 wordnumber4", "2 td 0,48 wordnumber5",
                "3 td 0,28 wordnumber6", "3 td 0,38 wordnumber7",
            ])
        #expect(layout.overflows.isEmpty)
    }

    @Test func aHeadTallerThanThePageIsReportedAndEveryRowStillPlaced() {
        let text = FixedWidthText()
        let layout = Sheet(100, 15).layOut(table((0..<3).map { ["r\($0)", "", ""] }), measuring: text)
        #expect(picture(layout, text).filter { $0.contains(" td ") }.count == 3)
        #expect(layout.overflows.map(\.page) == [1])
    }

    @Test func decimalPointsStandBeneathEachOther() {
        let text = FixedWidthText()
        var table = Table(columns: [Table.Column(share: 1)], head: [], rows: [], style: style)
        table.rows = ["1.25", "$1,000.5", "12", "n/a"].map { Table.Row([cell($0, .decimal)]) }
        table.rows.append(
            Table.Row([
                Table.Cell(
                    Paragraph([Run("7.5", style: plain), .mark("(1)", style: plain)], alignment: .decimal))
            ]))
        let layout = Sheet(100, 100).layOut(table, measuring: text)
        // The most that follows a point is ".5(1)": 25 points, so that the points stand at 75.
        #expect(
            picture(layout, text) == [
                "1 td 70,8 1.25", "1 td 45,18 $1,000.5", "1 td 65,28 12", "1 td 85,38 n/a", "1 td 70,48 7.5",
                "1 reference 85,48 (1)",
            ])
    }

    @Test func aLongWordTakesWidthFromColumnsWithSlack() {
        let text = FixedWidthText()
        let layout = Sheet(100, 100).layOut(table([["a", "transaction", "c"]]), measuring: text)
        #expect(picture(layout, text).contains { $0.hasSuffix(" transaction") })
    }
}
