import Files
import OwnershipReader
import SiteReports

/// An input that may contain filings.
public struct FilingInput: Sendable {
    /// Where the bytes or the data of an input are.
    public enum Source: Sendable {
        case file(Path)
        /// The contents of standard input or a pipe, which can be read only once.
        case bytes([UInt8])
        /// An entry of an archive, by its number; it can be read only once.
        case entry(OpenedArchive, number: Int)
        /// A filing of a data set, by its index.
        case filing(DataSet, number: Int)
        /// A filing stored by the existing site.
        case kept(SiteMemory, key: String)
        /// Something that was found but is not read, with a diagnostic that gives the reason.
        case passedOver(Diagnostic)
    }

    public var source: Source
    /// The name for messages.
    public var name: String
    /// Whether the input was named explicitly and so must contain a filing. Other files in a folder are skipped.
    public var isNamed: Bool

    public init(_ source: Source, name: String, isNamed: Bool = true) {
        (self.source, self.name, self.isNamed) = (source, name, isNamed)
    }

    /// Reads all bytes of the input. Returns `.somethingElse` with a description if it is not a filing and need not be one, or a
    /// PDF that was not named, and for filings of data sets and sites, which have no bytes.
    ///
    /// - Throws: `Failure` if the input cannot be read.
    public func contents() throws(Failure) -> EntryContents {
        switch source {
        case .filing: return .somethingElse("a row of a data set")
        case .kept: return .somethingElse("a filing of a site")
        case .passedOver(let reason): throw Failure(.input, [reason])
        case .bytes(let bytes): return .bytes(bytes)
        case .entry(let archive, let number): return try archive.contents(of: number)
        case .file(let path):
            let bytes = try inputBytes(of: path, named: name, limit: FilingReader.maximumDocumentSize)
            if !isNamed, let what = FilingReader.recognize(bytes).passedOver { return .somethingElse(what) }
            return .bytes(bytes)
        }
    }
}

extension Diagnostic {
    /// The code of diagnostics about skipped inputs, which are reported even if notes are not shown.
    public static let skippedCode = "skipped"

    /// Creates a note that an input was skipped.
    public static func skipped(_ name: String, _ reason: String) -> Diagnostic {
        Diagnostic(.note, code: skippedCode, "\(reason); skipped", at: SourceLocation(file: name))
    }
}
