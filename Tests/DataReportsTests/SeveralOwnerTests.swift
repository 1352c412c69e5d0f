import Foundation
import OwnershipModel
import OwnershipReview
import Testing

@testable import DataReports

@Suite struct SeveralOwnerTests {
    /// The names and the CIKs of several persons stand in one order: who has no CIK leaves a gap.
    @Test func namesAndNumbersStandInOneOrder() throws {
        var document = OwnershipDocument(documentType: Filed("4"))
        document.reportingOwners = [
            ReportingOwner(name: "DOE JANE"), ReportingOwner(cik: "0000000002", name: "DOE JOHN"),
            ReportingOwner(cik: "0000000003"),
        ]
        document.nonDerivativeSecurities = [SecurityRow(.holding)]
        let text = String(decoding: CSVReport.bytes(of: .nonDerivative, in: Filing(document: document)), as: UTF8.self)
        let lines = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let (ciks, names) = (
            try #require(lines[0].firstIndex(of: "ownerCiks")), try #require(lines[0].firstIndex(of: "ownerNames"))
        )
        // What begins with a blank stands in quotes in the text, and that is no separator.
        #expect(lines[1][ciks] == "; 0000000002; 0000000003")
        #expect(lines[1][names] == "\"DOE JANE; DOE JOHN; \"")
    }
}

@Suite struct InspectionTests {
    private func missingParts(_ parts: Set<OwnershipDocument.Part>) throws -> [String]? {
        var document = OwnershipDocument(documentType: Filed("4"))
        document.missingParts = parts
        let input = InspectedInput(
            name: "x", kind: "text", words: "a text",
            filings: [InspectedFiling(Filing(document: document), values: 0, marks: 0)], diagnostics: [])
        let read = try JSONSerialization.jsonObject(with: Data(InspectionReport.bytes(of: input))) as? [String: Any]
        return (read?["filings"] as? [[String: Any]])?.first?["untold"] as? [String]
    }

    /// In one order, whatever a set makes of it.
    @Test func whatAnInputDoesNotTellIsSaid() throws {
        #expect(try missingParts([]) == [])
        #expect(try missingParts([.signatures, .aff10b5One]) == ["aff10b5One", "signatures"])
        #expect(
            try missingParts(Set(OwnershipDocument.Part.allCases)) == OwnershipDocument.Part.allCases.map(\.rawValue))
    }
}

@Suite struct PartialTableTests {
    private func read(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    /// Programs must not take a part for the whole.
    @Test func theFlagsStandWhereTheFiguresAre() throws {
        let filing = partialFiling()
        let report = try read(JSONReport.bytes(of: filing, facts(of: filing), diagnostics: []))
        let facts = try #require(report["facts"] as? [String: Any])
        let gaps = try #require(facts["partial"] as? [[String: Any]])
        #expect(
            gaps.map { $0["unreadRows"] as? Int } == [2, 1] && gaps.map { $0["isMissing"] as? Bool } == [false, true])
        let total = try #require((facts["totals"] as? [[String: Any]])?.first)
        #expect(total["partial"] as? Bool == true)
        #expect((total["amount"] as? [String: Any])?["state"] as? String == "atLeast")
        let account = try #require((facts["accounts"] as? [[String: Any]])?.first)
        #expect(account["partial"] as? Bool == true)
        #expect((account["after"] as? [String: Any])?["basis"] as? String == "rowsUnread")
        let document = try #require(report["document"] as? [String: Any])
        #expect(
            document["unreadRows"] as? [String: Int] == ["nonDerivativeSecurities": 2, "derivativeSecurities": 1])
        #expect(document["untold"] as? [String] == ["derivativeSecurities"])
    }

    @Test func aWholeFilingHasNone() {
        let filing = Filing(document: OwnershipDocument(documentType: Filed("4")))
        let text = String(decoding: JSONReport.bytes(of: filing, facts(of: filing), diagnostics: []), as: UTF8.self)
        #expect(!text.contains("partial") && !text.contains("unreadRows"))
    }
}
