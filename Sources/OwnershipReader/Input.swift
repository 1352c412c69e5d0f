/// A file as it was handed in.
public struct Input: Sendable {
    /// The path as the user named it, or `<stdin>`: for messages, and as a place where an accession number may stand.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
