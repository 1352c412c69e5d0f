import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// A text that keeps the layout of the viewer's page by blanks, of a person and a company that do not exist.
@Suite struct LaidOutTextTests {
    private static let name = "texts/viewer-laid-out.txt"

    private func text() throws -> String { String(decoding: try Fixture.bytes(Self.name), as: UTF8.self) }

    @Test func boxes() throws {
        let outcome = try readFixture(Self.name)
        #expect(outcome.diagnostics.map(\.code) == ["read-from-text"])
        let document = try onlyFiling(outcome).document
        #expect(document.documentType == Filed("4/A"))
        #expect(document.notSubjectToSection16?.value == false)
        #expect(document.aff10b5One?.value == true)
        #expect(document.issuer == Issuer(name: "Tidemill Harbour & Dock Holdings PLC", tradingSymbol: "TDML"))
        #expect(document.periodOfReport == day("2026-04-02"))
        #expect(document.dateOfOriginalSubmission == day("2026-04-06"))
        let owner = document.reportingOwners[0]
        #expect(document.reportingOwners.count == 1)
        #expect(owner.name == "Quarrington-Featherstonehaugh Ottoline")
        #expect(
            owner.address
                == ReportingOwner.Address(
                    street1: "C/O TIDEMILL PLC", street2: "7 QUAY ROW", city: "ST MARY MEAD", state: "ME",
                    zipCode: "04101"))
        #expect(owner.relationship.isOfficer?.value == true)
        #expect(owner.relationship.officerTitle == "Chief Harbour Officer")
        #expect(
            owner.relationship.isDirector == nil && owner.relationship.isOther == nil && !owner.relationship.isUnknown)
        #expect(
            document.signatures == [Signature(name: "/s/ Paul Hobb, Attorney-in-Fact", date: day("2026-04-06"))])
        #expect(document.footnotes.map(\.id) == ["F1", "F2", "F3", "F4"])
        #expect(document.footnotes[0].text.hasSuffix("stand for four of them, in New York."))
    }

    @Test func rows() throws {
        let document = try onlyFiling(readFixture(Self.name)).document
        let rows = document.nonDerivativeSecurities
        #expect(rows.map { $0.transactionDate.value?.text } == ["2026-04-02", "2026-04-03", nil])
        #expect(rows.map(\.securityTitle.value) == ["Ordinary Shares", "Ordinary Shares", "Ordinary Shares"])
        #expect(rows.map(\.securityTitle.marks) == [marks("F1"), marks("F1"), []])
        #expect(rows.map { $0.pricePerShare.value?.text } == ["10.25", "10.5", nil])
        #expect(rows[0].transactionTimeliness.value?.text == "E" && rows[1].transactionTimeliness.value == nil)
        #expect(rows[0].natureOfOwnership.value == "By trust" && rows[0].natureOfOwnership.marks == marks("F3"))
        let option = document.derivativeSecurities[0]
        #expect(document.derivativeSecurities.count == 1)
        #expect(option.underlyingTitle.value == "Ordinary Shares")
        #expect(option.acquiredDisposed.value?.text == "D")
        #expect(option.exerciseDate.marks == marks("F4") && option.expirationDate.value?.text == "2030-01-31")
        #expect(option.pricePerShare.value?.text == "0")
    }

    @Test("A cell that is not what its column holds: the row is refused and shown as it stands")
    func shifted() throws {
        let text = try text().replacing("$10.25(2)", with: "in pounds")
        let outcome = try read(text)
        let document = try onlyFiling(outcome).document
        // The others are read.
        #expect(document.nonDerivativeSecurities.map { $0[.amountOwned].text } == ["98500.5", "40"])
        #expect(outcome.diagnostics.contains { $0.code == "row-not-understood" && $0.severity == .error })
        let shown = document.unrecognized.map(\.text).joined()
        for cell in ["1,250", "in pounds", "98,750.5"] { #expect(shown.contains(cell), "\(cell)") }
    }

    @Test("A title that may belong to two rows: the doubt is said of both")
    func doubtfulTitle() throws {
        let text = try text().replacing(
            "Ordinary Shares                                                                                                            40",
            with:
                "Ordinary\nShares                                                                                                                     40"
        )
        #expect(text != (try self.text()))
        // The cells of the second row are on three lines: it cannot be known whether "Ordinary" is its or the third's.
        let doubts = try read(text).diagnostics.filter { $0.code == "row-doubtful" }.map(\.message)
        #expect(
            doubts.contains { $0.hasPrefix("Table I, row 2") } && doubts.contains { $0.hasPrefix("Table I, row 3") })
    }

    @Test("An X that stands beside nothing: no box is taken for open")
    func looseSign() throws {
        let text = try text().replacing("X below)", with: "  below)").replacing(
            "(Check all applicable)", with: "(Check all applicable)   X")
        let relationship = try onlyFiling(read(text)).document.reportingOwners[0].relationship
        #expect(relationship.isUnknown)
        #expect(relationship.isOfficer == nil && relationship.isDirector == nil)
    }

    @Test("Signs with one blank between them and what they tick")
    func closeSigns() throws {
        let text = try text().replacing("X  transaction was", with: " X transaction was")
            .replacing("    Director                10% Owner", with: "    Director              X 10% Owner")
            .replacing(
                "    Officer (give title     Other (specify",
                with: "  X Officer (give title below) X Other (specify below)"
            )
            .replacing("X below)                    below)", with: "                                     ")
            .replacing("Chief Harbour\n", with: "Chief Harbour      Trustee\n")
        let document = try onlyFiling(read(text)).document
        #expect(document.aff10b5One?.value == true)
        let relationship = document.reportingOwners[0].relationship
        #expect(relationship.isTenPercentOwner?.value == true && relationship.isDirector?.value != true)
        #expect(relationship.isOfficer?.value == true && relationship.isOther?.value == true)
    }

    @Test("An X in the head that stands before no line of a box: no box there is taken for open")
    func looseSignInHead() throws {
        let text = try text().replacing("X  transaction was", with: "   transaction was")
            .replacing("SEC Form 4/A", with: "X\nSEC Form 4/A")
        let document = try onlyFiling(read(text)).document
        #expect(document.aff10b5One == nil && document.notSubjectToSection16 == nil)
        #expect(document.missingParts.contains(.flags))
    }

    @Test("The text of a PDF of this program is refused with a word on where the filing is")
    func ownPDF() throws {
        let text = try text() + "\nAbout this filing: Filed date: unknown · Schema version: X0508\n"
        #expect(failure(Array(text.utf8)) == "66 text-of-own-pdf")
    }

    @Test("A text in which the boxes run into each other is refused")
    func refused() throws {
        let text = try text().replacing("Person*                    2. Issuer", with: "Person* 2. Issuer")
        #expect(failure(Array(text.utf8)) == "layout-not-understood")
    }
}
