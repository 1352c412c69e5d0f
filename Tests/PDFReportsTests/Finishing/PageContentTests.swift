import PageLayout
import Testing

@testable import PDFReports

/// What stands in the content of the pages.
@Suite struct PageContentTests {
    private func contents(of document: LaidOutDocument, _ press: PDFPress) throws -> [String] {
        let file = try ReadBack(press.press(document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        return try (0..<file.pageCount).map { page in
            let content = file.page(page)["/Contents"]?.target ?? 0
            return String(decoding: try #require(file.stream(content)), as: UTF8.self)
        }
    }

    @Test func linesAreAnArtifactAheadOfTheText() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        sheet.set("Text", at: 36, 36, as: .element(element))
        sheet.rule(36, 100, 300.25, 100, 0.5)
        sheet.rule(36, 90, 36, 100, 0.5)
        sheet.rule(36, 92.126, 300, 92.126, 2)
        let content = try contents(of: sheet.document, press)[0]
        let lines =
            "/Artifact BMC\nq\n0.5 w\n36 692 m\n300.25 692 l\n36 702 m\n36 692 l\nS\n2 w\n36 699.87 m\n300 699.87 l\nS\nQ\nEMC\n"
        #expect(content.hasPrefix(lines + "BT\n/P<</MCID 0>>BDC\n"))
        #expect(content.contains("(T"))
        #expect(content.hasSuffix("EMC\nET\n"))
    }

    @Test func repeatedHeadsAreArtifactsAndKeepTheirWords() throws {
        let press = try PDFPress(fonts: FontLibrary())
        let document = SampleForm(rows: 4).lay(with: press.shaper)
        let pages = try contents(of: document, press)
        // One for the lines of the page.
        #expect(pages.map { $0.components(of: "/Artifact BMC") } == [1, 5])
        for page in pages {
            #expect(page.components(of: "BDC") + page.components(of: "BMC") == page.components(of: "EMC"))
        }
    }

    @Test func anElementOnTwoPagesNamesBoth() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        sheet.set("Begins here", at: 36, 36, as: .element(element))
        sheet.turn()
        sheet.set("goes on", at: 36, 36, as: .element(element))
        let file = try ReadBack(press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        let paragraph = try #require(TagTree(file)?.all.last)
        #expect(
            paragraph.pieces == [
                TagTree.Piece(page: file.pageNumber(0), number: 0), TagTree.Piece(page: file.pageNumber(1), number: 0),
            ])
        let content = file.page(0)["/Contents"]?.target ?? 0
        let text = String(decoding: try #require(file.stream(content)), as: UTF8.self)
        #expect(text.contains("e )]TJ"), "a space parts the words of two pages")
    }

    @Test func everyPageTabsInStructureOrder() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        sheet.size = Size(width: 792, height: 612)
        sheet.turn()
        let file = try ReadBack(press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        #expect(file.page(0)["/Tabs"] == .name("/S"))
        #expect(file.page(1)["/MediaBox"]?.elements.map(\.number) == [0, 0, 792, 612])
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
