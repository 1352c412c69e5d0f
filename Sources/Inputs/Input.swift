/// A file as it was handed in.
public struct Input: Sendable {
    /// The path as the user named it, or `<stdin>`: for messages, and as a place where an accession number may stand.
    public var name: String
    public var bytes: [UInt8]

    /// The largest input that is read, in bytes. The largest filings known are a few hundred kilobytes; a cap keeps a
    /// hostile file from taking all memory.
    public static let maximumSize = 64 << 20

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
