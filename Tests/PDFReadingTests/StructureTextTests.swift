import TestSupport
import Testing

@testable import PDFReading

/// What `pdfinfo -struct-text` writes, as a tree.
@Suite struct StructureTextTests {
    private func tree(_ output: String) -> StructureElement? { StructureText(Array(output.utf8)).root }

    private func element(
        _ kind: String, identifier: String? = nil, columnSpan: Int = 1, _ nodes: [StructureElement.Node] = []
    ) -> StructureElement.Node {
        .element(StructureElement(kind, identifier: identifier, columnSpan: columnSpan, nodes))
    }

    @Test func elementsTextsAndAttributes() {
        let output = """
            Document
              H1 (block)
                "FORM 4 "
                "STATEMENT"
              Table (block)
                TR
                  TH <t1-h0-4>:
                     /Scope /Column
                     /ColSpan 3
                    "Amount "quoted""
                    Reference (inline)
                      Link (inline)
                        "(1)"
                        Object 3 0
                  TD:
                     /Headers [(t1-h0-4) (row-t1-r1)]
              P (block)
                "behind"

            """
        let mark = element("Reference", [element("Link", [.text("(1)")])])
        let head = element("TH", identifier: "t1-h0-4", columnSpan: 3, [.text("Amount \"quoted\""), mark])
        let table = element("Table", [element("TR", [head, element("TD")])])
        let title = element("H1", [.text("FORM 4 "), .text("STATEMENT")])
        let document = element("Document", [title, table, element("P", [.text("behind")])])
        #expect(tree(output)?.nodes == [document])
        #expect(tree(output)?.texts == ["FORM 4 ", "STATEMENT", "Amount \"quoted\"", "(1)", "behind"])
    }

    @Test func nothingIsNoTree() {
        #expect(tree("") == nil)
        #expect(tree("\n\n") == nil)
        #expect(tree("\"text without an element\"\n/ColSpan 2\n(No content?)\n") == nil)
    }

    @Test func oddLinesAreNoTrap() {
        #expect(tree("P\n  \"")?.texts == [""])
        #expect(tree("P\n  \"open\n  still open")?.texts == ["open"])
        #expect(tree("P\n  \"two\nlines\"\n  \"next\"")?.texts == ["two lines", "next"])
        #expect(tree("    Deep\n  \"text\"\nP")?.elements.map(\.kind) == ["Deep", "P"])
        #expect(tree("TD <no end\n  \"a\"")?.elements.first?.identifier == nil)
        for span in ["/ColSpan", "/ColSpan -1", "/ColSpan 99999999999999999999", "/ColSpan 0", "/ColSpan x y"] {
            #expect(tree("TD:\n   \(span)")?.elements.first?.columnSpan == 1)
        }
        #expect(tree("\u{0}\u{1}\n\u{FFFD}\n:\n<>\n") == nil)
    }

    @Test func whatIsTooLargeIsNoForms() {
        let deep = (0..<100).map { String(repeating: " ", count: $0) + "P" }.joined(separator: "\n")
        #expect(tree(deep) == nil)
        #expect(tree(String(repeating: "P\n", count: 200_001)) == nil)
        #expect(tree(String(repeating: "P\n", count: 1_000))?.elements.count == 1_000)
    }

    @Test(.wants(.program("pdfinfo"))) func aPDFWithoutTagsHasNone() throws {
        #expect(try Poppler().structure(of: MinimalPDF(lines: ["one"]).bytes) == nil)
    }
}

/// Where texts of a structure tree stand on the pages.
@Suite struct PlacedLeavesTests {
    private func page(_ lines: [String], top: Double = 100) -> PDFPage {
        var page = PDFPage(width: 612, height: 792)
        for (index, line) in lines.enumerated() {
            var x = 36.0
            for word in line.split(separator: " ") {
                let (width, y) = (5 * Double(word.count), top + 12 * Double(index))
                page.words.append(PDFWord(String(word), xMin: x, xMax: x + width, yMin: y, yMax: y + 10))
                x += width + 3
            }
        }
        return page
    }

    @Test func linesAreThoseOfThePage() throws {
        var leaves = PlacedLeaves([page(["Remarks:", "one two", "three-", "four"])])
        let found = leaves.lines(of: "one two three-four")
        let lines = try #require(found)
        #expect(lines.map(\.text) == ["one two", "three-", "four"])
        #expect(lines.map(\.gap) == ["", " ", ""])
        #expect(lines.map(\.top) == [112, 124, 136])
        #expect(lines.map(\.right) == [69, 66, 56])
        #expect(lines.map(\.firstWord) == [15, 30, 20])
        #expect(leaves.otherWords(ofPage: 0).map(\.text) == ["Remarks:"])
    }

    @Test func theNextPlaceIsTaken() {
        var leaves = PlacedLeaves([page(["same", "same"]), page(["same", "first"])])
        let found = (0..<3).map { _ in leaves.lines(of: "same")?.first }
        #expect(found.map { $0?.top } == [100, 112, 100])
        #expect(found.map { $0?.page } == [0, 0, 1])
        let (page, again) = (leaves.seek("first"), leaves.lines(of: "same"))
        #expect(page == 1 && again?.first?.page == 0)
        let (absent, blank) = (leaves.lines(of: "absent"), leaves.lines(of: " \u{A0}"))
        #expect(absent == nil && blank == nil)
    }

    @Test func noPagesAreNoTrap() {
        var leaves = PlacedLeaves([])
        let (lines, page) = (leaves.lines(of: "text"), leaves.seek("text"))
        #expect(lines == nil && page == 0)
    }
}
