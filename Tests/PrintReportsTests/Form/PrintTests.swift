import OwnershipForms
import OwnershipModel
import Testing

@testable import CairoDrawing
@testable import PageLayout
@testable import PrintReports

/// What matters where the pages are printed on paper, punched and filed.
@Suite struct PrintTests {
    private static let sizes = [Size.letter, .letter.turned, .a4, .a4.turned]

    /// Forms of one to four pages.
    private static func form(rows: Int, type: String = "4") -> FilledForm {
        sampleForm(type) {
            $0.nonDerivativeSecurities = (0..<rows).map { _ in sale(marks: ["F1"]) }
            $0.derivativeSecurities = (0..<rows / 3).map { _ in option() }
            $0.footnotes = [
                Footnote(id: "F1", text: String(repeating: "By a plan of some years. ", count: 1 + 5 * rows))
            ]
        }
    }

    /// A row with the longest words of real ones.
    private static func option() -> SecurityRow {
        var row = sale()
        row.securityTitle = Noted("Performance-Based Restricted Stock Units (Right to Buy)")
        row.conversionOrExercisePrice = Noted(Filed("1234.5678"))
        row.exerciseDate = Noted(Filed("2024-02-29"))
        row.expirationDate = Noted(Filed("2034-02-28"))
        row.underlyingTitle = Noted("Class A Common Stock")
        row.underlyingAmount = Noted(.shares(Filed("12345678")))
        return row
    }

    @Test(arguments: sizes) func printersCutNothingOff(size: Size) throws {
        let report = try PDFReport(fonts: FontLibrary())
        for rows in [1, 9, 12, 15, 40] {
            for page in report.layOut(Self.form(rows: rows), on: size).document.pages {
                for frame in page.frames {
                    #expect(frame.rect.y >= 22 && frame.rect.maxY <= size.height - 22, "\(rows) rows: \(frame.rect)")
                }
                let heights = page.rules.flatMap { [$0.from.y, $0.to.y] }
                #expect(heights.allSatisfy { (22...size.height - 22).contains($0) })
            }
        }
    }

    @Test(arguments: sizes) func thePunchedEdgeIsFree(size: Size) throws {
        let report = try PDFReport(fonts: FontLibrary())
        for binding in [Binding.left, .top] {
            let layout = report.layOut(Self.form(rows: 20), on: size, binding: binding)
            #expect(layout.document.pages.count > 1)
            for page in layout.document.pages {
                let edges =
                    binding == .left
                    ? page.frames.map(\.rect.x) + page.rules.map(\.from.x)
                    : page.frames.map(\.rect.y) + page.rules.map(\.from.y)
                #expect((edges.min() ?? 0) >= 54)
                #expect((edges.min() ?? 0) < 60)
            }
        }
    }

    @Test func theBetterWayUpIsTaken() throws {
        let report = try PDFReport(fonts: FontLibrary())
        var chosen: Set<Int> = []
        for rows in [1, 8, 16, 20, 24, 30, 40, 60] {
            let form = Self.form(rows: rows)
            func pages(_ orientation: Orientation) throws -> PDFReportOutcome {
                try report.print(form, file: "a.xml", orientation: orientation)
            }
            let (landscape, portrait) = (try pages(.landscape), try pages(.portrait))
            let auto = try pages(.auto)
            #expect(auto.pageCount == min(landscape.pageCount, portrait.pageCount))
            #expect(auto == landscape || auto == portrait)
            chosen.insert(auto == landscape ? 0 : 1)
        }
        #expect(chosen.count == 2)
    }

    @Test(arguments: sizes, ["3", "4", "5"]) func noWordOfACaptionIsBroken(size: Size, type: String) {
        let style = size.width < PDFStyle().widthOfNarrow ? PDFStyle().narrowed : PDFStyle()
        let text = RecordingText()
        let blocks = FormBlocks(form: Self.form(rows: 6, type: type), style: style)
        let layout = blocks.sheet(size).layOut(blocks.document(on: size), measuring: text)
        let elements = layout.document.structure.elements
        for frame in layout.document.pages.flatMap(\.frames) {
            guard case .element(let id) = frame.meaning else { continue }
            switch elements[id].role {
            case .dataCell: continue
            case .headerCell(let cell) where cell.scope == .row: continue
            default: break
            }
            for line in frame.text.lines where line.breaksInsideWord {
                var part = frame
                part.text.lines = [line]
                #expect(text.string(part).hasSuffix("/"))
            }
        }
    }

    /// Whatever is set tighter, and wherever the pages are punched.
    @Test func noEditionReachesTheEdges() {
        let style = PDFStyle()
        for style in [style, style.narrowed, style.tightened, style.tightened.unnumbered, style.grown] {
            for style in [style, style.bound(.left), style.bound(.top)] {
                #expect(min(style.margins.top, style.margins.bottom - style.laterShift) >= 22 || style.isUnnumbered)
                #expect(min(style.margins.bottom, style.headDistance, style.footDistance) >= 22)
                let foot = style.footDistance + style.running.size * style.running.leading
                #expect(style.margins.bottom >= foot || style.isUnnumbered)
                let head = style.headDistance + style.running.size * style.running.leading
                #expect(style.margins.top + style.laterShift >= head)
            }
        }
    }

    /// Text of tables stands at least 2.5 points from their rules.
    @Test func textKeepsItsDistanceFromRules() {
        let style = PDFStyle()
        for style in [style, style.narrowed, style.tightened, style.narrowed.tightened] {
            for padding in [style.table.padding, style.table.headPadding] {
                #expect(min(padding.left, padding.right) >= 2.5)
            }
        }
    }

    /// There are no rules beside the text of summaries.
    @Test func summariesHaveNoGrids() {
        let style = PDFStyle().summarized
        #expect(([style] + style.condensed.map(\.style)).allSatisfy { $0.table.ruling == .rows })
        #expect(([style] + style.condensed.map(\.style)).allSatisfy { $0.note.size >= 7.4 })
    }

    @Test func nothingIsSetInLessThanSixPoints() throws {
        let report = try PDFReport(fonts: FontLibrary())
        for size in Self.sizes {
            for type in ["3", "4", "5"] {
                let pages = report.layOut(Self.form(rows: 12, type: type), on: size).document.pages
                #expect(pages.flatMap(\.frames).allSatisfy { $0.text.style.size >= 6 })
            }
        }
    }

    /// Before April 2023 the form had no box for plans under Rule 10b5-1.
    @Test(arguments: [("2023-03-31", false), ("2024-02-29", true)])
    func aBoxThatTheFormDidNotHaveIsNotDrawn(date: String, isAsked: Bool) {
        let form = sampleForm {
            $0.periodOfReport = Filed(date)
            $0.signatures = [Signature(name: "A", date: Filed(date))]
            if isAsked { $0.aff10b5One = Filed("0") }
        }
        let size = Size.letter.turned
        let (text, style) = (RecordingText(), PDFStyle())
        let blocks = FormBlocks(form: form, style: style)
        let layout = PageLayout.Sheet(size: size, margins: Insets()).layOut(blocks.flags, measuring: text)
        let boxes = layout.document.pages[0].rules.count(where: { $0.from.x == $0.to.x }) / 2
        #expect(boxes == (isAsked ? 2 : 1))
        let slanted = layout.document.pages[0].frames.filter { $0.text.style.slant > 0 }
        #expect(slanted.isEmpty == isAsked)
        let remark = slanted.first.map(text.string) ?? ""
        #expect(isAsked || remark.hasPrefix("Not asked: "))
    }

    @Test func anAddressHasNoDoubledCommas() {
        let form = sampleForm {
            $0.reportingOwners[0].address?.street1 = "C/O QUILLWORT INC.,"
            $0.reportingOwners[0].address?.city = "PROVIDENCE,"
        }
        let text = RecordingText()
        let size = Size.letter.turned
        let blocks = FormBlocks(form: form, style: PDFStyle())
        let read = text.reading(blocks.sheet(size).layOut(blocks.document(on: size), measuring: text).document)
        #expect(!read.contains(",,"))
        #expect(read.contains("C/O QUILLWORT INC., PROVIDENCE, RI 02903"))
    }
}

extension PDFStyle {
    /// Whether it is meant for a single page, which has no foot.
    fileprivate var isUnnumbered: Bool { margins.bottom == footDistance + 1 }
}
