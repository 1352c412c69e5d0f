import OwnershipModel

/// The tables of the SEC's Insider Transactions Data Sets. The raw values are the names of their files.
public enum DataSetTable: String, Sendable, Hashable, CaseIterable {
    /// One row for each filing: form type, dates, issuer, remarks.
    case submission = "SUBMISSION"
    /// Reporting persons and their relationships to the issuer.
    case reportingOwner = "REPORTINGOWNER"
    /// Transactions of Table I.
    case nonDerivativeTransaction = "NONDERIV_TRANS"
    /// Holdings of Table I.
    case nonDerivativeHolding = "NONDERIV_HOLDING"
    /// Transactions of Table II.
    case derivativeTransaction = "DERIV_TRANS"
    /// Holdings of Table II.
    case derivativeHolding = "DERIV_HOLDING"
    /// The texts of the footnotes.
    case footnote = "FOOTNOTES"
    /// Names and dates of the signatures.
    case signature = "OWNER_SIGNATURE"

    /// The table in a file of this name, in upper or lower case, with the extension `.tsv` or `.txt`; nil for other names.
    public init?(fileName: [UInt8]) {
        let name = String(decoding: fileName, as: UTF8.self).uppercased()
        guard name.hasSuffix(".TSV") || name.hasSuffix(".TXT") else { return nil }
        self.init(rawValue: String(name.dropLast(4)))
    }

    /// Whether a file that begins with these bytes is one of the tables.
    public static func begins(_ opening: some Collection<UInt8>) -> Bool {
        opening.starts(with: "ACCESSION_NUMBER\t".utf8)
    }

    /// The table of a filing that the rows belong to, and their kind; nil if they are not transactions or holdings.
    var rows: (table: SecurityTable, kind: SecurityRow.Kind)? {
        switch self {
        case .nonDerivativeTransaction: (.nonDerivative, .transaction)
        case .nonDerivativeHolding: (.nonDerivative, .holding)
        case .derivativeTransaction: (.derivative, .transaction)
        case .derivativeHolding: (.derivative, .holding)
        case .submission, .reportingOwner, .footnote, .signature: nil
        }
    }

    /// The part of a filing that is unknown if this table is missing, for messages.
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
