import PageLayout
import Testing

@testable import CairoDrawing
@testable import PDFFinishing
@testable import PrintReports

/// What stands in the content of the pages.
@Suite struct PageContentTests {
    /// The content streams of each page, in order.
    private func contents(of document: LaidOutDocument, _ press: PDFPress) throws -> [[String]] {
        let file = try ReadBack(press.press(document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        return try (0..<file.pageCount).map { try streams(of: $0, in: file) }
    }

    private func streams(of page: Int, in file: ReadBack) throws -> [String] {
        try (file.page(page)["/Contents"]?.elements ?? []).map { content in
            String(decoding: try #require(file.stream(content.target ?? 0)), as: UTF8.self)
        }
    }

    @Test func linesAreAnArtifactBehindTheText() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        sheet.set("Text", at: 36, 36, as: .element(element))
        sheet.rule(36, 100, 300.25, 100, 0.5)
        sheet.rule(36, 90, 36, 100, 0.5)
        sheet.rule(36, 92.126, 300, 92.126, 2)
        let content = try contents(of: sheet.document, press)[0]
        #expect(content.count == 5)
        // What Cairo drew, each in a state of its own.
        #expect(content[0] == "q\n" && content[2] == "\nQ q/Artifact BMC\n" && content[4] == "\nEMC Q\n")
        #expect(content[1].contains("/P << /MCID 0 >> BDC") && content[1].contains("(T"))
        #expect(content[3].components(of: "0.5 w") == 1 && content[3].components(of: "2 w") == 1)
        #expect(content[3].contains("36 100 m 300.25 100 l 36 90 m 36 100 l"))
        #expect(!content[3].contains("BDC") && !content[3].contains("BT"))
    }

    @Test func repeatedHeadsAreArtifactsAndKeepTheirWords() throws {
        let press = try PDFPress(fonts: FontLibrary())
        let document = SampleForm(rows: 4).lay(with: press.shaper)
        let pages = try contents(of: document, press)
        for (content, page) in zip(pages, document.pages) {
            let read = page.frames.count { $0.meaning != .artifact }
            #expect(content[1].components(of: "BDC") == read && content[1].components(of: "EMC") == read)
            #expect(!content[3].contains("BDC") && !content[3].contains("EMC"))
        }
        #expect(pages[1][3].contains("BT"), "the head of the second page is drawn")
    }

    /// Cairo 1.18 makes no piece of what cannot be seen, 1.16 an empty one; neither is to be counted.
    @Test func textWithoutInkIsNoPiece() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let words = ["Before", "\u{2003}", "\u{200B}", "After"]
        for (number, word) in words.enumerated() {
            sheet.set(word, at: 36, 36 + Double(number) * 20, as: .element(sheet.add(.paragraph)))
        }
        let file = try ReadBack(press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        let text = try streams(of: 0, in: file)[1]
        #expect(text.components(of: "BDC") == 2 && text.contains("/MCID 1 ") && !text.contains("/MCID 2 "))
        let pieces = try #require(TagTree(file)?.root.children).map { $0.pieces.map(\.number) }
        #expect(pieces == [[0], [], [], [1]])
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
        let text = try streams(of: 0, in: file)[1]
        #expect(text.contains("e )]TJ"), "a space parts the words of two pages")
    }

    /// A caption and its value, say. Each piece costs more than the letters in it.
    @Test func neighboursOfOneElementAreOnePiece() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let one = sheet.add(.paragraph)
        sheet.set("Caption", at: 36, 36, as: .element(one))
        sheet.set("Value", at: 36, 56, in: TextStyle(face: .bold, size: 10), as: .element(one))
        sheet.set("Other", at: 36, 76, as: .element(sheet.add(.paragraph)))
        sheet.set("Again", at: 36, 96, as: .element(one))
        let bytes = try press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes
        let text = try streams(of: 0, in: ReadBack(bytes))[1]
        #expect(text.components(of: "BDC") == 3)
        let read = try Poppler.structure(of: bytes)
        #expect(read.contains("\"Caption Value \"") && read.contains("\"Again\"") && read.contains("\"Other\""))
    }

    /// What has the same element and no space before it stays joined.
    @Test func aWordInTwoStylesStaysAWord() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        sheet.set("Half", at: 36, 36, as: .element(element))
        let width = sheet.document.pages[0].frames[0].text.lines[0].width
        sheet.set("way", at: 36 + width, 36, in: TextStyle(face: .bold, size: 10), as: .element(element))
        let bytes = try press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes
        #expect(try Poppler.structure(of: bytes).contains("\"Halfway\""))
    }

    /// A note that several marks refer to leads back to each.
    @Test func linksShareTheWordsTheyStandOn() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let elements = (0..<3).map { _ in sheet.add(.link) }
        sheet.set(
            "(1)", at: 36, 36, as: .element(elements[0]), link: Link(to: .uri("a:1"), contents: "one"))
        sheet.document.pages[0].frames[0].furtherLinks = elements.dropFirst().map {
            Frame.FurtherLink(element: $0, link: Link(to: .uri("a:\($0)"), contents: "more"))
        }
        let file = try ReadBack(press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        let links = try #require(file.page(0)["/Annots"]?.elements).map { file.object($0.target ?? 0) }
        let sides = links.map { link in link["/Rect"]?.elements.map(points) ?? [] }
        #expect(sides.count == 3 && sides.allSatisfy { $0.count == 4 && $0[2] > $0[0] })
        #expect(sides[0][0] == 36 && abs(sides[1][0] - sides[0][2]) < 0.02 && abs(sides[2][0] - sides[1][2]) < 0.02)
        #expect(TagTree(file)?.all.filter { $0.type == "Link" }.map(\.links.count) == [1, 1, 1])
    }

    private func points(_ node: ReadBack.Node) -> Double {
        if case .other(let text) = node { return Double(text) ?? -1 }
        return node.number.map(Double.init) ?? -1
    }

    @Test func aFigureIsDescribed() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        sheet.set("10", at: 36, 36, as: .element(sheet.add(.figure, says: "Held: 10 shares")))
        let file = try ReadBack(press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        let figure = try #require(TagTree(file)?.all.last)
        #expect(figure.type == "Figure" && figure.dictionary["/Alt"]?.text == "Held: 10 shares")
        #expect(figure.dictionary["/ActualText"] == nil)
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
