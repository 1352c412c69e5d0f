import Glibc
import Diagnostics
import Inputs
import OwnershipModel

/// The filing that a printed form shows, whether on a page or in a text.
struct PrintedFiling {
    let outcome: ReadOutcome

    /// - Parameters:
    ///   - kind: `page` or `text`, for messages.
    ///   - alreadySaid: Earlier diagnostics, to be included in the outcome.
    /// - Throws: `Failure` if the printed form does not say which form it is, or names neither issuer nor reporting
    ///   person.
    init(
        of items: [PrintedItem], holding texts: [InputText] = [], beside furniture: [InputText] = [], on kind: String, in source: SourceText, alreadySaid: [Diagnostic]
    ) throws(Failure) {
        var form = FormReading(items).form
        form.furniture = furniture
        let accounting = Accounting(of: form, against: texts)
        if let path = getenv("ACC") { for gap in accounting.gaps { print("GAP", String(cString: path), gap.line, gap.text) } }
        var recovery = Recovery(form, file: source.file)
        let document = try recovery.document()
        guard !document.reportingOwners.isEmpty || document.issuer.name != nil else {
            throw Failure(
                .input, code: "no-form-in-\(kind)",
                "the \(kind) names a form and holds neither issuer nor reporting person",
                at: source.location)
        }
        var diagnostics: [Diagnostic] = []
        var filing = Filing(document: document, header: PrintedFiling.header(of: form))
        filing.accessionNumber = form.accessionNumber
        if filing.accessionNumber == nil, let named = AccessionInName(of: source.file) {
            filing.accessionNumber = named.accessionNumber
            diagnostics.append(named.diagnostic(in: source.file))
        }
        let lost = form.otherDetails.isEmpty ? [] : ["not taken over: " + form.otherDetails.joined(separator: ", ")]
        diagnostics.append(
            Diagnostic(
                .note, code: "read-from-\(kind)",
                "the filing was recovered from a \(kind); what a form does not print is not in it",
                at: source.location, notes: lost))
        outcome = ReadOutcome(filings: [filing], diagnostics: alreadySaid + diagnostics + recovery.diagnostics)
    }

    /// The data of the submission's header that this program prints below the form.
    private static func header(of form: PrintedForm) -> SubmissionHeader? {
        guard form.filedDate != nil || form.acceptance != nil else { return nil }
        return SubmissionHeader(
            accessionNumber: form.accessionNumber, acceptance: form.acceptance, filedAsOf: form.filedDate)
    }
}
