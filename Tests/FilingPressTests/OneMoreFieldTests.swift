import DataReports
import Diagnostics
import Foundation
import Inputs
import OwnershipForms
import OwnershipReview
import Testing

@testable import EDGARDocuments
@testable import OwnershipModel

/// A field that the list has and this project has never heard of: reader, data sets, JSON, CSV and what a form has no
/// column for follow the list, and nothing else needs to know of it.
@Suite struct OneMoreFieldTests {
    /// A new field, how it is filed, and what becomes of it.
    struct Novelty: CustomStringConvertible, Sendable {
        var field: RowField
        /// The element or elements of a row that are replaced: `<a>` by `<a>` and the new field in it.
        var element: String
        var xml: String
        /// A cell of a data set, and the column it stands in.
        var column: String
        var cell: String
        var text: String
        var csv: [String: String]
        /// As JSON has it.
        var value: [String: String]
        var leftOver: String

        var description: String { field.name }
    }

    static let novelties: [Novelty] = [
        Novelty(
            field: RowField(19, "settlementDate", .date, columns: ["SETTLEMENT_DATE"]),
            element: "<nonDerivativeTransaction>",
            xml: "<settlementDate><value>2024-03-04</value><footnoteId id=\"F1\"/></settlementDate>",
            column: "SETTLEMENT_DATE", cell: "04-MAR-2024", text: "2024-03-04",
            csv: ["settlementDate": "2024-03-04", "settlementDateFiled": "2024-03-04"],
            value: ["text": "2024-03-04", "value": "2024-03-04"], leftOver: "settlementDate: 2024-03-04 (1)"),
        Novelty(
            field: RowField(
                19, "broker", .text, in: "brokerage", element: "brokerName", columns: ["BROKER"], label: "broker"),
            element: "<nonDerivativeTransaction>",
            xml:
                "<brokerage><brokerName><value>Salt &amp; Sons</value><footnoteId id=\"F1\"/></brokerName></brokerage>",
            column: "BROKER", cell: "Salt & Sons", text: "Salt & Sons", csv: ["broker": "Salt & Sons"],
            value: ["text": "Salt & Sons"], leftOver: "broker: Salt & Sons (1)"),
        Novelty(
            field: RowField(
                19, "amountPledged", .amount, in: "ownershipNature", element: "sharesPledged",
                inDollars: .init("valuePledged", column: "VALU_PLEDGED"), columns: ["SHRS_PLEDGED"],
                label: "amountPledged"),
            element: "<ownershipNature>",
            xml: "<valuePledged><value>1250.50</value><footnoteId id=\"F1\"/></valuePledged>", column: "VALU_PLEDGED",
            cell: "1250.50", text: "1250.50",
            csv: ["amountPledged": "1250.50", "amountPledgedFiled": "1250.50", "amountPledgedUnit": "dollars"],
            value: ["unit": "dollars", "text": "1250.50", "value": "1250.50"],
            leftOver: "amountPledged: $1,250.50 (1)"),
        Novelty(
            field: RowField(19, "pledgedTo", .code(OwnershipForm.self), in: "transactionAmounts", columns: ["PLEDGE"]),
            element: "<transactionAmounts>",
            xml: "<pledgedTo><value>X</value><footnoteId id=\"F1\"/></pledgedTo>", column: "PLEDGE", cell: "X",
            text: "X", csv: ["pledgedTo": "", "pledgedToFiled": "X"], value: ["text": "X"],
            leftOver: "pledgedTo: X (1)"),
    ]

    private func list(_ novelty: Novelty) -> [RowField] { RowField.all + [novelty.field] }

    private func filing(_ novelty: Novelty, fields: [RowField]) throws -> (filing: Filing, codes: [String]) {
        let xml = OneMoreFieldTests.xml.replacing(novelty.element, with: novelty.element + novelty.xml)
        let source = try SourceText(Input(name: "new.xml", bytes: Array(xml.utf8)))
        let reading = try DocumentReading(
            of: source.range(source.bytes.indices), rows: RowElements(of: fields))
        return (Filing(document: reading.document), reading.diagnostics.map(\.code))
    }

    @Test("The reader reads it where the list has it, and sets it aside where not", arguments: novelties)
    func isRead(novelty: Novelty) throws {
        let (filing, codes) = try filing(novelty, fields: list(novelty))
        let row = try #require(filing.document.nonDerivativeSecurities.first)
        #expect(row[novelty.field].text == novelty.text)
        #expect(row.marks(of: novelty.field) == [FootnoteMark("F1")])
        #expect(row.natureOfOwnership.value == "By trust" && row.transactionCode?.value == .openMarketSale)
        #expect(filing.document.unrecognized.isEmpty)
        // X is no form of ownership.
        #expect(codes == (novelty.text == "X" ? ["unknown-code"] : []))

        let (without, said) = try self.filing(novelty, fields: RowField.all)
        #expect(without.document.nonDerivativeSecurities.map { $0[novelty.field] } == [RowValue()])
        #expect(without.document.unrecognized.count >= 1)
        #expect(said.contains("unknown-element"))
    }

    @Test("A data set's column is read, and listed as not known where the list has none", arguments: novelties)
    func isReadFromDataSets(novelty: Novelty) throws {
        let submission = "ACCESSION_NUMBER\tDOCUMENT_TYPE\tISSUERCIK\n0009999999-24-000001\t4\t0009999001\n"
        let rows = """
            ACCESSION_NUMBER\tSECURITY_TITLE\t\(novelty.column)\t\(novelty.column)_FN
            0009999999-24-000001\tCommon Stock\t\(novelty.cell)\tF1

            """
        let set = try DataSet(
            [
                .submission: BytesInMemory(Array(submission.utf8)),
                .nonDerivativeTransaction: BytesInMemory(Array(rows.utf8)),
            ], name: "2024q3", fields: list(novelty))
        let document = try set.filing(0).filings[0].document
        let row = try #require(document.nonDerivativeSecurities.first)
        #expect(row[novelty.field].text == novelty.text && row.securityTitle.value == "Common Stock")
        #expect(row[novelty.field].isInDollars == (novelty.value["unit"] == "dollars"))
        #expect(row.marks(of: novelty.field) == [FootnoteMark("F1")])
    }

    @Test("JSON has a member of it", arguments: novelties)
    func isInJSON(novelty: Novelty) throws {
        let filing = try filing(novelty, fields: list(novelty)).filing
        func row(_ bytes: [UInt8]) throws -> [String: Any] {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            let document = try #require(json["document"] as? [String: Any])
            return try #require((document["nonDerivativeSecurities"] as? [[String: Any]])?.first)
        }
        let facts = facts(of: filing)
        let before = try row(JSONReport.bytes(of: filing, facts, diagnostics: []))
        let after = try row(JSONReport.bytes(of: filing, facts, diagnostics: [], fields: list(novelty)))
        #expect(Set(after.keys).subtracting(before.keys) == [novelty.field.memberName])
        let member = try #require(after[novelty.field.memberName] as? [String: Any])
        #expect(member["marks"] as? [String] == ["F1"])
        #expect(member.compactMapValues { $0 as? String } == novelty.value)
    }

    @Test("CSV has columns of it", arguments: novelties)
    func isInCSV(novelty: Novelty) throws {
        let filing = try filing(novelty, fields: list(novelty)).filing
        let bytes = CSVReport.bytes(of: .nonDerivative, in: filing, fields: list(novelty))
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let read = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[1]))
        for (name, text) in novelty.csv { #expect(read[name] == text) }
        #expect(read["marks"] == "\(novelty.field.name) F1")
        let plain = CSVReport.bytes(of: .nonDerivative, in: filing)
        #expect(
            String(decoding: plain, as: UTF8.self).split(separator: "\r\n")[0].split(separator: ",").count
                + novelty.csv.count == lines[0].count)
    }

    @Test("A form without a column for it lists it, with its footnote", arguments: novelties)
    func isLeftOver(novelty: Novelty) throws {
        let filing = try filing(novelty, fields: list(novelty)).filing
        let outcome = fill(filing, file: "new.xml", fields: list(novelty))
        #expect(
            outcome.form.leftOver.items.map { "\($0.label): \($0.text)" } == ["Table I, row 1, " + novelty.leftOver])
        #expect(outcome.diagnostics.map(\.code) == ["no-place-on-form"])
    }

    private static let xml = """
        <ownershipDocument><documentType>4</documentType><issuer><issuerName>Example Salt Corp</issuerName></issuer>
        <nonDerivativeTable><nonDerivativeTransaction><securityTitle><value>Common Stock</value></securityTitle>
        <transactionDate><value>2024-02-29</value></transactionDate>
        <transactionCoding><transactionFormType>4</transactionFormType><transactionCode>S</transactionCode>
        </transactionCoding>
        <transactionAmounts><transactionShares><value>500</value></transactionShares></transactionAmounts>
        <ownershipNature><directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
        <natureOfOwnership><value>By trust</value></natureOfOwnership></ownershipNature>
        </nonDerivativeTransaction></nonDerivativeTable>
        <footnotes><footnote id="F1">As agreed.</footnote></footnotes></ownershipDocument>
        """
}
