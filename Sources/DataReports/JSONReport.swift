import Diagnostics
import OwnershipModel
import OwnershipReview

/// A filing and its facts as JSON, for programs.
///
/// Everything the filing holds is in it: each value as filed beside what it means, marks, footnotes, what has no place on
/// the form. Amounts are strings, so that no reader rounds them; null is nothing filed, which is never "0". The file
/// `filing.schema.json` beside this target's sources says exactly what may stand where.
public enum JSONReport {
    /// The version of the layout; it grows when a member is taken away or changes its meaning.
    static let version = 1

    /// - Parameter diagnostics: what was odd about the input the filing came in.
    public static func bytes(of filing: Filing, _ facts: FilingFacts, diagnostics: [Diagnostic]) -> [UInt8] {
        bytes(of: filing, facts, diagnostics: diagnostics, rows: .all)
    }

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
