import Diagnostics
import Inputs
import OwnershipModel

/// The format of an `ownershipDocument` by itself, as EDGAR offers it next to the full submission.
///
/// It contains neither an accession number nor a filing date. An accession number in the file's path is used.
package struct BareDocument: Sendable {
    private let submissions: FullSubmission

    /// - Parameter submissions: reads what begins with an ownership document and goes on with further ones, or with
    ///   submissions.
    package init(joinedBy submissions: FullSubmission) {
        self.submissions = submissions
    }

    package func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        let reading: DocumentReading
        do {
            reading = try DocumentReading(of: source.range(source.bytes.indices))
        } catch {
            // Several documents are no XML, so that this takes no time from those that stand alone.
            let parts = InputParts(of: source.bytes).all
            guard parts.count > 1 else { throw error }
            return try submissions.read(parts, of: source)
        }
        var diagnostics = reading.diagnostics
        let named = AccessionInName(of: source.file)
        if let named { diagnostics.insert(named.diagnostic(in: source.file), at: 0) }
        return ReadOutcome(
            filings: [BareDocument.filing(reading, source, named?.accessionNumber)], diagnostics: diagnostics)
    }

    static func filing(_ reading: DocumentReading, _ source: SourceText, _ number: AccessionNumber?) -> Filing {
        Filing(
            document: reading.document, accessionNumber: number, source: reading.holdsSecret ? [] : source.original)
    }
}
