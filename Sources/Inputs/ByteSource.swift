import Bytes
import Diagnostics

/// Bytes with random access, such as a file of any size or an array in memory.
///
/// The library opens no files; its clients supply them through this protocol. Several threads may read at once.
public protocol ByteSource: Sendable {
    /// The number of bytes.
    var size: Int { get }

    /// Reads bytes starting at an offset and returns how many were read: at most as many as fit, 0 only at the end.
    ///
    /// - Throws: `Failure` if the system cannot read the bytes.
    func read(at offset: Int, into room: ByteRoom) throws(Failure) -> Int
}

/// A byte source in memory.
public struct BytesInMemory: ByteSource {
    private let bytes: [UInt8]

    /// Creates a source of the given bytes.
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
    package func bytes(at offset: Int, count: Int) throws(Failure) -> [UInt8] {
        try [UInt8](upTo: max(0, min(count, size - offset))) { (filled, room) throws(Failure) in
            try read(at: offset + filled, into: room)
        }
    }
}
