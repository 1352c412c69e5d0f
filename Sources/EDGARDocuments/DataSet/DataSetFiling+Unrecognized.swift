import OwnershipModel

extension DataSetFiling {
    /// Values that have no place in the model: those in unknown columns or beyond the last column, dollar values next to a
    /// count of the same securities, and all values of a second row in SUBMISSION.
    static func unrecognized(_ rows: [DataSetTable: [DataSetRow]]) -> [UnrecognizedItem] {
        DataSetTable.allCases.flatMap { table in
            (rows[table] ?? []).enumerated().flatMap { index, row in
                row.cells.enumerated().compactMap { column, cell -> UnrecognizedItem? in
                    let name = column < row.columns.names.count ? row.columns.names[column] : "column \(column + 1)"
                    guard !cell.isEmpty, !isTaken(name, of: row) || table == .submission && index > 0 else {
                        return nil
                    }
                    return UnrecognizedItem(path: "\(table.rawValue)/\(name)", text: cell)
                }
            }
        }
    }

    private static func isTaken(_ name: String, of row: DataSetRow) -> Bool {
        let plain = name.hasSuffix("_FN") ? String(name.dropLast(3)) : name
        if let count = counts[plain] { return name.hasSuffix("_FN") || row[count] == nil }
        // Columns ending in `_SK` are keys of the SEC's own database.
        return known.contains(plain) || name.hasSuffix("_SK")
    }

    /// For each column of dollar values, the column of the count. A dollar value is used only if there is no count.
    private static let counts = Dictionary(
        uniqueKeysWithValues: RowField.all.compactMap { field in
            field.inDollars.flatMap { inDollars in field.columns.first.map { (inDollars.column, $0) } }
        })

    private static let known = Set(RowField.all.flatMap(\.columns)).union([
        "ACCESSION_NUMBER", "FILING_DATE", "PERIOD_OF_REPORT", "DATE_OF_ORIG_SUB", "NO_SECURITIES_OWNED",
        "NOT_SUBJECT_SEC16", "FORM3_HOLDINGS_REPORTED", "FORM4_TRANS_REPORTED", "DOCUMENT_TYPE", "ISSUERCIK",
        "ISSUERNAME", "ISSUERTRADINGSYMBOL", "REMARKS", "AFF10B5ONE", "RPTOWNERCIK", "RPTOWNERNAME",
        "RPTOWNER_RELATIONSHIP", "RPTOWNER_TITLE", "RPTOWNER_TXT", "RPTOWNER_STREET1", "RPTOWNER_STREET2",
        "RPTOWNER_CITY", "RPTOWNER_STATE", "RPTOWNER_ZIPCODE", "RPTOWNER_STATE_DESC", "FILE_NUMBER", "FOOTNOTE_ID",
        "FOOTNOTE_TXT", "OWNERSIGNATURENAME", "OWNERSIGNATUREDATE",
    ])
}
