import Diagnostics
import Foundation
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import TestSupport
import Testing

@testable import FilingPress

/// PDFs of this program as inputs: what is attached is held against what the pages show.
@Suite(.wants(.program("pdftotext")), .wants(.program("pdfdetach")))
struct PageProofTests {
    private func pdf(of source: [UInt8], _ setup: PageSetup = PageSetup(), annex: Bool = false) throws -> [UInt8] {
        let press = ReportPress(try PressOptions(formats: [.pdf], page: setup, hasAnnex: annex))
        return try #require(try press.press(source, named: "x.xml").filings.first?.reports.first?.bytes)
    }

    private func outcome(of pdf: [UInt8]) throws -> ReadOutcome {
        try FilingReader.read(Input(name: "x.pdf", bytes: pdf))
    }

    /// Of each fixture, on each paper: the attached filing is the filing, and nothing of it is missing on the pages.
    @Test(arguments: [
        (PageSetup(), false), (PageSetup(paper: .a4, orientation: .portrait), true), (PageSetup(binding: .left), false),
    ])
    func ourPagesShowTheirFiling(setup: PageSetup, annex: Bool) throws {
        for name in try Fixture.names() {
            let source = try Fixture.bytes(name)
            let pdf = try pdf(of: source, setup, annex: annex)
            let read = inspect(pdf, named: "x.pdf")
            #expect(read.kind == "pdf")
            #expect(!read.diagnostics.contains { $0.code == "not-on-page" }, "\(name): \(read.diagnostics)")
            let original = try FilingReader.read(Input(name: "x.xml", bytes: source)).filings.first
            #expect(read.filings.first?.filing.document == original?.document, "\(name)")
        }
    }

    @Test func aPDFVerifiesAgainstItsSource() throws {
        let source = try Fixture.bytes("x0303-form4-ten-owners.xml")
        let verification = try Verification(source, named: "x.xml", against: pdf(of: source), named: "x.pdf")
        #expect(verification.holds)
        #expect(verification.diagnostics.allSatisfy { $0.code != "not-on-page" })
    }

    /// A value of the sample, changed on the page alone, is missed wherever it stands.
    @Test(arguments: [
        ("145770", "145771"), ("2013-11-19", "2013-11-20"), ("<value>D</value>", "<value>I</value>"),
        ("<isDirector>1", "<isDirector>0"), ("TECHNOLOGIES INC</issuerName>", "TECHNOLOGIES LTD</issuerName>"),
        ("<rptOwnerCity>", "<rptOwnerCity>X"), ("$10.00 to", "$10.01 to"),
        ("<signatureName>Susan", "<signatureName>Susanna"), ("<rptOwnerName>", "<rptOwnerName>X"),
    ])
    func aChangeIsNoticed(filed: String, changed: String) throws {
        let sample = String(decoding: try Fixture.bytes("allied-motion-form-4-2013-11-26.xml"), as: UTF8.self)
        let place = try #require(sample.range(of: filed))
        let other = sample.replacingCharacters(in: place, with: changed)
        let attached = try outcome(of: pdf(of: Array(sample.utf8)))
        let pages = try #require(try outcome(of: pdf(of: Array(other.utf8))).pageWords)
        let form = fill(try #require(attached.filings.first), file: "x.pdf").form
        #expect(PageProof(form, on: try #require(attached.pageWords)).missing.isEmpty)
        #expect(!PageProof(form, on: pages).missing.isEmpty)
    }

    /// What is said where another filing is attached to the pages of the sample.
    private func said(_ change: (String) throws -> String) throws -> [Diagnostic] {
        let sample = String(decoding: try Fixture.bytes("x0303-form4-ten-owners.xml"), as: UTF8.self)
        var reading = try outcome(of: pdf(of: Array(sample.utf8)))
        #expect(FilingReader.proved(reading, file: "x.pdf").diagnostics.allSatisfy { $0.severity == .note })
        reading.filings = try FilingReader.read(Input(name: "x.xml", bytes: Array(change(sample).utf8))).filings
        return FilingReader.proved(reading, file: "x.pdf").diagnostics.filter { $0.code == "page-differs" }
    }

    /// The elements of a name in a text, as they stand.
    private func parts(_ name: String, _ text: String) -> [Range<String.Index>] {
        zip(text.ranges(of: "<\(name)>"), text.ranges(of: "</\(name)>")).map { $0.lowerBound..<$1.upperBound }
    }

    /// Rows that only one of the two has, in whichever order, are differences, and what changes place within a row.
    @Test func theAttachmentIsHeldAgainstThePagesBothWays() throws {
        let row = "nonDerivativeTransaction"
        let lost = try said { text in text.replacingCharacters(in: parts(row, text)[0], with: "") }
        #expect(lost.count == 1 && lost[0].severity == .error && lost[0].location?.file == "x.pdf")
        #expect(lost[0].notes.contains { $0.hasPrefix("Table I, row ") && $0.contains("nothing attached") })
        let doubled = try said { text in
            let part = try #require(parts(row, text).first)
            return text.replacingCharacters(in: part, with: String(text[part]) + String(text[part]))
        }
        #expect(doubled.first?.notes.contains { $0.contains("nothing on the page") } == true)
    }

    @Test(arguments: ["transactionAcquiredDisposedCode", "transactionShares", "directOrIndirectOwnership"])
    func aChangedCellIsNamed(element: String) throws {
        let said = try said { text in
            let part = try #require(parts(element, text).first)
            let value = try #require(text[part].firstMatch(of: #/<value>(.*)</value>/#))
            let other = value.1 == "A" ? "D" : value.1 == "D" ? (element.hasPrefix("direct") ? "I" : "A") : "4711"
            return text.replacingCharacters(in: value.range, with: "<value>\(other)</value>")
        }
        #expect(said.first?.notes.first?.hasPrefix("Table I") == true)
    }

    @Test func aLostMarkAndOtherNotesAreNamed() throws {
        let mark = try said { text in
            let place = try #require(text.firstMatch(of: #/<footnoteId id="[^"]*" *\/>/#))
            return text.replacingCharacters(in: place.range, with: "")
        }
        #expect(mark.first?.notes.first?.contains("(1)") == true)
        let note = try said { text in
            let place = try #require(text.firstMatch(of: #/<footnote id="[^"]*">/#))
            return text.replacingCharacters(in: place.range, with: place.0 + "Not ")
        }
        #expect(note.first?.notes.first?.hasPrefix("Footnote ") == true)
    }

    @Test func aSecondFilingIsSaid() throws {
        var pdf = MinimalPDF(lines: ["nothing of it"])
        let sample = try Fixture.bytes("x0407-form4.xml")
        pdf.attachments = [(Array("a.xml".utf8), sample), (Array("b.xml".utf8), sample)]
        let said = try #require(
            inspect(pdf.bytes, named: "x.pdf").diagnostics.first { $0.code == "several-attachments" })
        #expect(said.severity == .warning && said.notes == ["not read: b.xml, which is the same file"])
    }

    @Test func whatIsMissingIsNamed() throws {
        var pdf = MinimalPDF(lines: ["nothing of it"])
        pdf.attachments = [(Array("x.xml".utf8), try Fixture.bytes("x0407-form4.xml"))]
        let warning = try #require(inspect(pdf.bytes, named: "x.pdf").diagnostics.first)
        #expect(warning.severity == .warning && warning.code == "not-on-page")
        #expect(warning.location?.file == "x.pdf")
        #expect(warning.notes.count == 11)
        #expect(warning.notes.contains { $0.contains("HARROW LANE INSTRUMENTS INC") })
        #expect(warning.notes.last?.hasPrefix("and ") == true)
    }
}

/// Texts looked for among the words of pages.
@Suite struct PageWordsTests {
    private let words = PageWords([
        ["Common", "Stock", "1,000", "(1)", "D", "(1)", "The", "share-", "holder", "agreed"],
        ["Page", "to", "sell", "it", "all."],
    ])

    @Test func whiteSpaceMakesNoDifference() {
        #expect(words.hold("CommonStock\n1,000(1)"))
        #expect(words.hold("The share-holder  agreed"))
        #expect(words.hold(""))
        #expect(!words.hold("Stock Common"))
    }

    /// A text begins and ends where words do.
    @Test func partsOfWordsAreNoTexts() {
        #expect(!words.hold("000"[...].description + "x"))
        #expect(!words.hold("tock"))
        #expect(!words.hold("Comm"))
        #expect(words.hold("1,000"))
        #expect(words.hold("holder"))
    }

    @Test func aTextMayGoOnOnTheNextPage() {
        #expect(words.hold("The share-holder agreed to sell it all."))
        #expect(!words.hold("The share-holder agreed to buy it all."))
        // Short ones would be found everywhere.
        #expect(!words.hold("D to"))
    }
}
