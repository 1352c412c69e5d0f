import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

@Suite("Submissions: headers in both spellings, envelopes, exhibits")
struct SubmissionTests {
    private func address(
        _ street1: String, _ street2: String? = nil, city: String, state: String, zip: String, phone: String? = nil
    ) -> SubmissionHeader.Address {
        var address = SubmissionHeader.Address()
        (address.street1, address.street2, address.city) = (street1, street2, city)
        (address.state, address.zip, address.phone) = (state, zip, phone)
        return address
    }

    @Test("The label spelling, value by value")
    func labels() throws {
        let outcome = try readFixture("submission-label.txt")
        #expect(outcome.diagnostics == [])
        let filing = try onlyFiling(outcome)
        let header = try #require(filing.header)
        #expect(filing.accessionNumber == AccessionNumber("0009990001-23-000042"))
        #expect(header.accessionNumber == filing.accessionNumber)
        #expect(header.acceptance == AcceptanceTime(compact: "20230511163007"))
        #expect(header.acceptance?.hour == 16)
        #expect(header.submissionType == "4")
        #expect(header.documentCount == 2)
        #expect(header.periodOfReport == CalendarDate(year: 2023, month: 5, day: 9))
        #expect(header.filedAsOf == CalendarDate(year: 2023, month: 5, day: 11))
        #expect(header.dateOfChange == CalendarDate(year: 2023, month: 5, day: 11))
        #expect(header.unrecognized == [])

        var owner = SubmissionHeader.Party()
        owner.name = "OKONJO-VALE TAMSIN R"
        owner.cik = "0009910001"
        (owner.formType, owner.act, owner.fileNumber, owner.filmNumber) = ("4", "1934 Act", "001-99901", "239900042")
        owner.mailAddress = address(
            "C/O HARROW LANE INSTRUMENTS INC", "18 HARROW LANE", city: "DULUTH", state: "MN", zip: "55802")
        owner.formerNames = [.init(name: "OKONJO TAMSIN", dateOfChange: CalendarDate(year: 2011, month: 9, day: 30))]
        #expect(header.reportingOwners == [owner])

        var issuer = SubmissionHeader.Party()
        issuer.name = "HARROW LANE INSTRUMENTS INC"
        issuer.cik = "0009900101"
        issuer.sicDescription = "MEASURING & CONTROLLING DEVICES, NEC"
        issuer.sicCode = "3829"
        issuer.organizationName = "08 Industrial Applications and Services"
        issuer.irsNumber = "990000101"
        issuer.stateOfIncorporation = "MN"
        issuer.fiscalYearEnd = "0930"
        issuer.businessAddress = address(
            "18 HARROW LANE", city: "DULUTH", state: "MN", zip: "55802", phone: "2185550142")
        issuer.formerNames = [
            .init(name: "HARROW LANE CLOCKS INC", dateOfChange: CalendarDate(year: 1998, month: 3, day: 12)),
            .init(name: "HARROW & SONS", dateOfChange: CalendarDate(year: 1989, month: 1, day: 1)),
        ]
        #expect(header.issuers == [issuer])
    }

    @Test("Further documents become exhibits; the source is the XML as it stands")
    func exhibits() throws {
        let filing = try onlyFiling(readFixture("submission-label.txt"))
        let exhibit = try #require(filing.exhibits.first)
        #expect(filing.exhibits.count == 1)
        #expect(exhibit.type == "EX-24")
        #expect(exhibit.sequence == "2")
        #expect(exhibit.fileName == "poa.txt")
        #expect(exhibit.description == "POWER OF ATTORNEY")
        #expect(String(decoding: exhibit.text, as: UTF8.self).contains("I appoint Ines Marchetti"))
        let bare = try Fixture.bytes("x0407-form4.xml")
        #expect(filing.source.elementsEqual(bare.dropLast()))
        #expect(try filing.document == document("x0407-form4.xml"))
    }

    @Test("A mail envelope changes nothing")
    func envelope() throws {
        let inside = try onlyFiling(readFixture("submission-pem.txt"))
        let plain = try onlyFiling(readFixture("submission-label.txt"))
        #expect(inside.header == plain.header)
        #expect(inside.document == plain.document)
        #expect(inside.exhibits.map(\.type) == ["EX-24"])
        #expect(try readFixture("submission-pem.txt").diagnostics == [])
    }

    @Test("The tag spelling, in lines and on one line", arguments: ["submission-tags.nc", "submission-one-line.nc"])
    func tags(name: String) throws {
        let outcome = try readFixture(name)
        #expect(outcome.diagnostics == [])
        let filing = try onlyFiling(outcome)
        let header = try #require(filing.header)
        #expect(filing.accessionNumber == AccessionNumber("0009990001-20-000007"))
        #expect(header.submissionType == "3")
        #expect(header.documentCount == 1)
        #expect(header.periodOfReport == CalendarDate(year: 2020, month: 1, day: 6))
        #expect(header.filedAsOf == CalendarDate(year: 2020, month: 1, day: 9))
        #expect(header.dateOfChange == CalendarDate(year: 2020, month: 1, day: 9))
        var issuer = SubmissionHeader.Party()
        issuer.name = "Quillmere Foods & Grain Corp"
        issuer.cik = "0009900202"
        issuer.sicCode = "2040"
        issuer.irsNumber = "990000202"
        issuer.stateOfIncorporation = "OH"
        issuer.fiscalYearEnd = "0630"
        issuer.businessAddress = address(
            "1 ELEVATOR ROW", "FLOOR < 9", city: "AKRON", state: "OH", zip: "44308", phone: "330-555-0119")
        issuer.formerNames = [.init(name: "QUILLMERE MILLS", dateOfChange: CalendarDate(year: 2001, month: 7, day: 4))]
        #expect(header.issuers == [issuer])
        var owner = SubmissionHeader.Party()
        owner.name = "BRANTHWAITE LEOPOLD"
        owner.cik = "0009910002"
        (owner.formType, owner.act, owner.fileNumber, owner.filmNumber) = ("3", "34", "001-99902", "209900007")
        owner.mailAddress = address("77 MILL RACE", city: "AKRON", state: "OH", zip: "44308")
        #expect(header.reportingOwners == [owner])
        #expect(try filing.document == document("x0206-form3-no-securities.xml"))
    }

    @Test("Two ownership documents are two filings; an exhibit belongs to the one it follows")
    func twoDocuments() throws {
        let outcome = try readFixture("submission-two-documents.txt")
        #expect(outcome.filings.count == 2)
        #expect(try outcome.filings[0].document == document("x0407-form4.xml"))
        #expect(try outcome.filings[1].document == document("x0306-form4-exit.xml"))
        #expect(outcome.filings.map { $0.exhibits.map(\.type) } == [[], ["EX-99"]])
        #expect(outcome.filings.allSatisfy { $0.accessionNumber == AccessionNumber("0009990001-23-000043") })
        // The second document is of another period than the header.
        #expect(places(outcome.diagnostics) == ["header-disagrees", "several-ownership-documents"])
    }

    @Test("One of two documents is damaged: the other is still read, and the error is not swallowed")
    func oneOfTwoDamaged() throws {
        let outcome = try read(
            submission(
                "<TYPE>4\n<TEXT>\n<XML>\n\(form4("<issuer>&</issuer>"))</XML>\n</TEXT>\n",
                "<TYPE>4\n<TEXT>\n<XML>\n\(form4(""))</XML>\n</TEXT>\n"))
        #expect(outcome.filings.count == 1)
        #expect(outcome.diagnostics.map { "\($0.severity) \($0.code)" } == ["error malformed-xml"])
    }

    private func submission(header: String = "", _ documents: String...) -> String {
        "<SEC-DOCUMENT>0009990001-23-000042.txt : 20230511\n<SEC-HEADER>0009990001-23-000042.hdr.sgml : 20230511\n\(header)</SEC-HEADER>\n"
            + documents.map { "<DOCUMENT>\n\($0)</DOCUMENT>\n" }.joined() + "</SEC-DOCUMENT>\n"
    }

    private var plain: String {
        "<TYPE>4\n<TEXT>\n<XML>\n\(form4("<issuer><issuerCik>77</issuerCik></issuer>"))</XML>\n</TEXT>\n"
    }

    @Test("What a header says beyond the known is kept and said; what stands twice too")
    func unknownEntries() throws {
        let header = """
            ACCESSION NUMBER:\t\t0009990001-23-000042
            ACCESSION NUMBER:\t\t0009990001-23-000043
            ITEM INFORMATION:\t\tNothing much
            FILED AS OF DATE:\t\tyesterday
            FILED BY:

            \tCOMPANY DATA:
            \t\tCENTRAL INDEX KEY:\t\t\t0000000009
            ISSUER:

            \tCOMPANY DATA:
            \t\tCENTRAL INDEX KEY:\t\t\t0000000077
            \t\tSHOE SIZE:\t44
            a line of its own

            """
        let outcome = try read(submission(header: header, plain))
        let kept = try #require(try onlyFiling(outcome).header)
        #expect(
            kept.unrecognized.map { "\($0.path)=\($0.text)" } == [
                "ACCESSION NUMBER=0009990001-23-000043", "ITEM INFORMATION=Nothing much", "FILED AS OF DATE=yesterday",
                "FILED BY/companyData/CENTRAL INDEX KEY=0000000009", "issuer/companyData/SHOE SIZE=44",
                "issuer/companyData=a line of its own",
            ])
        #expect(kept.accessionNumber == AccessionNumber("0009990001-23-000042"))
        #expect(kept.issuers.map(\.cik) == ["0000000077"])
        #expect(
            places(outcome.diagnostics) == [
                "10:3 unknown-header-entry", "15:3 unknown-header-entry", "16:1 unknown-header-entry",
                "4:1 unknown-header-entry", "5:1 unknown-header-entry", "6:1 unknown-header-entry",
            ])
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test("Header and document disagree: said, and the document is shown as it stands")
    func disagreement() throws {
        let header = """
            CONFORMED SUBMISSION TYPE:\t4/A
            CONFORMED PERIOD OF REPORT:\t20230509
            REPORTING-OWNER:
            \tOWNER DATA:
            \t\tCENTRAL INDEX KEY:\t0000000005
            ISSUER:
            \tCOMPANY DATA:
            \t\tCENTRAL INDEX KEY:\t0000000078

            """
        let document =
            "<TYPE>4\n<TEXT>\n<XML>\n"
            + form4("<periodOfReport>2023-05-10</periodOfReport><issuer><issuerCik>77</issuerCik></issuer>")
            + "</XML>\n</TEXT>\n"
        let outcome = try read(submission(header: header, document))
        #expect(outcome.diagnostics.map(\.code) == Array(repeating: "header-disagrees", count: 4))
        #expect(outcome.diagnostics.map(\.severity) == [.warning, .note, .warning, .note])
        #expect(
            outcome.diagnostics[1].message
                == "the header and the document disagree about the period of report: 2023-05-09 there, 2023-05-10 here")
        #expect(try onlyFiling(outcome).document.issuer.cik == "77")
    }

    @Test("Leading zeros make no disagreement")
    func leadingZeros() throws {
        let header = "ISSUER:\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t0000000077\n"
        #expect(try read(submission(header: header, plain)).diagnostics == [])
    }

    @Test("A submission that has lost its wrappings: only <XML> around the document")
    func onlyXMLTags() throws {
        let outcome = try read("<XML>\n\(form4(""))</XML>\n", name: "0009990001-23-000042.txt")
        #expect(try onlyFiling(outcome).accessionNumber == AccessionNumber("0009990001-23-000042"))
        #expect(places(outcome.diagnostics) == ["accession-number-from-name"])
    }

    @Test("A document without its end, and text between documents, are said")
    func damage() throws {
        let text =
            "<SEC-DOCUMENT>0009990001-23-000042.txt : 20230511\n<DOCUMENT>\n\(plain)</DOCUMENT>\nhello\n<DOCUMENT>\n<TYPE>EX-24\n<TEXT>\nI appoint"
        let outcome = try read(text)
        #expect(places(outcome.diagnostics) == ["13:1 unknown-text", "17:10 truncated-submission"])
        #expect(try onlyFiling(outcome).exhibits.map { String(decoding: $0.text, as: UTF8.self) } == ["\nI appoint"])
    }

    @Test("An entry before a document's text that is not known is said")
    func unknownDocumentEntry() throws {
        let outcome = try read(submission("<FLAWED>yes\n" + plain))
        #expect(places(outcome.diagnostics) == ["5:1 unknown-header-entry"])
    }

    @Test(
        "A flood of anything is read, and told in a few hundred lines",
        arguments: ["x\n", "<DOCUMENT></DOCUMENT>", "<DOCUMENT>\n", "<A>1", "<XML>", "<TEXT>", "<DOCUMENT>\n<TEXT>"])
    func flood(piece: String) throws {
        let middle = String(repeating: piece, count: 5_000)
        let outcome = try read(
            "<SEC-DOCUMENT>0009990001-23-000042.txt : 20230511\n\(middle)\n<DOCUMENT>\n\(plain)</DOCUMENT>\n\(middle)")
        #expect(outcome.filings.count == 1)
        #expect(outcome.diagnostics.count < 1_000)
    }
}
