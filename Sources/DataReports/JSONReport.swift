import Diagnostics
import OwnershipModel
import OwnershipReview

/// Writes a filing and its facts as JSON, in the format described by `filing.schema.json`.
///
/// The report contains the complete filing: each value as filed and as parsed, marks, footnotes, and what has no place on
/// the form. The texts of exhibits are not included. Amounts are strings, so that no reader rounds them. Null means that
/// nothing was filed, which is not the same as "0".
public enum JSONReport {
    /// The version of the format, raised when a member is removed or changes its meaning.
    static let version = 1

    /// Returns the report as JSON in UTF-8, ending with a line feed.
    ///
    /// - Parameter diagnostics: the diagnostics of the input that contained the filing.
    public static func bytes(of filing: Filing, _ facts: FilingFacts, diagnostics: [Diagnostic]) -> [UInt8] {
        bytes(of: filing, facts, diagnostics: diagnostics, rows: .all)
    }

    /// Returns the report with a different list of row fields.
    package static func bytes(
        of filing: Filing, _ facts: FilingFacts, diagnostics: [Diagnostic], fields: [RowField]
    ) -> [UInt8] {
        bytes(of: filing, facts, diagnostics: diagnostics, rows: RowJSON(fields))
    }

    /// A filing of whatever form, without facts: its document holds the boxes of the form by name and the rows of its tables.
    ///
    /// Another format than that of Forms 3, 4 and 5, `filingpress.form`, as the members of the document are others.
    public static func bytes(of filing: FormFiling<some FormDocument>, diagnostics: [Diagnostic]) -> [UInt8] {
        bytes(of: filing, "filingpress.form", nil, FormDocumentJSON.value(of: filing.document), diagnostics)
    }

    private static func bytes(
        of filing: Filing, _ facts: FilingFacts, diagnostics: [Diagnostic], rows: RowJSON
    ) -> [UInt8] {
        let document = DocumentJSON.value(of: filing.document, rows)
        return bytes(of: filing, "filingpress.filing", FactsJSON.value(of: facts), document, diagnostics)
    }

    private static func bytes(
        of filing: FormFiling<some FormDocument>, _ format: String, _ facts: JSONValue?, _ document: JSONValue,
        _ diagnostics: [Diagnostic]
    ) -> [UInt8] {
        JSONWriter.write([
            "format": .string(format), "version": .integer(version),
            "accessionNumber": JSONValue(filing.accessionNumber),
            "facts": facts ?? .null, "document": document,
            "header": filing.header.map(SubmissionJSON.value) ?? .null,
            "exhibits": .list(filing.exhibits, SubmissionJSON.value),
            "diagnostics": .list(diagnostics, SubmissionJSON.value),
        ])
    }
}
