import Diagnostics
import OwnershipModel

/// An `ownershipDocument` alone, as EDGAR offers it beside its submission.
///
/// It knows no accession number and no filing date: an accession number in the file's or a folder's name is taken.
struct BareDocument: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .ownershipDocument }

    func read(_ source: SourceText) throws(ReaderError) -> ReadOutcome {
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
