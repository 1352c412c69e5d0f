import Files
import OwnershipReader
import SiteReports

/// Something that may hold filings.
public struct FilingInput: Sendable {
    public enum Source: Sendable {
        case file(Path)
        /// Standard input or a pipe, which can be read only once.
        case bytes([UInt8])
        /// The entry of this number, which can be read only once.
        case entry(OpenedArchive, number: Int)
        /// The filing of this number of a data set.
        case filing(DataSet, number: Int)
        /// A filing that stands on a site already.
        case kept(SiteMemory, key: String)
        /// Something that was found and is not read, with what is to be said of it.
        case passedOver(Diagnostic)
    }

    public var source: Source
    /// For messages.
    public var name: String
    /// Whether it must hold a filing. In a folder, other things may lie about, and are passed over.
    public var isNamed: Bool

    public init(_ source: Source, name: String, isNamed: Bool = true) {
        (self.source, self.name, self.isNamed) = (source, name, isNamed)
    }

    /// All its bytes, or what it is where it was never meant to be read. A filing of a data set or of a site has none.
    ///
    /// - Throws: `Failure` with what to say where they cannot be had.
    public func contents() throws(Failure) -> EntryContents {
        switch source {
        case .filing: return .somethingElse("a row of a data set")
        case .kept: return .somethingElse("a filing of a site")
        case .passedOver(let reason): throw Failure(.input, [reason])
        case .bytes(let bytes): return .bytes(bytes)
        case .entry(let archive, let number): return try archive.contents(of: number)
        case .file(let path):
            let bytes = try inputBytes(of: path, named: name, limit: maximumInputSize)
            if !isNamed, case .somethingElse(let what) = recognize(bytes) { return .somethingElse(what) }
            return .bytes(bytes)
        }
    }
}

extension Diagnostic {
    /// The code of what is listed as passed over, which is said even where notes are not shown.
    public static let skippedCode = "skipped"

    /// Something was passed over.
    public static func skipped(_ name: String, _ reason: String) -> Diagnostic {
        Diagnostic(.note, code: skippedCode, "\(reason); skipped", at: SourceLocation(file: name))
    }
}
