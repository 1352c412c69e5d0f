import OwnershipForms
import OwnershipModel
import OwnershipReview
import Testing

@testable import CairoDrawing
@testable import PageLayout
@testable import PrintReports

@Suite struct SummaryTests {
    private static func filing(_ change: (inout OwnershipDocument) -> Void = { _ in }) -> Filing {
        var document = OwnershipDocument(documentType: Filed("4"), periodOfReport: Filed("2024-02-29"))
        document.issuer = Issuer(cik: "0001000001", name: "Quillwort Instruments Inc", tradingSymbol: "QWRT")
        document.reportingOwners = [owner("ABERNATHY ROSALIND T")]
        var (first, second) = (sale("1000", marks: ["F1"]), sale("500"))
        first.amountOwned = Noted(.shares(Filed("9000")))
        second.amountOwned = Noted(.shares(Filed("8500")))
        document.nonDerivativeSecurities = [first, second]
        document.footnotes = [Footnote(id: "F1", text: "By a plan."), Footnote(id: "F2", text: "Not about these.")]
        change(&document)
        return Filing(document: document, accessionNumber: AccessionNumber("0001234567-24-000001"))
    }

    private func lay(
        _ filing: Filing, isAnnex: Bool = false, on size: Size = Size.letter.turned
    ) -> (layout: Layout, text: RecordingText) {
        let text = RecordingText()
        let form = fill(filing, file: "a.xml").form
        var blocks = SummaryBlocks(form: form, facts: facts(of: filing), style: PDFStyle(), isAnnex: isAnnex)
        return (blocks.sheet(size).layOut(Stack(blocks.items(on: size)), measuring: text), text)
    }

    @Test func itSaysWhatTheFactsSay() {
        let filing = Self.filing()
        let (layout, text) = lay(filing)
        let read = text.reading(layout.document)
        #expect(layout.overflows.isEmpty && layout.document.pages.count == 1)
        let facts = facts(of: filing)
        for words in [facts.headline, "1,500", "10,000", "8,500", "By a plan.", "$16,200"] {
            #expect(read.contains(words), "\(words)")
        }
        #expect(read.contains("10,000 before, then 9,000, 8,500."))
        #expect(!read.contains("Not about these."))
        #expect(read.contains("edgar/data/1000001/000123456724000001/0001234567-24-000001-index.htm"))
    }

    /// A step for each position, the base line, and what joins the steps.
    @Test func theChartHasAStepForEachPosition() throws {
        let (layout, _) = lay(Self.filing())
        let style = PDFStyle().summarized
        let lines = layout.document.pages[0].rules.filter { $0.thickness == style.chartLine }
        let steps = lines.filter { $0.from.y == $0.to.y }
        #expect(steps.count == 3 && lines.count == 5)
        let heights = steps.map(\.from.y)
        #expect(heights == heights.sorted())
        // Twice the shares, twice the way down.
        #expect(abs((heights[1] - heights[0]) - 2 * (heights[2] - heights[1])) < 0.01)
        let without = lay(Self.filing { $0.nonDerivativeSecurities.removeLast() }).layout
        #expect(without.document.pages[0].rules.allSatisfy { $0.thickness != style.chartLine })
    }

    @Test func theAnnexBeginsAPageAndSaysWhatItIs() throws {
        let report = try PDFReport(fonts: FontLibrary())
        let filing = Self.filing()
        let form = fill(filing, file: "a.xml").form
        let alone = report.layOut(form, on: Size.letter.turned).document
        let both = report.layOut(form, annex: facts(of: filing), on: Size.letter.turned).document
        #expect(both.pages.count == alone.pages.count + 1)
        // The pages of the form are those that it has without an annex.
        for (page, same) in zip(both.pages, alone.pages) {
            #expect(page.frames.filter { $0.meaning != .artifact } == same.frames)
        }
        let last = try #require(both.pages.last)
        #expect(last.frames.contains { $0.destination == SummaryBlocks.destination })
        #expect(both.outline.map(\.title).contains(SummaryText.annex))
        let printed = try report.print(form, annex: facts(of: filing), file: "a.xml")
        #expect(printed.diagnostics.isEmpty && printed.pageCount == both.pages.count)
    }

    @Test(arguments: [Size.letter, .letter.turned, .a4, .a4.turned])
    func aCrowdedOneLosesNothing(size: Size) {
        let filing = Self.filing {
            $0.reportingOwners = (1...12).map { owner("OWNER NUMBER \($0) OF A PARTNERSHIP") }
            $0.nonDerivativeSecurities = (1...70).map { number in
                var row = sale("\(number)", marks: ["F\(number)"])
                row.natureOfOwnership = Noted("By trust number \(number) \(String(repeating: "x", count: 90))")
                return row
            }
            $0.footnotes = (1...70).map {
                Footnote(id: "F\($0)", text: "Note \($0) " + String(repeating: "w ", count: 300))
            }
        }
        let (layout, text) = lay(filing, isAnnex: true, on: size)
        #expect(layout.overflows.isEmpty)
        let read = text.reading(layout.document)
        for number in 1...70 {
            #expect(read.contains("By trust number \(number) "))
            #expect(read.contains("Note \(number) "))
        }
        let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
        #expect(layout.document.pages.allSatisfy { $0.frames.allSatisfy { page.contains($0.rect) } })
    }
}
