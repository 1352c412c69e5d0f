import Archives
import Diagnostics
import Inputs
import OwnershipModel
import PDFReading
import ReadingSupport
import TestSupport
import Testing

@testable import OwnershipReader

/// PDFs as inputs: the filing attached, else the form on the pages.
@Suite(.wants(.program("pdftotext")), .wants(.program("pdfdetach")))
struct PDFInputTests {
    private func read(_ pdf: MinimalPDF) throws -> ReadOutcome {
        try FilingReader.read(Input(name: "form.pdf", bytes: pdf.bytes))
    }

    private func failure(_ bytes: [UInt8]) -> Diagnostic? {
        do {
            _ = try FilingReader.read(Input(name: "form.pdf", bytes: bytes))
            return nil
        } catch {
            return error.diagnostics.first
        }
    }

    // MARK: Attachments

    @Test func theAttachedFilingIsTaken() throws {
        let sample = try Fixture.bytes("x0407-form4.xml")
        var pdf = MinimalPDF(lines: ["one two", "three"])
        pdf.attachments = [(Array("notes.txt".utf8), Array("notes".utf8)), (Array("a\u{1B}.xml".utf8), sample)]
        let outcome = try read(pdf)
        #expect(try onlyFiling(outcome).document == onlyFiling(readFixture("x0407-form4.xml")).document)
        #expect(Array(try onlyFiling(outcome).source) == sample)
        #expect(outcome.pageWords == [["one", "two", "three"]])
        #expect(outcome.diagnostics.map(\.code) == ["read-from-attachment"])
    }

    @Test func whatIsSaidOfAnAttachmentNamesBoth() throws {
        var pdf = MinimalPDF(lines: ["page"])
        pdf.attachments = [(Array("filing.xml".utf8), Array("<ownershipDocument>\n<a".utf8))]
        #expect(failure(pdf.bytes)?.location?.file == "form.pdf: filing.xml")
        #expect(failure(pdf.bytes)?.code == "truncated-xml")
    }

    @Test func anAccessionNumberInTheNameIsFound() throws {
        var pdf = MinimalPDF(lines: ["page"])
        pdf.attachments = [(Array("0001234567-25-000042.xml".utf8), try Fixture.bytes("x0407-form4.xml"))]
        #expect(try onlyFiling(read(pdf)).accessionNumber?.description == "0001234567-25-000042")
    }

    // MARK: Pages

    @Test func theFormOnThePagesIsRead() throws {
        let text = try Fixture.bytes("texts/viewer-laid-out.txt")
        let outcome = try read(MinimalPDF(laidOut: String(decoding: text, as: UTF8.self)))
        let expected = try readFixture("texts/viewer-laid-out.txt")
        #expect(try onlyFiling(outcome).document == onlyFiling(expected).document)
        #expect(outcome.pageWords == nil)
        #expect(outcome.diagnostics.map(\.code) == expected.diagnostics.map(\.code))
        #expect(outcome.diagnostics.allSatisfy { $0.location?.line == nil })
        let again = try read(MinimalPDF(laidOut: String(decoding: text, as: UTF8.self)))
        #expect(again.filings == outcome.filings && again.diagnostics == outcome.diagnostics)
    }

    @Test func whatIsSaidOfAPageNamesIt() throws {
        let text = String(decoding: try Fixture.bytes("texts/viewer-laid-out.txt"), as: UTF8.self)
        var pdf = MinimalPDF(laidOut: text.replacing("98,750.5", with: "nonsense"))
        pdf.pages.insert([.init("a page before", x: 30, y: 700)], at: 0)
        let places = try read(pdf).diagnostics.compactMap(\.location?.file)
        #expect(places.contains("form.pdf, page 2"))
        #expect(places.allSatisfy { $0 == "form.pdf" || $0.hasPrefix("form.pdf, page ") })
    }

    // MARK: Refusals

    @Test func whatIsNoFormIsRefusedWithItsReason() {
        let scan = failure(MinimalPDF(pages: [[]]).bytes)
        #expect(scan?.code == "not-a-filing")
        #expect(scan?.message.hasSuffix("it is a PDF whose pages hold no text but pictures only: a scan") == true)
        let letter = failure(MinimalPDF(lines: ["Dear Sir or Madam"]).bytes)
        #expect(letter?.message == "this is no ownership filing: it is a PDF whose text is no form's")
        #expect(letter?.location?.file == "form.pdf")
        let about = ["UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "CHANGES IN BENEFICIAL OWNERSHIP"]
        #expect(failure(MinimalPDF(lines: about).bytes)?.code == "unreadable-filing")
        #expect(failure(Array("%PDF-1.7\n%\u{E2}".utf8))?.code == "damaged-pdf")
    }

    @Test func oursWithoutFilingAndStructureIsRefused() throws {
        let own = MinimalPDF(lines: ["FORM 4", "About this filing: Filed date: unknown"])
        #expect(failure(own.bytes)?.code == "own-pdf-without-filing")
        let format = PDFInput(poppler: Poppler(structureProgram: "no-pdfinfo"))
        let source = try SourceText(Input(name: "form.pdf", bytes: own.bytes))
        let missing = #expect(throws: Failure.self) { try format.read(source) }
        #expect(missing?.kind == .missing && missing?.message.contains("no-pdfinfo") == true)
    }

    /// What is left of a damaged file is read, and said to be the rest.
    @Test func damageIsAWarning() throws {
        var pdf = MinimalPDF(lines: ["page"])
        pdf.attachments = [(Array("filing.xml".utf8), try Fixture.bytes("x0407-form4.xml"))]
        let odd = String(decoding: pdf.bytes, as: UTF8.self).replacing("(page) Tj", with: "(page) Tq")
        let outcome = try FilingReader.read(Input(name: "form.pdf", bytes: Array(odd.utf8)))
        #expect(outcome.filings.count == 1)
        #expect(outcome.diagnostics.first?.code == "damaged-pdf")
        #expect(outcome.diagnostics.first?.severity == .warning)
    }
}

/// What needs no program.
@Suite struct PDFPolicyTests {
    @Test func aMissingProgramIsNamed() throws {
        let format = PDFInput(poppler: Poppler(textProgram: "no-pdftotext", attachmentProgram: "no-pdfdetach"))
        let source = try SourceText(Input(name: "form.pdf", bytes: MinimalPDF(lines: ["page"]).bytes))
        let failure = #expect(throws: Failure.self) { try format.read(source) }
        #expect(failure?.kind == .missing)
        #expect(failure?.diagnostics.first?.location?.file == "form.pdf")
        #expect(failure?.message.contains("poppler-utils") == true)
    }

    @Test func aPDFThatWasNotNamedIsPassedOver() throws {
        #expect(Recognition.pdf.passedOver == "a PDF, which is read only if it is named itself")
        #expect(Recognition.somethingElse("JSON").passedOver == "JSON")
        #expect(Recognition.ownershipDocument.passedOver == nil)
        let archive = Packed.tar([("a.pdf", MinimalPDF(lines: ["page"]).bytes)])
        let outcomes = try ArchivedInputs(BytesInMemory(archive), named: "all.tar").map(\.outcome)
        guard case .skipped(let reason)? = outcomes.first else {
            Issue.record("the PDF was read")
            return
        }
        #expect(reason == "this is a PDF, which is read only if it is named itself")
    }
}
