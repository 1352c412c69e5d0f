import Diagnostics
import Inputs
import OwnershipModel

/// The format of an `ownershipDocument` by itself, as EDGAR offers it next to the full submission.
///
/// It contains neither an accession number nor a filing date. An accession number in the file's path is used.
package struct BareDocument: Sendable {
    package init() {}

    package func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        let reading = try DocumentReading(of: source.range(source.bytes.indices))
        var diagnostics = reading.diagnostics
        let named = AccessionInName(of: source.file)
        if let named { diagnostics.insert(named.diagnostic(in: source.file), at: 0) }
        let filing = Filing(
            document: reading.document, accessionNumber: named?.accessionNumber,
            source: reading.holdsSecret ? [] : source.original)
        return ReadOutcome(filings: [filing], diagnostics: diagnostics)
    }
}
