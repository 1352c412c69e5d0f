import Diagnostics
import OwnershipModel

/// The result of inspecting an input: its kind, its filings and its diagnostics.
public struct InspectedInput: Sendable {
    /// The name as the user gave it, or as found in a folder or archive.
    public var name: String
    /// The kind of input: `ownershipDocument`, `submission`, `page`, `text` or `dataSet`; `unreadable` for what looks like a
    /// filing but cannot be read; `other` for anything else.
    public var kind: String
    /// The kind in words that can follow "this is".
    public var words: String
    /// The filings, in the order found.
    public var filings: [InspectedFiling]
    public var diagnostics: [Diagnostic]

    public init(name: String, kind: String, words: String, filings: [InspectedFiling], diagnostics: [Diagnostic]) {
        self.name = name
        self.kind = kind
        self.words = words
        self.filings = filings
        self.diagnostics = diagnostics
    }
}

/// A filing found in an input, with counts of its contents.
public struct InspectedFiling: Sendable {
    public var filing: Filing
    /// The number of non-empty values on the form: in its boxes, its tables and below them.
    public var values: Int
    /// The number of footnote marks in the tables.
    public var marks: Int

    public init(_ filing: Filing, values: Int, marks: Int) {
        self.filing = filing
        self.values = values
        self.marks = marks
    }

    /// Both tables, whether or not they have rows.
    public var tables: [SecurityTable] { SecurityTable.allCases }

    /// Returns the number of rows of a kind in a table.
    public func rows(_ kind: SecurityRow.Kind, of table: SecurityTable) -> Int {
        filing.document[table].count { $0.kind == kind }
    }
}

/// Writes an inspected input as JSON, in the format described by `inspection.schema.json`.
public enum InspectionReport {
    /// The version of the format, raised with every incompatible change.
    static let version = 1

    /// Returns the report as JSON in UTF-8, ending with a line feed.
    public static func bytes(of input: InspectedInput) -> [UInt8] {
        JSONWriter.write([
            "format": .string("filingpress.inspection"), "version": .integer(version), "input": .string(input.name),
            "kind": .string(input.kind), "filings": .list(input.filings, value),
            "diagnostics": .list(input.diagnostics, SubmissionJSON.value),
        ])
    }

    private static func value(of inspected: InspectedFiling) -> JSONValue {
        let filing = inspected.filing
        let document = filing.document
        let object: JSONValue = [
            "accessionNumber": JSONValue(filing.accessionNumber), "documentType": .string(document.documentType.text),
            "periodOfReport": JSONValue(document.periodOfReport?.text),
            "issuer": [
                "name": JSONValue(document.issuer.name), "cik": JSONValue(document.issuer.cik),
                "tradingSymbol": JSONValue(document.issuer.tradingSymbol),
            ],
            "reportingOwners": .list(document.reportingOwners) {
                ["name": JSONValue($0.name), "cik": JSONValue($0.cik)]
            },
            "counts": [
                "values": .integer(inspected.values), "marks": .integer(inspected.marks),
                "footnotes": .integer(document.footnotes.count), "signatures": .integer(document.signatures.count),
                "nonDerivativeTransactions": .integer(inspected.rows(.transaction, of: .nonDerivative)),
                "nonDerivativeHoldings": .integer(inspected.rows(.holding, of: .nonDerivative)),
                "derivativeTransactions": .integer(inspected.rows(.transaction, of: .derivative)),
                "derivativeHoldings": .integer(inspected.rows(.holding, of: .derivative)),
                "exhibits": .integer(filing.exhibits.count),
                "unrecognized": .integer(document.unrecognized.count),
            ],
            "untold": DocumentJSON.missingParts(document.missingParts),
            "header": filing.header.map(SubmissionJSON.value) ?? .null,
        ]
        return object.adding("unreadRows", DocumentJSON.unreadRows(of: document))
    }
}
