import Foundation
import OwnershipModel
import OwnershipReview
import TestSupport
import Testing

@testable import DataReports

@Suite struct CSVReportTests {
    /// The lines as Python's reader, which must object to nothing, finds them.
    private func read(_ bytes: [UInt8]) throws -> [[String: String]] {
        let folder = try TemporaryFolder()
        let file = try folder.write(bytes, to: "table.csv")
        let script = """
            import csv, json, sys
            print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True))))
            """
        let said = try Python.run(script, [file.path])
        return try JSONDecoder().decode([[String: String]].self, from: Data(said.utf8))
    }

    /// What was filed, of a text field.
    private func filed(_ field: String?) -> String? {
        field?.hasPrefix("'") == true ? field.map { String($0.dropFirst()) } : field
    }

    @Test func everyRowIsReadBack() throws {
        for sample in try fixtureFilings() + oddFilings() {
            for table in SecurityTable.allCases {
                let read = try read(CSVReport.bytes(of: table, in: sample.filing))
                let document = sample.filing.document
                let rows = table == .nonDerivative ? document.nonDerivativeSecurities : document.derivativeSecurities
                #expect(read.map { $0["rowId"] } == rows.indices.map { "t\(table.rawValue)-r\($0 + 1)" })
                for (one, row) in zip(read, rows) {
                    #expect(filed(one["securityTitle"]) == row.securityTitle.value ?? "")
                    #expect(filed(one["natureOfOwnership"]) == row.natureOfOwnership.value ?? "")
                    #expect(filed(one["pricePerShareFiled"]) == row.pricePerShare.value?.text ?? "")
                    #expect(one["pricePerShare"] == row.pricePerShare.value?.value?.description ?? "")
                    #expect(one["amountOwned"] == row[.amountOwned].plainMeaning ?? "")
                    #expect(filed(one["issuerName"]) == document.issuer.name ?? "")
                }
            }
        }
    }

    @Test func noTextOfAFilingRunsAsAFormula() throws {
        let row = try #require(try read(CSVReport.bytes(of: .nonDerivative, in: hostileFiling())).first)
        #expect(row["securityTitle"] == "'" + hostileText)
        #expect(row["transactionAmount"] == "-5")
        #expect(row["transactionAmountFiled"] == "'-5")
        #expect(row["pricePerShare"] == "0" && row["conversionOrExercisePrice"] == nil)
        #expect(row["natureOfOwnership"] == "''By trust")
        #expect(row["marks"] == "securityTitle =F1")
        for (name, field) in row where name != "transactionAmount" {
            #expect(field.first.map { !"=+-@\t\r\n".contains($0) } ?? true, "\(name): \(field)")
        }
    }

    @Test func aTableWithoutRowsHasItsHead() throws {
        for table in SecurityTable.allCases {
            let bytes = CSVReport.bytes(of: table, in: oddFilings()[0].filing)
            let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
            #expect(lines.count == 2 && lines[1].isEmpty)
            let names = lines[0].split(separator: ",")
            #expect(names.count > 20 && Set(names).count == names.count)
        }
    }

    @Test func fieldsAreQuotedWhereTheyMustBe() {
        var writer = CSVWriter()
        writer.put(line: [.text("a,b"), .text("say \"x\""), .value(nil), .text(" a"), .text("\u{FF1D}1"), .value("-1")])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a,b\",\"say \"\"x\"\"\",,\" a\",'\u{FF1D}1,-1\r\n")
    }
}
