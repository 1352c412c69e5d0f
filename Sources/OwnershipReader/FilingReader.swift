import Diagnostics
import OwnershipModel

/// Reads filings: bytes in, values and diagnostics out. No files, no printing.
public enum FilingReader {
    /// The largest input that is read, in bytes. The largest filings known are a few hundred kilobytes; a cap keeps a
    /// hostile file from taking all memory.
    public static let maximumDocumentSize = 64 << 20

    /// Makes libxml2 ready. Call it once before the first thread is started; reading on one thread needs no such call.
    public static func prepare() {
        XMLTree.prepare()
    }

    /// Says what an input is by its first bytes. The beginning of a file (64 KB) is enough.
    public static func recognize(_ bytes: some RandomAccessCollection<UInt8>) -> Recognition {
        Opening(of: bytes).recognition
    }

    /// Reads the filings of an input.
    ///
    /// - Throws: `Failure` where there is nothing to show: the input is not a filing, its XML is damaged, its form
    ///   type is unknown. Everything less is a diagnostic beside the filing.
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

    /// Reads an input with the reader of one kind, whatever it looks like: for `make fuzz`.
    package static func read(_ input: Input, as recognition: Recognition) throws(Failure) -> ReadOutcome {
        let source = try SourceText(input)
        var opening = Opening(of: source.bytes)
        opening.recognition = recognition
        for format in inputFormats where format.recognizes(opening) { return try format.read(source) }
        throw opening.refusal(of: source)
    }

    /// Those about the whole input first, then by place.
    private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard diagnostics.count > 1 else { return diagnostics }
        return diagnostics.enumerated().sorted {
            let (left, right) = ($0.element.location, $1.element.location)
            return (left?.line ?? 0, left?.column ?? 0, $0.offset) < (right?.line ?? 0, right?.column ?? 0, $1.offset)
        }.map(\.element)
    }
}
