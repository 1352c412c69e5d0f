import Diagnostics

/// A file of an archive, or something else that is no folder.
public struct ArchiveEntry: Sendable {
    /// For messages: the archive's name, a slash, the entry's path.
    public var name: String
    /// The parts of its path below the archive; they lead nowhere else.
    public var path: [[UInt8]]
    /// What was odd about its name.
    public var remark: Diagnostic?
    /// A link, a device: words that fit behind "this is". Such entries have no contents.
    public var oddKind: String?
    var isEncrypted = false

    /// The one file in a gzip's wrapping.
    init(name: String) {
        self.name = name
        path = []
    }

    init(_ header: ArchiveHandle.Header, in archive: String) {
        let path = EntryPath(header.name)
        name = "\(archive)/\(path.description)"
        self.path = path.parts
        oddKind = header.oddKind
        isEncrypted = header.isEncrypted
        if path.isMended {
            remark = Diagnostic(
                .warning, code: "unsafe-entry-name",
                "this entry's name leads out of the archive or holds what no name should; it is read as \(path.description)",
                at: SourceLocation(file: name),
                notes: ["in the archive it is called \(String(decoding: header.name, as: UTF8.self))"])
        }
    }
}

/// What an entry holds.
public enum EntryContents: Sendable {
    /// All its bytes.
    case bytes([UInt8])
    /// Something that was never meant to be read, in words that fit behind "this is": `a PNG image`.
    case somethingElse(String)
}
