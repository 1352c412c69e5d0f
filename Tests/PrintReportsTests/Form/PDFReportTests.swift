import Diagnostics
import OwnershipForms
import OwnershipModel
import Testing

@testable import CairoDrawing
@testable import PageLayout
@testable import PrintReports

@Suite struct PDFReportTests {
    /// More of everything than EDGAR takes.
    private static let crowded = sampleForm {
        $0.reportingOwners = (1...12).map { owner("OWNER NUMBER \($0) OF A LIMITED PARTNERSHIP WITH A LONG NAME") }
        let all = (1...99).map { "F\($0)" }
        $0.nonDerivativeSecurities = (1...60).map { sale("\($0)000.\($0)", marks: $0 == 7 ? all : []) }
        $0.derivativeSecurities = (1...40).map { sale("\($0)", marks: ["F\($0)"]) }
        $0.footnotes = all.map { id in
            Footnote(id: id, text: (0..<140).map { "word\($0)\(id)" }.joined(separator: " "))
        }
        $0.remarks = "Line one\nLine two " + String(repeating: "unbroken", count: 60)
        $0.signatures = (1...12).map { Signature(name: "/s/ Signer \($0)", date: Filed("2024-03-01")) }
    }

    @Test(arguments: [Size.letter, .letter.turned, .a4, .a4.turned])
    func nothingOfACrowdedFormIsLost(size: Size) {
        let form = Self.crowded
        let style = size.width < PDFStyle().widthOfNarrow ? PDFStyle().narrowed : PDFStyle()
        let text = RecordingText()
        let blocks = FormBlocks(form: form, style: style)
        let layout = blocks.sheet(size).layOut(blocks.document(on: size), measuring: text)
        #expect(layout.overflows.isEmpty)
        let read = text.reading(layout.document).filter { !$0.isWhitespace }
        var wanted = form.tables.flatMap(\.rows).flatMap(\.cells).map(\.text)
        wanted += form.explanation.footnotes.map { $0.text } + (form.remarks?.lines ?? [])
        wanted += form.signatures.signatures.map(\.name) + form.smallPrint + form.owners.owners.map(\.name)
        wanted += form.tables.flatMap(\.head).joined().map(\.text) + form.details.items.map(\.text)
        let lost = wanted.filter { !$0.isEmpty }.filter { !read.contains($0.filter { !$0.isWhitespace }) }.map {
            String($0.prefix(60))
        }
        #expect(lost == [])
        let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
        #expect(layout.document.pages.allSatisfy { $0.frames.allSatisfy { page.contains($0.rect) } })
    }

    @Test func theCrowdedFormPrints() throws {
        let report = try PDFReport(fonts: FontLibrary())
        let printed = try report.print(Self.crowded, file: "crowded.xml")
        #expect(printed.pageCount > 10)
        #expect(printed.diagnostics.isEmpty)
    }

    @Test func whatWasPrintedBeforeLeavesNoTrace() throws {
        let form = sampleForm { $0.nonDerivativeSecurities = [sale()] }
        let alone = try PDFReport(fonts: FontLibrary()).print(form, file: "a.xml")
        let report = try PDFReport(fonts: FontLibrary())
        _ = try report.print(Self.crowded, file: "b.xml")
        #expect(try report.print(form, file: "a.xml") == alone)
    }

    @Test func aCharacterNoFontShowsIsAnError() throws {
        let form = sampleForm { $0.issuer.name = "Quill\u{E123}wort" }
        let printed = try PDFReport(fonts: FontLibrary()).print(form, file: "a.xml")
        #expect(printed.diagnostics.map(\.code) == ["character-not-shown"])
        #expect(printed.diagnostics.first?.severity == .error)
        #expect(printed.diagnostics.first?.message.contains("U+E123") == true)
    }

    @Test func aFewLinesAloneOnALastPageTightenTheForm() throws {
        let report = try PDFReport(fonts: FontLibrary())
        let size = Size.letter.turned
        var spared = 0
        for rows in 5...25 {
            let form = sampleForm { $0.nonDerivativeSecurities = (1...rows).map { sale("\($0)") } }
            let blocks = FormBlocks(form: form, style: PDFStyle())
            let usual = blocks.sheet(size).layOut(blocks.document(on: size), measuring: RecordingText())
            let chosen = report.layOut(form, on: size)
            #expect(chosen.document.pages.count <= usual.document.pages.count)
            if chosen.document.pages.count < usual.document.pages.count { spared += 1 }
        }
        #expect(spared > 0)
    }
}
