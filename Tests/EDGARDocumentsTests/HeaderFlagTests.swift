import Diagnostics
import OwnershipModel
import ReadingSupport
import Testing

private let number = "0009900777-25-000011"

/// A header in tags, with what is to stand in it.
private func tags(first: String = "", second: String = "", inOwner: String = "", last: String = "") -> String {
    """
    <SUBMISSION>
    \(first)<ACCESSION-NUMBER>\(number)
    \(second)<TYPE>4
    <PERIOD>20250311
    <FILING-DATE>20250313
    <REPORTING-OWNER>
    \(inOwner)<OWNER-DATA>
    <CONFORMED-NAME>QUILLON MARA T
    <CIK>0009911001
    </OWNER-DATA>
    </REPORTING-OWNER>
    <ISSUER>
    <COMPANY-DATA>
    <CONFORMED-NAME>PELL RIVER MINING CORP
    <CIK>0009900777
    </COMPANY-DATA>
    </ISSUER>
    \(last)</SUBMISSION>

    """
}

/// A header in labels.
private func labels(first: String = "", second: String = "") -> String {
    """
    <SEC-DOCUMENT>\(number).txt : 20250313
    <SEC-HEADER>\(number).hdr.sgml : 20250313
    <ACCEPTANCE-DATETIME>20250313171500
    \(first)ACCESSION NUMBER:\t\t\(number)
    \(second)CONFORMED SUBMISSION TYPE:\t4
    CONFORMED PERIOD OF REPORT:\t20250311
    FILED AS OF DATE:\t\t20250313

    REPORTING-OWNER:\t

    \tOWNER DATA:\t
    \t\tCOMPANY CONFORMED NAME:\t\t\tQUILLON MARA T
    \t\tCENTRAL INDEX KEY:\t\t\t0009911001

    ISSUER:\t\t

    \tCOMPANY DATA:\t
    \t\tCOMPANY CONFORMED NAME:\t\t\tPELL RIVER MINING CORP
    \t\tCENTRAL INDEX KEY:\t\t\t0009900777
    </SEC-HEADER>
    </SEC-DOCUMENT>

    """
}

private func oneLine(_ header: String) -> String { header.replacing("\n", with: "") + "\n" }

private let headers: [String: String] = [
    "no flag in tags": tags(),
    "no flag in labels": labels(),
    "a correction": tags(first: "<CORRECTION>\n"),
    "a deletion": tags(first: "<DELETION>\n"),
    "on paper": tags(first: "<PAPER>\n"),
    "made public": tags(first: "<PRIVATE-TO-PUBLIC>\n"),
    "a confirming copy": tags(second: "<CONFIRMING-COPY>\n"),
    "two flags": tags(first: "<CORRECTION>\n<PRIVATE-TO-PUBLIC>\n"),
    "a flag nobody knows": tags(first: "<AS-NEVER-SEEN>\n"),
    "a flag nobody knows, later": tags(second: "<AS-NEVER-SEEN>\n"),
    "a flag inside a group": tags(inOwner: "<PAPER>\n"),
    "an unknown flag inside a group": tags(inOwner: "<AS-NEVER-SEEN>\n"),
    "a flag at the end": tags(last: "<PAPER>\n"),
    "a flag with blanks and tabs behind it": tags(first: "<PAPER>  \t\n"),
    "on one line": oneLine(tags(first: "<PAPER>")),
    "on one line, later": oneLine(tags(second: "<CORRECTION>", inOwner: "<PAPER>")),
    "on one line, unknown": oneLine(tags(first: "<AS-NEVER-SEEN>")),
    "on the line of what follows": tags(first: "<PAPER>"),
    "among labels": labels(first: "<PRIVATE-TO-PUBLIC>\n"),
    "among labels, on the line of what follows": labels(first: "<PAPER>"),
    "among labels, unknown": labels(first: "<AS-NEVER-SEEN>\n"),
    "a label without a value": labels(first: "PRIVATE TO PUBLIC:\n"),
    "a label without a value, later": labels(second: "PAPER:\t\t\n"),
    "a header file": tags(first: "<PAPER>\n").replacing("SUBMISSION>", with: "SEC-HEADER>"),
    "a group nobody knows": tags(second: "<SERIES>\n<CIK>1\n<PERIOD>20010101\n<TYPE>5\n</SERIES>\n"),
    "a group in a group": tags(second: "<SERIES>\n<CLASS>\n<TYPE>5\n</CLASS>\n<PERIOD>20010101\n</SERIES>\n"),
    "a group nobody knows inside another": tags(inOwner: "<NOTES>\n<CIK>1\n</NOTES>\n"),
]

@Suite("Header tags without a value")
struct HeaderFlagTests {
    @Test("They swallow nothing", arguments: headers.keys.sorted())
    func nothingSwallowed(name: String) throws {
        let header = try #require(onlyFiling(read(headers[name] ?? "")).header)
        #expect(header.accessionNumber == AccessionNumber(number))
        #expect(header.submissionType == "4")
        #expect(header.periodOfReport == CalendarDate(year: 2025, month: 3, day: 11))
        #expect(header.filedAsOf == CalendarDate(year: 2025, month: 3, day: 13))
        #expect(header.reportingOwners.map(\.name) == ["QUILLON MARA T"])
        #expect(header.reportingOwners.map(\.cik) == ["0009911001"])
        #expect(header.issuers.map(\.name) == ["PELL RIVER MINING CORP"])
        #expect(header.issuers.map(\.cik) == ["0009900777"])
    }

    @Test("They are kept, and a note tells of each")
    func kept() throws {
        let outcome = try read(tags(first: "<CORRECTION>\n", inOwner: "<PAPER>\n"))
        #expect(outcome.filings[0].header?.unrecognized.map(\.path) == ["CORRECTION", "reportingOwner/PAPER"])
        #expect(outcome.diagnostics.filter { $0.code == "unknown-header-entry" }.count == 2)
    }

    @Test("A party of another kind is still a group, in either spelling")
    func groups() throws {
        let label = labels().replacing("</SEC-H", with: "FILED BY:\t\n\n\tCOMPANY DATA:\t\n\t\tCIK:\t1\n</SEC-H")
        let tag = tags(second: "<FILED-BY>\n<COMPANY-DATA>\n<CIK>1\n</COMPANY-DATA>\n</FILED-BY>\n")
        for text in [label, tag] {
            let header = try #require(onlyFiling(read(text)).header)
            #expect(header.unrecognized.map(\.text) == ["1"])
            #expect(header.submissionType == "4")
            #expect(header.issuers.map(\.cik) == ["0009900777"])
        }
    }
}
