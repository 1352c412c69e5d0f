import Testing

@testable import PageLayout

/// What is read as one, and what is read first.
@Suite struct ReadingTests {
    private let text = FixedWidthText()

    private func layOut(_ block: some Block, height: Double = 200) -> LaidOutDocument {
        Sheet(200, height).layOut(block, measuring: text).document
    }

    /// The words of a page by element, in the order of their frames.
    private func read(_ document: LaidOutDocument, page: Int = 0) -> [(element: Int, text: String)] {
        document.pages[page].frames.compactMap { frame in
            guard case .element(let element) = frame.meaning else { return nil }
            return (element, text.lines(frame).joined(separator: " "))
        }
    }

    @Test func paragraphsOfABoxAreOneElement() {
        let box = ReadAsOne(
            Stack([Stack.Item(Paragraph("Caption", style: plain)), Stack.Item(Paragraph("Value", style: plain))]))
        let document = layOut(Stack([Stack.Item(box), Stack.Item(Paragraph("Other", style: plain))]))
        #expect(document.structure.elements.map(\.role) == [.document, .paragraph, .paragraph])
        #expect(read(document).map(\.element) == [1, 1, 2])
    }

    /// What has a role or says something else than it shows stays an element.
    @Test func whatIsMoreThanAParagraphStaysAlone() {
        let items = [
            Paragraph("Heading", style: plain, role: .heading(level: 2)), Paragraph("Value", style: plain),
            Paragraph("X", style: plain, replacementText: "Director: yes"),
        ]
        let document = layOut(ReadAsOne(Stack(items.map { Stack.Item($0) }), role: .caption))
        #expect(
            document.structure.elements.map(\.role) == [.document, .caption, .heading(level: 2), .paragraph])
        #expect(read(document).map(\.element) == [2, 1, 3])
    }

    @Test func sharedElementsNeedNotBeNeighbours() {
        let document = layOut(
            Stack([
                Stack.Item(Paragraph("FORM 4", style: plain, role: .heading(level: 1), sharedElement: "title")),
                Stack.Item(Paragraph("Between", style: plain)),
                Stack.Item(Paragraph("STATEMENT", style: plain, role: .heading(level: 1), sharedElement: "title")),
            ]))
        #expect(document.structure.elements.map(\.role) == [.document, .heading(level: 1), .paragraph])
        #expect(read(document).map(\.element) == [1, 2, 1])
    }

    @Test func aCaptionBelowIsReadFirst() {
        let captioned = Captioned(
            Paragraph("Value", style: plain),
            caption: Stack([Stack.Item(RuleLine(thickness: 1)), Stack.Item(Paragraph("Caption", style: plain))]))
        let document = layOut(captioned)
        #expect(read(document).map(\.text) == ["Caption", "Value"])
        #expect(document.structure.elements[0].children == [1, 2])
        let frames = document.pages[0].frames
        #expect(frames[0].rect.y > frames[1].rect.y && document.pages[0].rules.count == 1)
    }

    @Test func whatIsReadAsOneKeepsItsWidth() {
        let captioned = ReadAsOne(
            Captioned(Paragraph("A long value", style: plain), caption: Paragraph("Cap", style: plain)))
        let alone = Paragraph("A long value", style: plain)
        #expect(captioned.naturalWidth(measuring: text) == alone.naturalWidth(measuring: text))
        #expect(captioned.naturalWidth(measuring: text).line > 0)
    }

    /// A value longer than a page goes on like any other text, with the caption at its end.
    @Test func aLongValueIsSplit() {
        let words = (1...60).map { "word\($0)" }.joined(separator: " ")
        let captioned = Captioned(Paragraph(words, style: plain), caption: Paragraph("Caption", style: plain))
        let document = layOut(captioned, height: 60)
        #expect(document.pages.count > 1)
        let all = document.pages.indices.flatMap { read(document, page: $0).map(\.text) }.joined(separator: " ")
        #expect(all.contains("word1 ") && all.contains("word60") && all.hasSuffix("Caption"))
    }

    @Test func theFirstCellHeadsItsRow() {
        let table = Table(
            columns: [Table.Column(share: 1, headers: ["a"]), Table.Column(share: 1, headers: ["b"])],
            head: [
                [
                    Table.HeadCell(Paragraph("A", style: plain), column: 0, header: .init(identifier: "a")),
                    Table.HeadCell(Paragraph("B", style: plain), column: 1, header: .init(identifier: "b")),
                ]
            ],
            rows: [
                Table.Row(["Stock", "7"].map { Table.Cell(Paragraph($0, style: plain)) }, header: "row-1"),
                Table.Row(["Bond", "8"].map { Table.Cell(Paragraph($0, style: plain)) }),
            ], style: Table.Style(padding: Insets(), headPadding: Insets()))
        let roles = layOut(table).structure.elements.map(\.role)
        let cells = Array(roles.filter { $0 != .tableRow }.suffix(4))
        #expect(
            cells == [
                .headerCell(.init(identifier: "row-1", scope: .row, headers: ["a"])),
                .dataCell(.init(headers: ["b", "row-1"])), .dataCell(.init(headers: ["a"])),
                .dataCell(.init(headers: ["b"])),
            ])
    }
}
