import Diagnostics
import OwnershipModel

/// The form of a submission from before 30 June 2003, when forms were plain text: what the header says, completed by what
/// the text says dependably.
///
/// No two filers set their forms alike then. Names, CIKs, addresses and the period are the header's; boxes, signatures,
/// footnotes and rows are taken where the text tells them clearly, and all else is listed as it stands.
struct EarlyForm {
    let document: OwnershipDocument
    let diagnostics: [Diagnostic]

    /// Nil where none of the submission's documents is such a form.
    init?(_ known: HeaderDocument, in documents: [Exhibit], of source: SourceText) {
        guard let text = documents.lazy.map(\.text).first(where: EarlyForm.isForm),
            let lines = try? TextLines(text, of: source).lines
        else { return nil }
        let converted = TextItems(lines, file: source.file)
        var recovery = Recovery(FormReading(converted.items).form, file: source.file)
        guard let printed = try? recovery.document() else { return nil }
        document = EarlyForm.join(known.document, printed, tables: recovery.form.tables.map(\.table))
        let line = source.location(at: text.startIndex).line
        diagnostics =
            [
                Diagnostic(
                    .warning, code: "read-from-early-text",
                    "the form is plain text, as before 2003; what was not read dependably is listed at its end",
                    at: SourceLocation(file: source.file, line: line))
            ] + converted.diagnostics + recovery.diagnostics
    }

    private static func isForm(_ text: ArraySlice<UInt8>) -> Bool {
        guard String(validating: text, as: UTF8.self) != nil else { return false }
        return Opening(of: text).recognition == .text
    }

    private static func join(
        _ known: OwnershipDocument, _ printed: OwnershipDocument, tables: [SecurityTable]
    ) -> OwnershipDocument {
        var document = printed
        document.documentType = known.documentType
        document.periodOfReport = known.periodOfReport ?? printed.periodOfReport
        document.issuer.cik = known.issuer.cik
        document.issuer.name = known.issuer.name ?? printed.issuer.name
        document.reportingOwners = known.reportingOwners
        if known.reportingOwners.count == 1, printed.reportingOwners.count == 1,
            !printed.reportingOwners[0].relationship.isUnknown
        {
            document.reportingOwners[0].relationship = printed.reportingOwners[0].relationship
        }
        for table in SecurityTable.allCases where !tables.contains(table) { document.missingParts.insert(table.part) }
        return document
    }
}
