import Foundation
import TestSupport
import Testing

/// `filingpress inspect`: what an input is and what it holds.
@Suite struct InspectTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "filing.xml")
    }

    @Test func aFiling() throws {
        let run = try filingpress("inspect", "filing.xml")
        #expect(run.status == 0)
        #expect(
            run.output == """
                filing.xml: an ownership document
                  Form 4, ALLIED MOTION TECHNOLOGIES INC [AMOT], 2013-11-19
                  reporting person Robert Michel M
                  accession number unknown, filed date unknown
                  Table I: 3 transactions, 2 holdings
                  Table II: no rows
                  46 values, 1 mark, 1 footnote, 1 signature

                """)
    }

    @Test func whatIsOddAndWhatIsLost() throws {
        try folder.write(Sample.converted, to: "converted.txt")
        let run = try filingpress("inspect", "converted.txt")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("converted.txt: a form as plain text\n"))
        #expect(run.output.contains("\n  not told: flags\n"))
        #expect(run.output.contains("\n  converted.txt:63: warning: this row was broken in two"))
    }

    @Test func json() throws {
        try folder.write("hello", to: "in/note.txt")
        try folder.write(Sample.submission(accession: "0001234567-13-012345", documents: [Sample.text]), to: "in/a.txt")
        try folder.write(Packed.zip([("b.xml", Array(Sample.text.utf8))]), to: "in/b.zip")
        let run = try filingpress("inspect", "--json", "in")
        #expect(run.status == 0)
        // One document for each input, one after the other.
        let documents = run.output.components(separatedBy: "\n}\n").filter { !$0.isEmpty }.map { $0 + "\n}\n" }
        let values = try documents.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(values.map { $0["kind"] as? String } == ["submission", "ownershipDocument", "other"])
        #expect(values.map { $0["input"] as? String } == ["in/a.txt", "in/b.zip/b.xml", "in/note.txt"])
        let filing = try #require((values[0]["filings"] as? [[String: Any]])?.first)
        #expect(filing["accessionNumber"] as? String == "0001234567-13-012345")
        let counts = try #require(filing["counts"] as? [String: Int])
        #expect(counts["nonDerivativeTransactions"] == 3 && counts["nonDerivativeHoldings"] == 2)
        #expect(counts["marks"] == 1 && counts["footnotes"] == 1 && counts["values"] == 46)
    }

    @Test func whatCannotBeRead() throws {
        try folder.write("<ownershipDocument><issuer>", to: "broken.xml")
        let broken = try filingpress("inspect", "broken.xml", "filing.xml")
        #expect(broken.status == 1)
        #expect(broken.output.hasPrefix("broken.xml: an ownership document\n  broken.xml:1:"))
        // The others of the batch are still looked at.
        #expect(broken.output.contains("\nfiling.xml: an ownership document\n"))
        try folder.write("hello", to: "note.txt")
        #expect(try filingpress("inspect", "note.txt").status == 1)
        #expect(try filingpress("inspect", "nowhere.xml").status == 1)
        #expect(try filingpress("inspect").status == 64)
    }
}
