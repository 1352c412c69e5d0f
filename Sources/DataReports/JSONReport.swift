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

    private static func bytes(
        of filing: Filing, _ facts: FilingFacts, diagnostics: [Diagnostic], rows: RowJSON
    ) -> [UInt8] {
        JSONWriter.write([
            "format": .string("filingpress.filing"), "version": .integer(version),
            "accessionNumber": JSONValue(filing.accessionNumber),
            "facts": FactsJSON.value(of: facts), "document": DocumentJSON.value(of: filing.document, rows),
            "header": filing.header.map(SubmissionJSON.value) ?? .null,
            "exhibits": .list(filing.exhibits, SubmissionJSON.value),
            "diagnostics": .list(diagnostics, SubmissionJSON.value),
        ])
    }
}
