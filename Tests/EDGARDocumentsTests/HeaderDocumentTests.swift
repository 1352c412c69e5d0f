import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

@Suite("A submission without a document that can be read gives what its header says, and says so")
struct HeaderDocumentTests {
    /// As headers were before 2003, of a company and a person that do not exist.
    private static let header = """
        <SEC-DOCUMENT>0009999999-98-000004.txt : 19981123
        <SEC-HEADER>0009999999-98-000004.hdr.sgml : 19981123
        ACCESSION NUMBER:\t\t0009999999-98-000004
        CONFORMED SUBMISSION TYPE:\t4
        PUBLIC DOCUMENT COUNT:\t\t1
        CONFORMED PERIOD OF REPORT:\t19981031
        FILED AS OF DATE:\t\t19981120

        SUBJECT COMPANY:

        \tCOMPANY DATA:
        \t\tCOMPANY CONFORMED NAME:\t\t\tEXAMPLE SALT CORP
        \t\tCENTRAL INDEX KEY:\t\t\t0009999001
        <REPORTING-OWNER>

        COMPANY DATA:
        \tCOMPANY CONFORMED NAME:\t\t\tDOE JANE Q
        \tCENTRAL INDEX KEY:\t\t\t0009999002
        <RELATIONSHIP>DIRECTOR

        MAIL ADDRESS:
        \tSTREET 1:\t\t1 EXAMPLE PLAZA
        \tCITY:\t\t\tCHICAGO
        \tSTATE:\t\t\tIL
        \tZIP:\t\t\t60606
        </REPORTING-OWNER>
        </SEC-HEADER>

        """

    @Test("A header alone")
    func headerAlone() throws {
        let outcome = try read(Self.header + "</SEC-DOCUMENT>\n")
        let filing = try onlyFiling(outcome)
        #expect(places(outcome.diagnostics) == ["header-only"])
        #expect(outcome.diagnostics[0].severity == .error)
        #expect(filing.accessionNumber?.description == "0009999999-98-000004")
        #expect(filing.header?.filedAsOf == CalendarDate(year: 1998, month: 11, day: 20))
        #expect(filing.document.documentType == Filed("4"))
        #expect(filing.document.periodOfReport == day("1998-10-31"))
        #expect(filing.document.issuer == Issuer(cik: "0009999001", name: "EXAMPLE SALT CORP"))
        let owner = try #require(filing.document.reportingOwners.first)
        #expect(owner.name == "DOE JANE Q")
        #expect(owner.address?.city == "CHICAGO")
        #expect(owner.relationship.isDirector?.value == true)
        // The header does not say that this person is no officer.
        #expect(owner.relationship.isOfficer == nil && owner.relationship.isUnknown)
        #expect(filing.document.missingParts == Set(OwnershipDocument.Part.allCases).subtracting([.reportingOwners]))
    }

    @Test("A document nobody can read is kept beside the header")
    func documentKept() throws {
        let text = "<DOCUMENT>\n<TYPE>4\n<TEXT>\nA few words.\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
        let outcome = try read(Self.header + text)
        let filing = try onlyFiling(outcome)
        #expect(places(outcome.diagnostics) == ["no-document-understood"])
        #expect(filing.exhibits.map(\.type) == ["4"])
        #expect(filing.document.missingParts == Set(OwnershipDocument.Part.allCases).subtracting([.reportingOwners]))
    }

    @Test("A form as plain text gives what it tells clearly; the rest is listed as it stands")
    func earlyForm() throws {
        let text = """
            <DOCUMENT>
            <TYPE>4
            <TEXT>
            UNITED STATES SECURITIES AND EXCHANGE COMMISSION
            FORM 4
            STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
            (X) Check this box if no longer subject to Section 16.
            1. Name and Address of Reporting Person
               Doe, Jane Q.
            2. Issuer Name and Ticker or Trading Symbol
               Example Salt Corp.
            4. Statement for Month/Year
               October, 1998
            6. Relationship of Reporting Person(s) to Issuer (Check all applicable)
               ( ) Director (X) 10% Owner ( ) Officer (give title below) ( ) Other
               (specify below)
            <TABLE>
            1. Title of Security |2.Date|3.Code|4.Amount|5.Amount |6.Dir|7.Nature
                                 |      |      |        |Owned    |ect  |
            <S>                  <C>    <C>    <C>      <C>       <C>   <C>
            Common Stock         |10/3/8|S     |500 D $3|1,000    |D    |-
            </TABLE>
            Explanation of Responses:
            SIGNATURE OF REPORTING PERSON
              /s/ Jane Doe
            DATE
            November 20,1998
            </TEXT>
            </DOCUMENT>
            </SEC-DOCUMENT>

            """
        let outcome = try read(Self.header + text)
        let lines = (Self.header + text).split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.hasPrefix("Common Stock") }) + 1
        let document = try onlyFiling(outcome).document
        #expect(document.issuer.name == "EXAMPLE SALT CORP")
        #expect(document.periodOfReport == day("1998-10-31"))
        #expect(document.notSubjectToSection16?.value == true)
        let owner = document.reportingOwners[0]
        #expect(owner.name == "DOE JANE Q" && owner.address?.city == "CHICAGO")
        #expect(owner.relationship.isTenPercentOwner?.value == true && owner.relationship.isDirector?.value != true)
        #expect(document.nonDerivativeSecurities.isEmpty)
        #expect(document.missingParts.isSuperset(of: [.nonDerivativeSecurities, .derivativeSecurities]))
        #expect(document.unrecognized.first?.path == "Table I, line \(line)")
        #expect(document.unrecognized.first?.text.hasPrefix("Common Stock | 10/3/8 | S") == true)
        #expect(document.signatures == [Signature(name: "/s/ Jane Doe", date: day("1998-11-20"))])
        #expect(outcome.diagnostics.first?.code == "read-from-early-text")
        #expect(outcome.diagnostics.contains { $0.code == "row-not-understood" && $0.location?.line == line })
    }

    @Test("The header of another form is refused")
    func anotherForm() {
        let text = Self.header.replacing("SUBMISSION TYPE:\t4", with: "SUBMISSION TYPE:\t8-K")
        #expect(failure(Array(text.utf8)) == "no-ownership-document")
    }
}
