import OwnershipForms
import OwnershipModel
import Testing

@testable import CairoDrawing
@testable import PageLayout
@testable import PrintReports

/// How the pages of a form are filled.
@Suite struct PageEconomyTests {
    private static let sizes = [Size.letter, .letter.turned, .a4, .a4.turned]

    private static func form(rows: Int, notes: Int) -> FilledForm {
        sampleForm {
            $0.nonDerivativeSecurities = (0..<rows).map { sale("\($0 + 1)00", marks: ["F\($0 % max(1, notes) + 1)"]) }
            $0.footnotes = (0..<notes).map {
                Footnote(id: "F\($0 + 1)", text: String(repeating: "The shares were sold under a plan. ", count: 4))
            }
        }
    }

    private static func fill(_ layout: Layout, _ size: Size) -> Double {
        ((layout.document.pages.last?.bottom ?? 0) - 34) / (size.height - 58)
    }

    /// Of forms of growing length, those of several pages end on a page that is worth its paper.
    @Test(arguments: sizes) func lastPagesAreFilled(size: Size) throws {
        let report = try PDFReport(fonts: FontLibrary())
        var (several, poor) = (0, 0)
        for rows in stride(from: 4, through: 64, by: 3) {
            for notes in [0, 3, 9] {
                let layout = report.layOut(Self.form(rows: rows, notes: notes), on: size)
                guard layout.document.pages.count > 1 else { continue }
                several += 1
                if Self.fill(layout, size) < 0.34 { poor += 1 }
            }
        }
        #expect(several > 15)
        #expect(Double(poor) <= 0.08 * Double(several))
    }

    /// No layout that was tried is longer than the one at the usual sizes.
    @Test(arguments: sizes) func noPageIsAdded(size: Size) throws {
        let report = try PDFReport(fonts: FontLibrary())
        let usual = size.width < PDFStyle().widthOfNarrow ? PDFStyle().narrowed : PDFStyle()
        let press = try PDFPress(fonts: FontLibrary())
        for rows in [1, 6, 9, 12, 15, 18, 30] {
            let form = Self.form(rows: rows, notes: 5)
            let blocks = FormBlocks(form: form, style: usual)
            let plain = blocks.sheet(size).layOut(blocks.document(on: size), measuring: press.shaper)
            #expect(report.layOut(form, on: size).document.pages.count <= plain.document.pages.count)
        }
    }

    private static func larger(_ form: FilledForm, on size: Size) -> PDFStyle? {
        PDFStyle().largest(fitting: size.height) { FormBlocks(form: form, style: $0).length(on: size) }
    }

    /// A short form is set larger at once, by one layout.
    @Test func aShortFormHasLargerNotesAndHeads() throws {
        let form = Self.form(rows: 1, notes: 1)
        let size = Size.letter.turned
        let text = RecordingText()
        var count = 0
        let economy = PageEconomy(size: size, binding: nil, style: PDFStyle(), text: text) { style in
            count += 1
            let blocks = FormBlocks(form: form, style: style)
            return (blocks.sheet(size), blocks.document(on: size))
        }
        let layout = economy.best(startingWith: Self.larger(form, on: size), growth: 0).layout
        #expect(count == 1)
        let elements = layout.document.structure.elements
        var sizes: [Double] = []
        for frame in layout.document.pages[0].frames {
            guard case .element(let id) = frame.meaning else { continue }
            if case .headerCell(let cell) = elements[id].role, cell.scope == .column {
                sizes.append(frame.text.style.size)
            }
        }
        #expect(Set(sizes) == [7])
        #expect(layout.document.pages[0].frames.contains { $0.text.style == PDFStyle().grown.note })
    }

    /// What the length of its texts tells in advance.
    @Test func aFullerFormIsSetLessLarge() {
        let sizes = (1...20).map { rows in
            Self.larger(Self.form(rows: rows, notes: 3), on: Size.letter.turned)?.note.size ?? 0
        }
        #expect(sizes == sizes.sorted(by: >))
        #expect(Set(sizes) == [8.5, 7.8, 0])
    }

    /// What stands below the form's content begins no page.
    @Test func signaturesAndLegendsTakeSomethingAlong() {
        let size = Size.letter.turned
        var pagesWithSignature = 0
        for rows in 8...40 {
            let form = Self.form(rows: rows, notes: 0)
            let text = RecordingText()
            let blocks = FormBlocks(form: form, style: PDFStyle())
            let pages = blocks.sheet(size).layOut(blocks.document(on: size), measuring: text).document.pages
            guard let last = pages.last, pages.count > 1 else { continue }
            pagesWithSignature += 1
            let words = last.frames.map(text.string)
            #expect(words.contains { $0.hasPrefix("Common Stock") } || words.contains { $0.hasPrefix("None reported") })
            #expect(words.contains { $0.hasPrefix("/s/ ") } && words.contains { $0.hasPrefix("Reminder") })
        }
        #expect(pagesWithSignature > 10)
    }

    @Test func laterPartsOfTablesBearTheirNames() {
        let form = sampleForm {
            $0.nonDerivativeSecurities = (0..<60).map { sale("\($0)") }
            $0.derivativeSecurities = (0..<60).map { sale("\($0)") }
            $0.reportingOwners = (0..<60).map { owner("OWNER \($0)") }
        }
        let text = RecordingText()
        let blocks = FormBlocks(form: form, style: PDFStyle())
        let size = Size.letter.turned
        let frames = blocks.sheet(size).layOut(blocks.document(on: size), measuring: text).document.pages
            .flatMap(\.frames).filter { $0.meaning == .artifact }
        let names = frames.map(text.string).filter { $0.hasSuffix("(continued) ") }
        #expect(
            Set(names) == ["Table I (continued) ", "Table II (continued) ", "Reporting Owners (continued) "])
    }

    @Test func emptyRemarksHaveNoHeading() {
        let text = RecordingText()
        func reading(_ remarks: String?) -> String {
            let blocks = FormBlocks(form: sampleForm { $0.remarks = remarks }, style: PDFStyle())
            let size = Size.letter.turned
            return text.reading(blocks.sheet(size).layOut(blocks.document(on: size), measuring: text).document)
        }
        #expect(!reading("").contains("Remarks"))
        #expect(reading("Late.").contains("Remarks:"))
    }

    @Test(arguments: [(1, [1]), (2, [2]), (3, [2, 1])]) func signaturesStandTwoInARow(count: Int, found: [Int]) {
        let form = sampleForm {
            $0.signatures = (0..<count).map { Signature(name: "Signer \($0)", date: Filed("2024-03-01")) }
        }
        let text = RecordingText()
        let blocks = FormBlocks(form: form, style: PDFStyle())
        let size = Size.letter.turned
        let frames = blocks.sheet(size).layOut(blocks.document(on: size), measuring: text).document.pages[0].frames
        let signers = frames.filter { text.string($0).hasPrefix("Signer ") }
        #expect(Dictionary(grouping: signers, by: \.rect.y).sorted { $0.key < $1.key }.map(\.value.count) == found)
        // A single one stands on the right, as on the paper form.
        if count == 1 { #expect(signers.allSatisfy { $0.rect.x > size.width / 3 }) }
        #expect(signers.allSatisfy { $0.text.style.size == PDFStyle().cell.size })
    }

    @Test func onePersonTakesALineAndSeveralATable() {
        func reading(_ names: [String]) -> String {
            let form = sampleForm { $0.reportingOwners = names.map { owner($0) } }
            let text = RecordingText()
            let blocks = FormBlocks(form: form, style: PDFStyle())
            let size = Size.letter.turned
            return text.reading(blocks.sheet(size).layOut(blocks.document(on: size), measuring: text).document)
        }
        #expect(
            reading(["A"]).contains(
                """
                  H2 Reporting Owners
                  P A, 12 FERN STREET, PROVIDENCE, RI 02903 \u{B7} Officer: Chief Botanist
                """))
        #expect(reading(["A", "B"]).contains("TH Reporting Owner Name / Address"))
    }
}
