import Diagnostics

/// Bytes that can be read anywhere, in pieces: a file, however large, or what is in memory.
///
/// The library opens no files: whoever has one hands it in so. Several threads may read at once.
public protocol ByteSource: Sendable {
    /// How many bytes there are.
    var size: Int { get }

    /// Reads bytes from an offset on, as many as there are and fit; 0 at the end.
    ///
    /// - Throws: a failure whose message is the system's own words: the disk failed, the network went away. What was read
    ///   is put in front by whoever asked.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int
}

/// A source in memory.
public struct BytesInMemory: ByteSource {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var size: Int { bytes.count }

    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard offset < bytes.count else { return 0 }
        let count = min(buffer.count, bytes.count - offset)
        bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[offset..<offset + count])) }
        return count
    }
}

extension ByteSource {
    /// The bytes from an offset on, at most `count`, fewer only at the end.
    func bytes(at offset: Int, count: Int) throws(Failure) -> [UInt8] {
        let count = max(0, min(count, size - offset))
        var failure: Failure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(Failure) {
                while filled < count {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                    let read = try read(at: offset + filled, into: rest)
                    if read == 0 { break }
                    filled += read
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
