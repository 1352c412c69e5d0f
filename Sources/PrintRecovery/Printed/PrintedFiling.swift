import Diagnostics
import Inputs
import OwnershipModel

/// The filing that a printed form shows, whether on a page or in a text.
struct PrintedFiling {
    let outcome: ReadOutcome

    /// - Parameters:
    ///   - kind: `page`, `text` or `PDF`, for messages.
    ///   - alreadySaid: Earlier diagnostics, to be included in the outcome.
    /// - Throws: `Failure` if the printed form does not say which form it is, or names neither issuer nor reporting
    ///   person.
    init(
        of items: [PrintedItem], holding texts: [InputText] = [], on kind: String, in source: SourceText,
        alreadySaid: [Diagnostic]
    ) throws(Failure) {
        let form = FormReading(items).form
        try self.init(of: form, holding: texts, on: kind, in: source, alreadySaid: alreadySaid)
    }

    /// - Throws: As above.
    init(
        of form: PrintedForm, holding texts: [InputText] = [], on kind: String, in source: SourceText,
        alreadySaid: [Diagnostic]
    ) throws(Failure) {
        let accounting = Accounting(of: form, against: texts)
        var recovery = Recovery(form, gaps: accounting.gaps, file: source.file)
        let document = try recovery.document()
        guard !document.reportingOwners.isEmpty || document.issuer.name != nil else {
            throw Failure(
                .input, code: "no-form-in-\(kind.lowercased())",
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
        let account = PrintedFiling.account(accounting, of: form)
        diagnostics.append(
            Diagnostic(
                .note, code: "read-from-\(kind.lowercased())",
                "the filing was recovered from a \(kind); what a form does not print is not in it",
                at: source.location, notes: lost + account))
        outcome = ReadOutcome(filings: [filing], diagnostics: alreadySaid + diagnostics + recovery.diagnostics)
    }

    /// How much of the input was accounted for, and what was taken to be no part of the form.
    private static func account(_ accounting: Accounting, of form: PrintedForm) -> [String] {
        let lost = accounting.lost + accounting.reported
        // Where the structure of the input tells what each part of it is, words are not counted.
        var notes =
            accounting.words == 0
            ? []
            : [
                lost == 0
                    ? "all \(accounting.words) words are accounted for"
                    : "\(accounting.words - lost) of \(accounting.words) words are accounted for, \(lost) are not"
            ]
        let beside =
            form.outside.map { (line: $0.line, text: $0.text.onOneLine) }
            + form.furniture.map { (line: $0.line, text: $0.text) }
        let texts = beside.filter { $0.text.contains(where: { $0.isLetter || $0.isNumber }) }.sorted {
            $0.line < $1.line
        }
        if !texts.isEmpty {
            let words = texts.map { $0.text.split(separator: " ").joined(separator: " ") }.joined(separator: " | ")
            notes.append(
                "left aside as no part of the form: " + String(words.prefix(300)) + (words.count > 300 ? " …" : ""))
        }
        return notes
    }

    /// The data of the submission's header that this program prints below the form.
    private static func header(of form: PrintedForm) -> SubmissionHeader? {
        guard form.filedDate != nil || form.acceptance != nil else { return nil }
        return SubmissionHeader(
            accessionNumber: form.accessionNumber, acceptance: form.acceptance, filedAsOf: form.filedDate)
    }
}
