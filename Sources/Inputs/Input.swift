/// The name and contents of a file to be read.
public struct Input: Sendable {
    /// The path as the user gave it, or `<stdin>`. Used in messages, and searched for an accession number.
    public var name: String
    /// The contents of the file.
    public var bytes: [UInt8]

    /// The largest input that is read, in bytes. The largest filings known are a few hundred kilobytes; a cap keeps a
    /// hostile file from taking all memory.
    public static let maximumSize = 64 << 20

    /// Creates an input from a file's name and contents.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
