import Testing

@testable import PageLayout

/// What stands together where a page ends.
@Suite struct PageBreakTests {
    private let text = FixedWidthText()

    private func lines(_ count: Int, _ name: String = "l") -> Paragraph {
        Paragraph((0..<count).map { "\(name)\($0)" }.joined(separator: "\n"), style: plain, keepsLineFeeds: true)
    }

    /// A table with a head and rows of one line each.
    private func table(_ rows: Int, continuation: String? = nil) -> Table {
        Table(
            columns: [Table.Column(share: 1)],
            head: [[Table.HeadCell(Paragraph("H", style: plain), column: 0, header: .init(identifier: "a"))]],
            rows: (0..<rows).map { Table.Row([Table.Cell(Paragraph("r\($0)", style: plain))]) },
            style: Table.Style(padding: Insets(), headPadding: Insets(), rule: 1, minimumRowHeight: 10),
            continuation: continuation.map { Paragraph($0, style: plain) })
    }

    /// The texts on each page.
    private func pages(_ block: some Block, height: Double, width: Double = 100) -> [String] {
        let layout = Sheet(width, height).layOut(block, measuring: text)
        #expect(layout.overflows.isEmpty)
        return layout.document.pages.map { $0.frames.flatMap(text.lines).joined(separator: " ") }
    }

    /// A row more would fit; then the last would stand alone.
    @Test func twoRowsStandOnTheNextPage() {
        #expect(pages(table(5), height: 50) == ["H r0 r1 r2", "H r3 r4"])
        #expect(pages(table(6), height: 50) == ["H r0 r1 r2 r3", "H r4 r5"])
    }

    /// Below other things, a table of which one row would fit goes to the next page; so does one of three rows, of which
    /// two would.
    @Test func twoRowsStandOnThePageBefore() {
        #expect(
            pages(Stack([Stack.Item(lines(5)), Stack.Item(table(4))]), height: 70)
                == ["l0 l1 l2 l3 l4", "H r0 r1 r2 r3"])
        #expect(
            pages(Stack([Stack.Item(lines(5)), Stack.Item(table(3))]), height: 80)
                == ["l0 l1 l2 l3 l4", "H r0 r1 r2"])
        #expect(
            pages(Stack([Stack.Item(lines(5)), Stack.Item(table(4))]), height: 80)
                == ["l0 l1 l2 l3 l4 H r0 r1", "H r2 r3"])
    }

    /// Half a page is not left empty for that.
    @Test func aRowMayStandAloneRatherThanLeaveHalfAPageEmpty() {
        var tall = table(2)
        tall.rows = (0..<2).map { number in
            Table.Row([Table.Cell(lines(4, "t\(number)-"))])
        }
        let found = pages(Stack([Stack.Item(lines(1)), Stack.Item(tall)]), height: 90)
        #expect(found == ["l0 H t0-0 t0-1 t0-2 t0-3", "H t1-0 t1-1 t1-2 t1-3"])
    }

    @Test func laterPartsOfATableBearItsName() {
        let layout = Sheet(100, 60).layOut(table(8, continuation: "T (continued)"), measuring: text)
        #expect(
            picture(layout, text).filter { !$0.contains(" td ") } == [
                "1 th 0,8 H", "2 artifact 0,8 T (continued)", "2 artifact 0,20.5 H",
            ])
        // The head is below the name, and the rules begin with the head.
        #expect(layout.document.pages[1].rules.map(\.from.y).min() == 12.5)
        #expect(pages(table(8, continuation: "T (continued)"), height: 60)[1] == "T (continued) H r5 r6 r7")
    }

    /// What must not stand alone takes the end of what precedes it along.
    @Test func aTableLendsItsEnd() {
        let items = { (lends: Bool) in
            Stack([
                Stack.Item(lines(1)), Stack.Item(table(4), lendsItsEnd: lends), Stack.Item(lines(2, "signature")),
            ])
        }
        #expect(pages(items(false), height: 70) == ["l0 H r0 r1 r2 r3", "signature0 signature1"])
        #expect(pages(items(true), height: 70) == ["l0 H r0 r1", "H r2 r3 signature0 signature1"])
        // What cannot be split moves as a whole.
        let small = Stack([
            Stack.Item(lines(3)), Stack.Item(table(1), lendsItsEnd: true), Stack.Item(lines(2, "signature")),
        ])
        #expect(pages(small, height: 60) == ["l0 l1 l2", "H r0 signature0 signature1"])
        // Where all fits, nothing is lent.
        #expect(pages(items(true), height: 80).count == 1)
    }

    @Test func notesInColumnsLendTheirEnd() {
        let notes = Stack((1...6).map { Stack.Item(lines(2, "n\($0)-")) })
        let stack = Stack([
            Stack.Item(TextColumns(notes, count: 2, gap: 10), lendsItsEnd: true),
            Stack.Item(KeptTogether(lines(2, "s"))),
        ])
        let found = pages(stack, height: 70, width: 110)
        #expect(found.count == 2)
        #expect(found[1].hasSuffix("n6-0 n6-1 s0 s1"))
    }

    /// On the next page, that is; in the next column a note goes on.
    @Test(arguments: [(6, ["a0 a1 a2", "(1) n0 n1 n2 n3 n4 n5"]), (7, ["a0 a1 a2 (1) n0 n1 n2", "n3 n4 n5 n6"])])
    func aShortNoteStaysWhole(count: Int, found: [String]) {
        let note = Labelled(
            label: Paragraph("(1)", style: plain), text: lines(count, "n"), indent: 20,
            role: .note(identifier: "n"), wholeLines: 6)
        #expect(pages(Stack([Stack.Item(lines(3, "a")), Stack.Item(note)]), height: 60) == found)
    }

    @Test func aShortNoteGoesOnInTheNextColumn() {
        let note = Labelled(
            label: Paragraph("(1)", style: plain), text: lines(6, "n"), indent: 20, role: .note(identifier: "n"),
            wholeLines: 6)
        let columns = TextColumns(Stack([Stack.Item(note)]), count: 2, gap: 10)
        let frames = Sheet(110, 60).layOut(columns, measuring: text).document.pages[0].frames
        #expect(frames.filter { text.lines($0) != ["(1)"] }.map(\.text.lines.count) == [3, 3])
    }

    @Test func aPageMayEndEarly() {
        var sheet = Sheet(100, 60)
        sheet.earlyEnd = Sheet.EarlyEnd(page: 1, by: 20)
        let layout = sheet.layOut(lines(12), measuring: text)
        #expect(layout.document.pages.map { $0.frames.flatMap(\.text.lines).count } == [4, 6, 2])
    }
}
