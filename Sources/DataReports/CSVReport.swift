import OwnershipModel
import OwnershipReview

/// Writes the rows of a filing as CSV, one file per table, for spreadsheets and databases.
///
/// Each row identifies its filing, so that the files of many filings can be concatenated. A cell is empty if nothing was
/// filed. Texts that a spreadsheet could run as formulas get an apostrophe in front; the JSON report has them unchanged.
public enum CSVReport {
    /// Returns the CSV of a table in UTF-8, with a header line even if the table is empty.
    public static func bytes(of table: SecurityTable, in filing: Filing) -> [UInt8] {
        bytes(of: table, in: filing, fields: RowField.all)
    }

    /// Returns the CSV with a different list of row fields.
    package static func bytes(of table: SecurityTable, in filing: Filing, fields: [RowField]) -> [UInt8] {
        let ofTable = fields.filter { $0.belongs(to: table) }
        let columns = self.filing + ofTable.flatMap(CSVColumn.columns) + [marks(at: fields)]
        var writer = CSVWriter()
        writer.put(line: columns.map { .value($0.name) })
        for (index, row) in filing.document[table].enumerated() {
            let row = CSVRow(filing: filing, row: row, identifier: RowIdentifier(table, index + 1))
            writer.put(line: columns.map { $0.field(row) })
        }
        return writer.bytes
    }

    /// The leading columns, which identify the filing and the row.
    private static var filing: [CSVColumn] {
        [CSVColumn("accessionNumber") { .value($0.filing.accessionNumber?.description) }]
            + CSVColumn.pair("documentType", { $0.filing.document.documentType }, \.description)
            + CSVColumn.pair("periodOfReport", { $0.filing.document.periodOfReport }, \.description)
            + [
                CSVColumn("issuerCik") { .text($0.filing.document.issuer.cik) },
                CSVColumn("issuerName") { .text($0.filing.document.issuer.name) },
                CSVColumn("tradingSymbol") { .text($0.filing.document.issuer.tradingSymbol) },
                CSVColumn("ownerCiks") { .text(joined($0.filing.document.reportingOwners.map(\.cik))) },
                CSVColumn("ownerNames") { .text(joined($0.filing.document.reportingOwners.map(\.name))) },
                CSVColumn("rowId") { .value($0.identifier.description) },
                CSVColumn("kind") { .value($0.row.kind.rawValue) },
            ]
    }

    private static func joined(_ texts: [String?]) -> String {
        texts.map { $0 ?? "" }.joined(separator: "; ")
    }

    /// The last column, with the footnotes of each field: `securityTitle F1 F2; pricePerShare F3`.
    private static func marks(at fields: [RowField]) -> CSVColumn {
        CSVColumn("marks") { row in
            let marked = fields.compactMap { field -> String? in
                let marks = row.row.marks(of: field)
                return marks.isEmpty ? nil : ([field.name] + marks.map(\.id)).joined(separator: " ")
            }
            return .text(marked.joined(separator: "; "))
        }
    }
}
