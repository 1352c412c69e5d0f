import Testing

@testable import PageLayout

/// Captions of tables: where their words and lines end.
@Suite struct HeadTests {
    private let text = FixedWidthText()

    /// The lines of a head alone in a table this wide, without padding.
    private func lines(_ head: String, width: Double) -> [String] {
        let table = Table(
            columns: [Table.Column(share: 1)],
            head: [[Table.HeadCell(Paragraph(head, style: plain), column: 0, header: .init(identifier: "a"))]],
            rows: [], style: Table.Style(padding: Insets(), headPadding: Insets(), rule: 1))
        return Sheet(width, 200).layOut(table, measuring: text).document.pages[0].frames.flatMap(text.lines)
    }

    /// Set as far as they go, the lines would be `aa bb cc dd` and `ee`.
    @Test func linesAreAboutEquallyLong() {
        #expect(lines("aa bb cc dd ee", width: 60) == ["aa bb cc", "dd ee"])
        #expect(lines("one two three four", width: 75) == ["one two", "three four"])
    }

    @Test func linesOfTheBodyAreNotBalanced() {
        let paragraph = Paragraph("aa bb cc dd ee", style: plain)
        let frames = Sheet(60, 200).layOut(paragraph, measuring: text).document.pages[0].frames
        #expect(frames.flatMap(text.lines) == ["aa bb cc dd", "ee"])
    }

    /// Set as far as they go, the lines would be `Title (Instr.` and `4)`.
    @Test func anAbbreviationStaysWithItsNumber() {
        #expect(lines("Title Instr. 4", width: 60) == ["Title", "Instr. 4"])
    }

    /// Where the two do not fit on one line, they stand on two.
    @Test func anAbbreviationAndItsNumberMayBeTooWideForALine() {
        #expect(lines("Instr. 4", width: 30) == ["Instr.", "4"])
    }

    @Test func aWordBreaksAfterASlashBeforeItBreaksElsewhere() {
        #expect(lines("(Month/Day/Year)", width: 55) == ["(Month/Day/", "Year)"])
    }

    /// Six columns as wide as they are long cannot all have what they want; none is narrower than its longest word.
    @Test func noColumnIsNarrowerThanTheLongestWordOfItsHead() {
        let heads = ["Transaction code", "A", "Derivative", "B", "Of", "Underlying"]
        let filed = String(repeating: "9", count: 40)
        let table = Table(
            columns: heads.map { _ in Table.Column(share: 1) },
            head: [
                heads.enumerated().map {
                    Table.HeadCell(Paragraph($1, style: plain), column: $0, header: .init(identifier: "h\($0)"))
                }
            ],
            rows: [Table.Row(heads.map { _ in Table.Cell(Paragraph(filed, style: plain)) })],
            style: Table.Style(padding: Insets(), headPadding: Insets(), rule: 1))
        let layout = Sheet(200, 400).layOut(table, measuring: text)
        let shown = picture(layout, text).filter { $0.contains(" th ") }
        #expect(shown.allSatisfy { !$0.hasSuffix("~") })
        #expect(shown.contains { $0.hasSuffix(" Transaction") })
    }

    /// Type of 10 points is set in 8 so that a word fits, but never in less than 6.
    @Test(arguments: [(85.0, 8, false), (50, 6, true)])
    func aTableTooNarrowForItsWordsIsSetSmaller(width: Double, size: Double, isBroken: Bool) {
        let heads = ["Transaction", "Derivative"]
        let table = Table(
            columns: heads.map { _ in Table.Column(share: 1) },
            head: [
                heads.enumerated().map {
                    Table.HeadCell(Paragraph($1, style: plain), column: $0, header: .init(identifier: "h\($0)"))
                }
            ],
            rows: [Table.Row(heads.map { _ in Table.Cell(Paragraph("x", style: plain)) })],
            style: Table.Style(padding: Insets(), headPadding: Insets(), rule: 1))
        let layout = Sheet(width, 400).layOut(table, measuring: text)
        #expect(layout.document.pages[0].frames.allSatisfy { abs($0.text.style.size - size) < 0.01 })
        #expect(picture(layout, text).contains { $0.hasSuffix("~") } == isBroken)
    }
}
