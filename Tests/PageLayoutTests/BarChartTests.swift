import Testing

@testable import PageLayout

@Suite struct BarChartTests {
    private let chart = BarChart(
        [
            BarChart.Bar(from: 0, to: 1, label: "Before", value: "100", isAmount: true),
            BarChart.Bar(from: 1, to: 0.25, label: "Sold", value: "−75", isAmount: false),
            BarChart.Bar(from: 0, to: 0.25, label: "After", value: "25", isAmount: true),
        ], description: "Before 100; sold 75; after 25.", style: plain, rowHeight: 12, thickness: 0.5)

    @Test func barsHaveOneScaleFromZero() {
        let text = FixedWidthText()
        let layout = Sheet(300, 100).layOut(chart, measuring: text)
        let rules = layout.document.pages[0].rules
        let amounts = rules.filter { $0.thickness == 4 }
        #expect(amounts.count == 2 && amounts[0].from.x == amounts[1].from.x)
        #expect(abs((amounts[1].to.x - amounts[1].from.x) * 4 - (amounts[0].to.x - amounts[0].from.x)) < 0.001)
        // The step is an outline between the ends of the two.
        let outline = rules.filter { $0.thickness == 0.5 && $0.from.y == $0.to.y }
        #expect(outline.count == 2)
        #expect(
            outline.allSatisfy { abs($0.from.x - amounts[1].to.x) < 0.001 && abs($0.to.x - amounts[0].to.x) < 0.001 })
        #expect(rules.allSatisfy { $0.to.x <= 300 })
        #expect(layout.document.structure.elements.contains { $0.replacementText == "Before 100; sold 75; after 25." })
        #expect(layout.overflows.isEmpty)
    }

    @Test func whatDoesNotFitGoesToTheNextPage() {
        let text = FixedWidthText()
        let stack = Stack([Stack.Item(Paragraph("a b", style: plain)), Stack.Item(chart)])
        #expect(Sheet(300, 40).layOut(stack, measuring: text).document.pages.count == 2)
        #expect(!Sheet(300, 30).layOut(chart, measuring: text).overflows.isEmpty)
    }
}

@Suite struct RowRuleTests {
    @Test func aTableOfRowsHasNoVerticals() {
        var style = Table.Style(padding: Insets(right: 8), headPadding: Insets(right: 8), rule: 0.3)
        style.ruling = .rows
        let head = ["A", "B"].enumerated().map { index, name in
            Table.HeadCell(
                Paragraph(name, style: plain), column: index, header: StructureTree.HeaderCell(identifier: name))
        }
        let rows = [["a", "b"], ["c", "d"]].map { Table.Row($0.map { Table.Cell(Paragraph($0, style: plain)) }) }
        let table = Table(
            columns: [Table.Column(share: 1), Table.Column(share: 1)], head: [head], rows: rows, style: style)
        let rules = Sheet(100, 100).layOut(table, measuring: FixedWidthText()).document.pages[0].rules
        #expect(rules.map(\.thickness) == [0.6, 0.3, 0.3])
        #expect(rules.allSatisfy { $0.from.y == $0.to.y && $0.from.x == 0 && $0.to.x == 92 })
    }
}
