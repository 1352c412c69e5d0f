import Diagnostics
import Inputs
import Markup
import OwnershipModel

/// Reads filings: takes bytes and returns values and diagnostics. It opens no files and prints nothing.
///
/// A PDF is read with Poppler's programs: reading one starts `pdftotext`, `pdfdetach` and perhaps `pdfinfo` as child
/// processes, which are given the bytes through a socket, write to pipes, and have limits of memory, time and output.
/// No other input starts anything, and recognizing one does not either.
public enum FilingReader {
    /// The size limit for an input, in bytes (64 MB). The largest known filings are a few hundred kilobytes; the limit
    /// keeps a hostile file from exhausting memory.
    public static let maximumDocumentSize = Input.maximumSize

    /// Initialises libxml2. Call this once before starting threads that read; a single-threaded program need not call it.
    public static func prepareForThreads() {
        MarkupTree.prepare()
    }

    /// Identifies an input from its first bytes. The first 64 KB of a file are enough.
    public static func recognize(_ bytes: some RandomAccessCollection<UInt8>) -> Recognition {
        Opening(of: bytes).recognition
    }

    /// Reads the accession number of the first filing in an input; nil if there is none, or the input is not a filing.
    public static func accessionNumber(of bytes: [UInt8]) -> AccessionNumber? {
        let outcome = try? read(Input(name: "", bytes: bytes))
        return outcome?.filings.first?.accessionNumber
    }

    /// Reads the filings in an input.
    ///
    /// - Throws: `Failure` if there is nothing to show: the input is not a filing, its XML is damaged, or its form
    ///   type is unknown. Lesser problems are reported as diagnostics in the outcome.
    public static func read(_ input: Input) throws(Failure) -> ReadOutcome {
        let source = try SourceText(input)
        let opening = Opening(of: source.bytes)
        for format in inputFormats where format.recognizes(opening) {
            var outcome = try format.read(source)
            outcome.diagnostics = inOrder(source.notes + outcome.diagnostics)
            return outcome
        }
        throw opening.refusal(of: source)
    }

    /// Reads an input as the given kind, whatever it looks like; for `make fuzz`.
    package static func read(_ input: Input, as recognition: Recognition) throws(Failure) -> ReadOutcome {
        let source = try SourceText(input)
        var opening = Opening(of: source.bytes)
        opening.recognition = recognition
        for format in inputFormats where format.recognizes(opening) { return try format.read(source) }
        throw opening.refusal(of: source)
    }

    /// Sorts diagnostics by line and column; those about the whole input come first.
    static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard diagnostics.count > 1 else { return diagnostics }
        return diagnostics.enumerated().sorted {
            let (left, right) = ($0.element.location, $1.element.location)
            return (left?.line ?? 0, left?.column ?? 0, $0.offset) < (right?.line ?? 0, right?.column ?? 0, $1.offset)
        }.map(\.element)
    }
}
