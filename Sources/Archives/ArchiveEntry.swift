import Diagnostics

/// An entry of an archive other than a folder.
public struct ArchiveEntry: Sendable {
    /// The name for messages: the archive's name, a slash, and the entry's path.
    public var name: String
    /// The components of its path within the archive, in bytes. The path never leads outside the archive.
    public var path: [[UInt8]]
    /// A warning if the entry's name had to be changed to make it safe.
    public var remark: Diagnostic?
    /// What the entry is if it is not a regular file, completing "this is …": `a link`. Such entries have no contents.
    public var oddKind: String?
    var isEncrypted = false

    /// Creates the single entry of a gzip file that contains no tar archive.
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

/// The contents of an entry.
public enum EntryContents: Sendable {
    /// The entry's bytes, complete.
    case bytes([UInt8])
    /// Not a filing at all. The text completes "this is …": `a PNG image`.
    case somethingElse(String)
}
