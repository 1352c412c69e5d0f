import Diagnostics
import OwnershipModel

/// The form in a submission from before 30 June 2003, when forms were plain text: the data of the header, completed by
/// what can be read reliably from the text.
///
/// Every filer laid out the form differently then. Names, CIKs, addresses and the period come from the header; check
/// boxes, signatures, footnotes and rows from the text where it is clear. All other text is listed unchanged.
struct EarlyForm {
    let document: OwnershipDocument
    let diagnostics: [Diagnostic]

    /// Nil if none of the submission's documents is such a form.
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
