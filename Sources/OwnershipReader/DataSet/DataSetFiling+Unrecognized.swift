import OwnershipModel

extension DataSetFiling {
    /// What stands in columns that are not known, in columns beyond the head, and values beside a count of the same thing.
    static func unrecognized(_ rows: [DataSetTable: [DataSetRow]]) -> [UnrecognizedItem] {
        DataSetTable.allCases.flatMap { table in
            (rows[table] ?? []).enumerated().flatMap { index, row in
                row.cells.enumerated().compactMap { column, cell -> UnrecognizedItem? in
                    let name = column < row.columns.count ? row.columns[column] : "column \(column + 1)"
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
        // Keys of the SEC's own database.
        return known.contains(plain) || name.hasSuffix("_SK")
    }

    /// A value stands where there is no count.
    private static let counts = [
        "TRANS_TOTAL_VALUE": "TRANS_SHARES", "UNDLYNG_SEC_VALUE": "UNDLYNG_SEC_SHARES",
        "VALU_OWND_FOLWNG_TRANS": "SHRS_OWND_FOLWNG_TRANS",
    ]

    private static let known: Set<String> = [
        "ACCESSION_NUMBER", "FILING_DATE", "PERIOD_OF_REPORT", "DATE_OF_ORIG_SUB", "NO_SECURITIES_OWNED",
        "NOT_SUBJECT_SEC16", "FORM3_HOLDINGS_REPORTED", "FORM4_TRANS_REPORTED", "DOCUMENT_TYPE", "ISSUERCIK",
        "ISSUERNAME", "ISSUERTRADINGSYMBOL", "REMARKS", "AFF10B5ONE", "RPTOWNERCIK", "RPTOWNERNAME",
        "RPTOWNER_RELATIONSHIP", "RPTOWNER_TITLE", "RPTOWNER_TXT", "RPTOWNER_STREET1", "RPTOWNER_STREET2",
        "RPTOWNER_CITY", "RPTOWNER_STATE", "RPTOWNER_ZIPCODE", "RPTOWNER_STATE_DESC", "FILE_NUMBER", "SECURITY_TITLE",
        "TRANS_DATE", "DEEMED_EXECUTION_DATE", "TRANS_FORM_TYPE", "TRANS_CODE", "EQUITY_SWAP_INVOLVED",
        "EQUITY_SWAP_TRANS_CD", "TRANS_TIMELINESS", "TRANS_SHARES", "TRANS_PRICEPERSHARE", "TRANS_ACQUIRED_DISP_CD",
        "CONV_EXERCISE_PRICE", "EXCERCISE_DATE", "EXERCISE_DATE", "EXPIRATION_DATE", "UNDLYNG_SEC_TITLE",
        "UNDLYNG_SEC_SHARES", "SHRS_OWND_FOLWNG_TRANS", "DIRECT_INDIRECT_OWNERSHIP", "NATURE_OF_OWNERSHIP",
        "FOOTNOTE_ID", "FOOTNOTE_TXT", "OWNERSIGNATURENAME", "OWNERSIGNATUREDATE",
    ]
}
