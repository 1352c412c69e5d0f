import Foundation
import TestSupport
import Testing

/// A data set as a folder and as an archive.
@Suite struct DataSetTests {
    private static let tables = [
        "SUBMISSION.tsv": """
        ACCESSION_NUMBER\tFILING_DATE\tPERIOD_OF_REPORT\tDOCUMENT_TYPE\tISSUERCIK\tISSUERNAME\tISSUERTRADINGSYMBOL
        0009999999-24-000001\t31-JUL-2024\t29-JUL-2024\t4\t0009999001\tExample Salt Corp\tSALT
        0009999999-24-000002\t01-AUG-2024\t29-JUL-2024\t4\t0009999001\tExample Salt Corp\tSALT

        """,
        "NONDERIV_HOLDING.tsv": """
        ACCESSION_NUMBER\tNONDERIV_HOLDING_SK\tSECURITY_TITLE\tSHRS_OWND_FOLWNG_TRANS\tDIRECT_INDIRECT_OWNERSHIP
        0009999999-24-000002\t8\tCommon Stock\t2500.0\tD

        """,
    ]

    @Test func folderAndArchive() throws {
        let folder = try TemporaryFolder()
        let filingpress = Command(in: folder)
        for (name, text) in Self.tables { try folder.write(text, to: "2024q3/\(name)") }
        let files = Self.tables.sorted { $0.key < $1.key }.map { (name: "q/" + $0.key, bytes: Array($0.value.utf8)) }
        try folder.write(Packed.zip(files + [("readme.htm", Array("<p>".utf8))]), to: "2024q3.zip")
        for (input, output) in [("2024q3", "a"), ("2024q3.zip", "b")] {
            let run = try filingpress("render", input, "--format", "text,html", "-o", output)
            #expect(run.status == 0)
            // Six tables are missing; each is said once, however many filings there are.
            #expect(run.messages.components(separatedBy: "[data-set-table-missing]").count == 7)
            #expect(run.messages.contains("2 filings, 4 files in \(output)/"))
        }
        let reports = folder.files().filter { $0.hasPrefix("a/") }
        #expect(
            reports == ["a/0009999999-24-000001", "a/0009999999-24-000002"].flatMap { [$0 + ".html", $0 + ".txt"] })
        for report in reports { #expect(folder.read(report) == folder.read("b/" + report.dropFirst(2))) }
        let text = String(decoding: try #require(folder.read("a/0009999999-24-000002.txt")), as: UTF8.self)
        #expect(text.contains("Owned Following Reported Transaction(s) (Instr. 3 and 4): 2,500\n"))
        #expect(text.contains("Reporting persons: Not told by this input."))
        #expect(text.contains("Table I: This input does not tell all of its rows."))
    }

    @Test func aTableAlone() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.tables["SUBMISSION.tsv"] ?? "", to: "SUBMISSION.tsv")
        let run = try Command(in: folder)("render", "SUBMISSION.tsv")
        #expect(run.status == 1)
        #expect(run.messages.contains("a table of an SEC data set; hand in the folder or the archive it lies in"))
    }
}
