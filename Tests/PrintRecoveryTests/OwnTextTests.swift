import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// This product's own plain text as an input; that it gives the same form is shown with all fixtures in CorpusTests.
@Suite struct OwnTextTests {
    private static let text = """
        FORM 4

        UNITED STATES SECURITIES AND EXCHANGE COMMISSION
        STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

        OMB APPROVAL
            OMB Number: 3235-0287

        [X] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.
        [?] Check this box to indicate that a transaction was made pursuant to a plan: Not stated in this filing.

        1. Name and Address of Reporting Person*
            Doe Jane Q (Last) (First) (Middle)
            1 Plaza; Suite 2
            Box 3 (Street)
            Paris (City); I0 (State); (Zip)

        2. Issuer Name and Ticker or Trading Symbol
            Example Salt Corp
            [ SALT ]

        3. Date of Earliest Transaction (Month/Day/Year)
            01/31/2024

        5. Relationship of Reporting Person(s) to Issuer (Check all applicable)
            [?] Director: not stated
            [ ] 10% Owner
            [X] Officer (give title below): Chief: Salt
            [ ] Other (specify below)

        Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
          Row 1 (transaction)
            1. Title of Security (Instr. 3): Common (2) Stock: "A" (1)
            2. Transaction Date (Month/Day/Year): 01/31/2024
            3. Transaction Code (Instr. 8), Code: S
            4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5), Amount: 1,000
            4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5), (A) or (D): D
            4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5), Price: (1)(2)
            5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4): 5
            6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4): I
            7. Nature of Indirect Beneficial Ownership (Instr. 4): By: trust (9)

        Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
            Not told by this input.

        Reporting Owners
          Reporting Owner Name / Address
            Doe Jane Q
            1 Plaza; Suite 2
            Box 3
            Paris, I0
          Relationships
            [?] Director: not stated
            [ ] 10% Owner
            [X] Officer (give title below): Chief: Salt
            [ ] Other (specify below)

        Explanation of Responses:
            (1) First\\u{9}note.

                Its second paragraph.
            (2) Second.

        Remarks:
            One line.

            Director

        ** Signature of Reporting Person / Date
            /s/ Jane / Q. Doe / 02/01/2024

        About this filing
            Filed date: 02/02/2024
            Accepted: 02/02/2024 16:30:07 Eastern
            Industry: SALT (SIC 2890)

        """

    @Test func everyPart() throws {
        let outcome = try read(Self.text)
        let filing = try onlyFiling(outcome)
        let document = filing.document
        #expect(document.notSubjectToSection16?.value == true)
        #expect(document.issuer == Issuer(name: "Example Salt Corp", tradingSymbol: "SALT"))
        let owner = document.reportingOwners[0]
        #expect(
            owner.address
                == ReportingOwner.Address(street1: "1 Plaza; Suite 2", street2: "Box 3", city: "Paris", state: "I0"))
        #expect(owner.relationship.isUnknown && owner.relationship.isDirector == nil)
        #expect(owner.relationship.isOfficer?.value == true)
        #expect(owner.relationship.isTenPercentOwner?.value == false)
        #expect(owner.relationship.officerTitle == "Chief: Salt")
        let row = document.nonDerivativeSecurities[0]
        #expect(row.securityTitle.value == "Common (2) Stock: \"A\"")
        #expect(row.securityTitle.marks == marks("F1"))
        #expect(row.pricePerShare.value == nil && row.pricePerShare.marks == marks("F1", "F2"))
        #expect(row.ownershipForm.value?.text == "I")
        #expect(row.natureOfOwnership.value == "By: trust (9)")
        #expect(document.missingParts == [.derivativeSecurities])
        #expect(document.footnotes.map(\.text) == ["First\tnote.\nIts second paragraph.", "Second."])
        #expect(document.remarks == "One line.\n\nDirector")
        #expect(document.signatures == [Signature(name: "/s/ Jane / Q. Doe", date: day("2024-02-01"))])
        #expect(filing.header?.filedAsOf == CalendarDate(year: 2024, month: 2, day: 2))
        #expect(filing.header?.acceptance?.minute == 30)
        #expect(outcome.diagnostics.map(\.code) == ["read-from-text"])
        #expect(outcome.diagnostics[0].notes == ["not taken over: Industry"])
    }

    @Test("Rows of which the text says that they could not be read", arguments: [1, 2])
    func unreadRows(count: Int) throws {
        let note = try #require(TableGap(table: .nonDerivative, unreadRows: count, isMissing: false).note)
        let partial = try onlyFiling(
            try read(Self.text.replacing("By: trust (9)\n", with: "By: trust (9)\n    \(note)\n"))
        ).document
        #expect(partial.unreadRows == [.nonDerivative: count] && partial.missingParts == [.derivativeSecurities])
        let missing = try onlyFiling(try read(Self.text.replacing("Not told by this input.", with: note))).document
        #expect(missing.unreadRows == [.derivative: count] && missing.missingParts == [.derivativeSecurities])
    }

    @Test("What somebody wrote into the text is reported, and shown at the form's end")
    func edited() throws {
        let text = Self.text.replacing("    2. Transaction Date", with: "    scribble\n    2. Transaction Date")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex(of: "    scribble")) + 1
        let outcome = try read(text)
        #expect(outcome.diagnostics.map(\.code) == ["read-from-text", "text-not-understood"])
        #expect(outcome.diagnostics[1].location?.line == line)
        #expect(
            try onlyFiling(outcome).document.unrecognized == [UnrecognizedItem(path: "Line \(line)", text: "scribble")])
    }
}
