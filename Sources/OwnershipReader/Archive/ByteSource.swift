import Bytes

/// Bytes that can be read anywhere, in pieces: a file, however large, or what is in memory.
///
/// The library opens no files: whoever has one hands it in so. Several threads may read at once.
public protocol ByteSource: Sendable {
    /// How many bytes there are.
    var size: Int { get }

    /// Reads bytes from an offset on, as many as there are and fit; 0 at the end.
    func read(at offset: Int, into room: ByteRoom) throws(ByteSourceError) -> Int
}

/// Bytes could not be had: the disk failed, the network went away.
public struct ByteSourceError: Error, Sendable, Hashable {
    /// The system's own words.
    public var reason: String

    public init(reason: String) {
        self.reason = reason
    }
}

/// A source in memory.
public struct BytesInMemory: ByteSource {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var size: Int { bytes.count }

    public func read(at offset: Int, into room: ByteRoom) -> Int {
        offset < bytes.count ? room.copy(bytes[offset...]) : 0
    }
}

extension ByteSource {
    /// The bytes from an offset on, at most `count`, fewer only at the end.
    func bytes(at offset: Int, count: Int) throws(ByteSourceError) -> [UInt8] {
        try [UInt8](upTo: max(0, min(count, size - offset))) { (filled, room) throws(ByteSourceError) in
            try read(at: offset + filled, into: room)
        }
    }
}
