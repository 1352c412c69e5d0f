import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipModel
import PrintRecovery

/// The form in a submission from before 30 June 2003, when forms were plain text: the data of the header, completed by
/// what can be read reliably from the text.
///
/// Every filer laid out the form differently then. Names, CIKs, addresses and the period come from the header; check
/// boxes, signatures, footnotes and rows from the text where it is clear. All other text is listed unchanged.
enum EarlyForm {
    /// Nil where none of the submission's documents is such a form.
    @Sendable
    static func read(
        /// Nil if none of the submission's documents is such a form.
        _ known: OwnershipDocument, in documents: [Exhibit], of source: SourceText
    ) -> FullSubmission.EarlyFormReading? {
        guard let text = documents.lazy.map(\.text).first(where: EarlyForm.isForm),
            let printed = EarlyText(text, of: source)
        else { return nil }
        let line = source.location(at: text.startIndex).line
        let warning = Diagnostic(
            .warning, code: "read-from-early-text",
            "the form is plain text, as before 2003; what was not read dependably is listed at its end",
            at: SourceLocation(file: source.file, line: line))
        return (
            EarlyForm.join(known, printed.document, tables: printed.tables), [warning] + printed.diagnostics
        )
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
