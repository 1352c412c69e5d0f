import Diagnostics
import Inputs
import OwnershipModel

/// One filing, assembled from its rows in all tables.
struct DataSetFiling {
    let outcome: ReadOutcome

    init(_ key: AccessionKey, number: String, of set: DataSet) throws(Failure) {
        var rows: [DataSetTable: [DataSetRow]] = [:]
        for (table, indexed) in set.tables { rows[table] = try indexed.rows(of: key) }
        let submission = rows[.submission]?.first ?? DataSetRow(columns: DataSetColumns([]), cells: [])
        var document = OwnershipDocument(documentType: Filed(submission["DOCUMENT_TYPE"] ?? ""))
        document.periodOfReport = submission.date("PERIOD_OF_REPORT")
        document.dateOfOriginalSubmission = submission.date("DATE_OF_ORIG_SUB")
        document.noSecuritiesOwned = submission.filed("NO_SECURITIES_OWNED")
        document.notSubjectToSection16 = submission.filed("NOT_SUBJECT_SEC16")
        document.form3HoldingsReported = submission.filed("FORM3_HOLDINGS_REPORTED")
        document.form4TransactionsReported = submission.filed("FORM4_TRANS_REPORTED")
        document.aff10b5One = submission.filed("AFF10B5ONE")
        document.issuer = Issuer(
            cik: submission["ISSUERCIK"], name: submission["ISSUERNAME"],
            tradingSymbol: submission["ISSUERTRADINGSYMBOL"])
        document.remarks = submission["REMARKS"]
        let owners = rows[.reportingOwner] ?? []
        document.reportingOwners = owners.map(DataSetFiling.owner)
        // The tables do not preserve the order of transactions relative to holdings.
        for table in DataSetTable.allCases {
            guard let (security, kind) = table.rows else { continue }
            document[security] += (rows[table] ?? []).map { $0.securityRow(kind, set.fields) }
        }
        // The tables list F10 before F2.
        document.footnotes = (rows[.footnote] ?? []).map {
            Footnote(id: $0["FOOTNOTE_ID"] ?? "", text: $0["FOOTNOTE_TXT"] ?? "")
        }.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
        document.signatures = (rows[.signature] ?? []).map {
            Signature(name: $0["OWNERSIGNATURENAME"], date: $0.date("OWNERSIGNATUREDATE"))
        }
        document.missingParts = DataSetFiling.missingParts(set.missing)
        if submission.columns.place(of: "AFF10B5ONE") == nil { document.missingParts.insert(.aff10b5One) }
        document.unrecognized = DataSetFiling.unrecognized(rows)
        let header = SubmissionHeader(
            accessionNumber: AccessionNumber(number), submissionType: submission["DOCUMENT_TYPE"],
            periodOfReport: document.periodOfReport?.value, filedAsOf: submission.date("FILING_DATE")?.value,
            reportingOwners: owners.map {
                DataSetFiling.party($0["RPTOWNERNAME"], $0["RPTOWNERCIK"], $0["FILE_NUMBER"])
            },
            issuers: [DataSetFiling.party(submission["ISSUERNAME"], submission["ISSUERCIK"], nil)])
        let cells = DataSetTable.allCases.flatMap { (rows[$0] ?? []).flatMap(\.cells) }
        outcome = ReadOutcome(
            filings: [Filing(document: document, header: header, accessionNumber: AccessionNumber(number))],
            diagnostics: Diagnostic.notShown(
                in: cells.lazy.filter { !$0.utf8.allSatisfy { (0x20...0x7E).contains($0) } },
                at: SourceLocation(file: "\(set.name)/\(number)")))
    }

    private static func party(_ name: String?, _ cik: String?, _ fileNumber: String?) -> SubmissionHeader.Party {
        var party = SubmissionHeader.Party()
        (party.name, party.cik, party.fileNumber) = (name, cik, fileNumber)
        return party
    }

    /// A reporting person. The relationship is a list such as `Director,Officer`; the officer's title and the description
    /// of another relationship are in columns of their own.
    private static func owner(_ row: DataSetRow) -> ReportingOwner {
        let words = (row["RPTOWNER_RELATIONSHIP"] ?? "").uppercased().split { $0 == "," || $0 == " " }
        func filed(_ word: Substring) -> Filed<Bool>? { words.contains(word) ? Filed("1") : nil }
        var relationship = ReportingOwner.Relationship()
        relationship.isUnknown = words.isEmpty
        relationship.isDirector = filed("DIRECTOR")
        relationship.isOfficer = filed("OFFICER")
        relationship.isTenPercentOwner = filed("TENPERCENTOWNER")
        relationship.isOther = filed("OTHER")
        relationship.officerTitle = row["RPTOWNER_TITLE"]
        relationship.otherText = row["RPTOWNER_TXT"]
        var address = ReportingOwner.Address(
            street1: row["RPTOWNER_STREET1"], street2: row["RPTOWNER_STREET2"], city: row["RPTOWNER_CITY"],
            state: row["RPTOWNER_STATE"], zipCode: row["RPTOWNER_ZIPCODE"])
        address.stateDescription = row["RPTOWNER_STATE_DESC"]
        return ReportingOwner(
            cik: row["RPTOWNERCIK"], name: row["RPTOWNERNAME"], address: address, relationship: relationship)
    }

    private static func missingParts(_ missing: [DataSetTable]) -> Set<OwnershipDocument.Part> {
        Set(
            missing.compactMap { table in
                switch table {
                case .submission: nil
                case .reportingOwner: .reportingOwners
                case .nonDerivativeTransaction, .nonDerivativeHolding, .derivativeTransaction, .derivativeHolding:
                    table.rows?.table.part
                case .footnote: .footnotes
                case .signature: .signatures
                }
            })
    }
}
