import OwnershipModel

/// The tables of the SEC's Insider Transactions Data Sets, by the names of their files.
public enum DataSetTable: String, Sendable, Hashable, CaseIterable {
    case submission = "SUBMISSION"
    case reportingOwner = "REPORTINGOWNER"
    case nonDerivativeTransaction = "NONDERIV_TRANS"
    case nonDerivativeHolding = "NONDERIV_HOLDING"
    case derivativeTransaction = "DERIV_TRANS"
    case derivativeHolding = "DERIV_HOLDING"
    case footnote = "FOOTNOTES"
    case signature = "OWNER_SIGNATURE"

    /// Nil for a file of another name; upper or lower case, with `.tsv` or `.txt` behind it.
    public init?(fileName: [UInt8]) {
        let name = String(decoding: fileName, as: UTF8.self).uppercased()
        guard name.hasSuffix(".TSV") || name.hasSuffix(".TXT") else { return nil }
        self.init(rawValue: String(name.dropLast(4)))
    }

    /// Whether a file begins like one of the tables.
    public static func begins(_ opening: some Collection<UInt8>) -> Bool {
        opening.starts(with: "ACCESSION_NUMBER\t".utf8)
    }

    /// What its rows are in a filing, where they are rows of a filing's tables.
    var rows: (table: SecurityTable, kind: SecurityRow.Kind)? {
        switch self {
        case .nonDerivativeTransaction: (.nonDerivative, .transaction)
        case .nonDerivativeHolding: (.nonDerivative, .holding)
        case .derivativeTransaction: (.derivative, .transaction)
        case .derivativeHolding: (.derivative, .holding)
        case .submission, .reportingOwner, .footnote, .signature: nil
        }
    }

    /// The part of a filing that nobody knows where this table is missing.
    var part: String {
        switch self {
        case .submission: "the filings"
        case .reportingOwner: "the reporting persons"
        case .nonDerivativeTransaction: "the transactions of Table I"
        case .nonDerivativeHolding: "the holdings of Table I"
        case .derivativeTransaction: "the transactions of Table II"
        case .derivativeHolding: "the holdings of Table II"
        case .footnote: "the texts of the footnotes"
        case .signature: "the signatures"
        }
    }
}
