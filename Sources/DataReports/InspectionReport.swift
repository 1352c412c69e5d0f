import Diagnostics
import OwnershipModel

/// What was found in an input: what it is, what it holds, what is odd about it.
public struct InspectedInput: Sendable {
    /// As the user named it, or as it was found.
    public var name: String
    /// One of `ownershipDocument`, `submission`, `page`, `text`, `dataSet`; `unreadable` for what looks like a filing
    /// and cannot be read, `other` for what was never meant to be.
    public var kind: String
    /// The same in words that fit behind "this is".
    public var words: String
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

/// A filing of an input, counted.
public struct InspectedFiling: Sendable {
    public var filing: Filing
    /// Cells of the form that hold a text: in its boxes, its tables and beneath them.
    public var values: Int
    /// Footnote marks in the tables.
    public var marks: Int

    public init(_ filing: Filing, values: Int, marks: Int) {
        self.filing = filing
        self.values = values
        self.marks = marks
    }

    /// The tables there are rows of.
    public var tables: [SecurityTable] { SecurityTable.allCases }

    /// How many rows of a kind a table has.
    public func rows(_ kind: SecurityRow.Kind, of table: SecurityTable) -> Int {
        filing.document[table].count { $0.kind == kind }
    }
}

/// An inspected input as JSON.
///
/// `inspection.schema.json` describes it.
public enum InspectionReport {
    /// Raised with every change that a reader of earlier reports could trip over.
    static let version = 1

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
        return [
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
            "untold": .texts(OwnershipDocument.Part.allCases.filter(document.missingParts.contains).map(\.rawValue)),
            "header": filing.header.map(SubmissionJSON.value) ?? .null,
        ]
    }
}
