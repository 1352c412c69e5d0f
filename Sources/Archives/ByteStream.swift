import Bytes
import Diagnostics
import Inputs

/// Bytes that can be read once, in order.
protocol ByteStream: AnyObject {
    /// Reads the next bytes into a buffer and returns their number; 0 at the end.
    func read(into room: ByteRoom) throws(Failure) -> Int
}

extension ByteStream {
    /// Reads the next `count` bytes; fewer only at the end.
    func bytes(upTo count: Int) throws(Failure) -> [UInt8] {
        try collect(count, read)
    }
}

/// Reads up to `count` bytes in pieces of growing size, so that a false size cannot cause a huge allocation.
func collect(
    _ count: Int, _ fill: (ByteRoom) throws(Failure) -> Int
) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
        let room = min(count - bytes.count, max(1 << 16, bytes.count))
        let piece = try [UInt8](upTo: room) { (_, rest) throws(Failure) in try fill(rest) }
        bytes += piece
        if piece.count < room { break }
    }
    return bytes
}

extension Failure {
    /// Why a stream goes no further. `ArchiveReader` knows where that is.
    static func damagedArchive(_ message: String) -> Failure {
        Failure(.input, code: "damaged-archive", message)
    }
}

/// Reads a byte source from beginning to end.
final class SourceStream: ByteStream {
    private let source: any ByteSource
    private var offset: Int

    init(_ source: any ByteSource, from offset: Int = 0) {
        self.source = source
        self.offset = offset
    }

    func read(into room: ByteRoom) throws(Failure) -> Int {
        do throws(Failure) {
            let count = try source.read(at: offset, into: room)
            offset += count
            return count
        } catch {
            throw error.explained("this cannot be read")
        }
    }
}

/// Restores a stream whose beginning has already been read.
final class ResumedStream: ByteStream {
    private var head: ArraySlice<UInt8>
    private let rest: any ByteStream

    init(_ head: [UInt8], then rest: any ByteStream) {
        self.head = head[...]
        self.rest = rest
    }

    func read(into room: ByteRoom) throws(Failure) -> Int {
        guard !head.isEmpty else { return try rest.read(into: room) }
        let count = room.copy(head)
        head = head.dropFirst(count)
        return count
    }
}
