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
        _ filing: Filing, isAnnex: Bool = false, on size: Size = Size.letter
    ) -> (layout: Layout, text: RecordingText) {
        let text = RecordingText()
        let form = fill(filing, file: "a.xml").form
        var blocks = SummaryBlocks(form: form, facts: facts(of: filing), style: PDFStyle().summarized, isAnnex: isAnnex)
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
        #expect(
            read.contains(
                "Common Stock, held indirectly: By trust: Held before 10,000; Sold −1,500; Held after 8,500.="))
        #expect(!read.contains("Not about these."))
        #expect(read.contains("edgar/data/1000001/000123456724000001/0001234567-24-000001-index.htm"))
    }

    /// The bars of what was held before and after, as long as the balances are large.
    private func heldBars(_ filing: Filing) -> [Double] {
        let style = PDFStyle().summarized
        return lay(filing).layout.document.pages[0].rules.filter { $0.thickness == style.chartRow / 3 }
            .map { $0.to.x - $0.from.x }
    }

    @Test func theChartHasATrueScale() throws {
        let bars = heldBars(Self.filing())
        try #require(bars.count == 2)
        #expect(abs(bars[1] / bars[0] - 0.85) < 0.001)
    }

    @Test(arguments: [("9999850", "150", false), ("7350", "149", true), ("7352", "148", false)])
    func aChartIsOfTwoPerCentOrMore(after: String, sold: String, isDrawn: Bool) {
        let filing = Self.filing {
            let zero = SecurityAmount.shares(Filed("1"))
            $0.nonDerivativeSecurities[0].transactionAmount.value = zero
            $0.nonDerivativeSecurities[1].transactionAmount.value = .shares(Filed(sold))
            $0.nonDerivativeSecurities[0].amountOwned.value = .shares(Filed("\(Int(after)! + Int(sold)!)"))
            $0.nonDerivativeSecurities[1].amountOwned.value = .shares(Filed(after))
        }
        #expect(heldBars(filing).count == (isDrawn ? 2 : 0))
    }

    /// A single transaction is told by the table; balances that do not follow from one another show nothing.
    @Test func notEveryFilingHasAChart() {
        #expect(heldBars(Self.filing { $0.nonDerivativeSecurities.removeLast() }).isEmpty)
        #expect(heldBars(Self.filing { $0.nonDerivativeSecurities[1].amountOwned.value = .shares(Filed("1")) }).isEmpty)
    }

    @Test func rowsHaveHairlinesAndNoGrid() {
        let style = PDFStyle().summarized
        let rules = lay(Self.filing { $0.nonDerivativeSecurities.removeLast() }).layout.document.pages[0].rules
        #expect(!rules.isEmpty)
        #expect(rules.allSatisfy { $0.from.y == $0.to.y && $0.thickness <= style.headLine })
        let edges = Set(rules.map { [$0.from.x, $0.to.x].map { ($0 * 100).rounded() / 100 } })
        #expect(edges == [[style.margins.left, Size.letter.width - style.margins.right]])
    }

    @Test func theFigureIsLarge() {
        let (layout, text) = lay(Self.filing())
        let style = PDFStyle().summarized
        let large = layout.document.pages[0].frames.filter { $0.text.style == style.keyFigure }
        #expect(large.map { text.string($0) } == ["$16,200 "])
    }

    /// The amount says what the code's footnote does not.
    @Test func marksOnAmountsAreKept() {
        let filing = Self.filing {
            $0.nonDerivativeSecurities[0].transactionCoding?.marks = [FootnoteMark("F3")]
            $0.nonDerivativeSecurities[1].transactionCoding?.marks = [FootnoteMark("F3")]
            $0.nonDerivativeSecurities[0].transactionAmount.marks = [FootnoteMark("F4")]
            $0.nonDerivativeSecurities[1].amountOwned.marks = [FootnoteMark("F5")]
            $0.footnotes += [
                Footnote(id: "F3", text: "Under a plan."), Footnote(id: "F4", text: "Sold to satisfy tax withholding."),
                Footnote(id: "F5", text: "Includes 12 shares bought in a plan."),
            ]
        }
        let (layout, text) = lay(filing)
        let read = text.reading(layout.document)
        for note in ["Under a plan.", "Sold to satisfy tax withholding.", "Includes 12 shares bought in a plan."] {
            #expect(read.contains(note))
        }
        #expect(read.contains("In the form only: footnote (2), addresses, signatures."))
    }

    @Test func equalNotesAreOne() {
        let averages = (1...9).map { number in
            Footnote(
                id: "F\(number)",
                text:
                    "The price is a weighted average of trades at prices ranging from $10.\(number)0 to $10.\(number)9."
            )
        }
        let filing = Self.filing {
            $0.nonDerivativeSecurities = (1...9).map { number in
                var row = sale("10", marks: ["F\(number)"])
                row.pricePerShare.value = Filed("10.\(number)5")
                row.transactionCoding?.marks = [FootnoteMark(number < 5 ? "F10" : "F11")]
                return row
            }
            $0.footnotes =
                averages + [Footnote(id: "F10", text: "By a plan."), Footnote(id: "F11", text: "By a plan.")]
        }
        let (layout, text) = lay(filing)
        let read = text.reading(layout.document)
        #expect(read.contains("(1)–(9)"))
        #expect(
            read.contains(
                "Weighted averages of trades at $10.10 to $10.99; the range of each is in the form. (1) reads: “The price"
            ))
        #expect(read.contains("(10), (11)"))
        #expect(read.components(separatedBy: "By a plan.").count == 2)
        #expect(read.components(separatedBy: "ranging").count == 2)
        #expect(layout.overflows.isEmpty)
    }

    @Test func nothingIsPaidForAConversion() {
        let filing = Self.filing {
            var row = sale("500")
            row.transactionCoding = TransactionCoding(
                formType: Filed("4"), code: Filed("M"), equitySwapInvolved: Filed("0"))
            row.acquiredDisposed = Noted(Filed("A"))
            row.pricePerShare = Noted(Filed("0"))
            $0.nonDerivativeSecurities = [row]
        }
        let (layout, text) = lay(filing)
        #expect(!text.reading(layout.document).contains("$0"))
    }

    private static var initial: Filing {
        filing {
            $0.documentType = Filed("3")
            var stock = SecurityRow(.holding)
            stock.securityTitle = Noted("Common Stock")
            stock.amountOwned = Noted(.shares(Filed("6000")))
            stock.ownershipForm = Noted(Filed("D"))
            var option = SecurityRow(.holding)
            option.securityTitle = Noted("Stock Option")
            option.conversionOrExercisePrice = Noted(Filed("12.5"))
            option.exerciseDate = Noted(nil, marks: [FootnoteMark("F1")])
            option.expirationDate = Noted(Filed("2030-01-15"))
            option.underlyingTitle = Noted("Common Stock")
            option.underlyingAmount = Noted(.shares(Filed("3000")))
            option.ownershipForm = Noted(Filed("I"))
            option.natureOfOwnership = Noted("See Footnote (2)")
            $0.nonDerivativeSecurities = [stock]
            $0.derivativeSecurities = [option]
        }
    }

    @Test func anInitialStatementHasTermsAndOneColumnOfWhatIsHeld() {
        let (layout, text) = lay(Self.initial)
        let read = text.reading(layout.document)
        for words in [
            "Exercise price", "Exercisable", "Expires", "Held", "$12.50", "01/15/2030", "3,000 shares of common stock",
            "6,000", "held indirectly", "Not about these.",
        ] { #expect(read.contains(words), "\(words)") }
        for words in ["not stated", "Before", "After", "See Footnote", "10b5-1"] {
            #expect(!read.contains(words), "\(words)")
        }
    }

    @Test func whatIsALittleTooLongIsSetCloser() throws {
        let report = try PDFReport(fonts: FontLibrary())
        func pages(_ notes: Int) -> Int {
            let filing = Self.filing {
                $0.nonDerivativeSecurities = [sale("10", marks: (1...notes).map { "F\($0)" })]
                $0.footnotes = (1...notes).map {
                    Footnote(id: "F\($0)", text: "Note \($0) " + String(repeating: "words of a note ", count: 20))
                }
            }
            let form = fill(filing, file: "a.xml").form
            return report.layOutSummary(of: form, facts(of: filing), on: .letter).document.pages.count
        }
        #expect(pages(20) == 1)
        #expect(pages(60) > 1)
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
