import Bytes
import Diagnostics
import Foundation
import FoundationXML
import OwnershipForms
import OwnershipModel
import PageLayout
import Testing

@testable import CairoDrawing
@testable import PrintReports

/// Pages as PNG and SVG.
@Suite struct PageImageTests {
    private let long = sampleForm {
        $0.nonDerivativeSecurities = (1...90).map { sale("\($0)000", marks: ["F1"]) }
        $0.footnotes = [Footnote(id: "F1", text: "Shares <held> & \"sold\" by \u{1F9FF} trust\u{8}.")]
    }

    private func draw(
        _ form: FilledForm, _ kind: ImageKind, _ setup: ImageSetup = ImageSetup()
    ) throws -> PageImages {
        try PDFReport(fonts: FontLibrary()).draw(form, file: "a.xml", as: kind, setup)
    }

    /// The width and height of a PNG file in pixels, its bits for each and its kind of colour.
    private func header(_ png: [UInt8]) -> [Int] {
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let number = { (start: Int) in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        return [number(16), number(20), Int(png[24]), Int(png[25])]
    }

    @Test func aPictureHasTheDotsAskedForInGrey() throws {
        let form = sampleForm { $0.nonDerivativeSecurities = [sale()] }
        let usual = try draw(form, .png)
        #expect(usual.images.map(\.page) == [1] && usual.pageCount == 1 && usual.diagnostics == [])
        #expect(header(usual.images[0].bytes) == [1210, 935, 8, 0])
        // 110 dots an inch are 4331 a metre, in both directions.
        let resolution: [UInt8] = [0, 0, 0x10, 0xEB, 0, 0, 0x10, 0xEB, 1]
        #expect(Array(usual.images[0].bytes[37..<50]) == Array("pHYs".utf8) + resolution)
        let fine = try draw(form, .png, ImageSetup(resolution: 300))
        #expect(header(fine.images[0].bytes) == [3300, 2550, 8, 0])
        #expect(try draw(form, .png) == usual)
        for (odd, width) in [(-1.0, 198), (.nan, 198), (.infinity, 6600)] {
            #expect(try header(draw(form, .png, ImageSetup(resolution: odd)).images[0].bytes)[0] == width)
        }
    }

    @Test(arguments: [ImageKind.png, .svg])
    func everyPageHasItsPicture(kind: ImageKind) throws {
        let printed = try PDFReport(fonts: FontLibrary()).print(long, file: "a.xml")
        let drawn = try draw(long, kind)
        #expect(drawn.pageCount == printed.pageCount && drawn.pageCount > 2)
        #expect(drawn.images.map(\.page) == Array(1...drawn.pageCount))
        #expect(Set(drawn.images.map(\.bytes)).count == drawn.pageCount)
        // What no font shows is told once, for whatever is made.
        #expect(drawn.diagnostics.map(\.code) == ["character-not-shown", "character-not-shown"])
    }

    @Test func pagesAreChosen() throws {
        let some = try draw(long, .svg, ImageSetup(pages: #require(PageSelection("2-3,99"))))
        #expect(some.images.map(\.page) == [2, 3])
        let none = try draw(long, .svg, ImageSetup(pages: #require(PageSelection("98-"))))
        #expect(none.images == [])
        let remark = try #require(none.diagnostics.last)
        #expect(remark.code == "no-such-page" && remark.severity == .warning)
        #expect(remark.message == "the form has \(none.pageCount) pages, and none of those asked for")
    }

    /// The form stands elsewhere in full.
    @Test func whatAPreviewCannotShowIsAWarning() throws {
        let odd = sampleForm { $0.issuer.name = "Quillwort \u{1F9FF} Instruments" }
        let drawn = try draw(odd, .png, .preview)
        #expect(drawn.images.map(\.page) == [1])
        #expect(!drawn.diagnostics.isEmpty && drawn.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func choicesOfPages() throws {
        let chosen = { (text: String) in PageSelection(text).map { choice in (1...6).filter(choice.contains) } }
        #expect(
            chosen("1") == [1] && chosen("2-4") == [2, 3, 4] && chosen("5-") == [5, 6] && chosen("1,3-3") == [1, 3])
        #expect(chosen("1, 3") == [1, 3] && chosen(" 2 ") == [2] && chosen("ALL") == Array(1...6))
        for wrong in ["", "0", "-1", "2-1", "a", "1,", "1;2", "1 2", "+1", "99999999999999999999", "1-2-3"] {
            #expect(PageSelection(wrong) == nil, "\(wrong)")
        }
        let isSingle = { (text: String) in PageSelection(text)?.isSinglePage }
        #expect(
            isSingle("7") == true && isSingle("7-7") == true && isSingle("1-2") == false && isSingle("1,2") == false)
        #expect(PageSelection.first == PageSelection("1") && !PageSelection.all.isSinglePage)
    }

    /// All texts of an SVG file and the names of its elements.
    private final class Reader: NSObject, XMLParserDelegate {
        var text = ""
        var elements: Set<String> = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            elements.insert(name)
            if name == "text" { text += "\n" }
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
    }

    private func read(_ svg: [UInt8]) throws -> Reader {
        let reader = Reader()
        let parser = XMLParser(data: Data(svg))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        return reader
    }

    @Test func svgHoldsTheTextAsText() throws {
        let texts = try draw(long, .svg).images.map { try read($0.bytes) }
        #expect(texts.allSatisfy { $0.elements == ["svg", "title", "rect", "path", "g", "text"] })
        let all = texts.map(\.text).joined()
        #expect(all.contains("STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP") && all.contains("90,000"))
        // Hostile text stays text, and what cannot be shown is shown by number, as in the PDF.
        #expect(all.contains("Shares <held> & \"sold\" by [U+1F9FF] trust[U+0008]."))
    }

    @Test func outlinesNeedNoFont() throws {
        let form = sampleForm { $0.nonDerivativeSecurities = [sale()] }
        let drawn = try draw(form, .svg, ImageSetup(outlines: true))
        let read = try read(drawn.images[0].bytes)
        #expect(!read.elements.contains("text") && read.elements.contains("path") && read.elements.contains("use"))
        let start = String(decoding: drawn.images[0].bytes.prefix(400), as: UTF8.self)
        #expect(start.contains("width=\"792pt\"") && start.contains("viewBox=\"0 0 792 612\""))
    }
}
