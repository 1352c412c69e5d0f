import Bytes

/// Bytes one after the other.
protocol ByteStream: AnyObject {
    /// The next bytes; 0 at the end.
    func read(into room: ByteRoom) throws(StreamFault) -> Int
}

extension ByteStream {
    /// The next bytes, as many as asked for where there are as many.
    func bytes(upTo count: Int) throws(StreamFault) -> [UInt8] {
        try collect(count, read)
    }
}

/// Reads in pieces that grow, so that nobody's word is taken for how much there is.
func collect(
    _ count: Int, _ fill: (ByteRoom) throws(StreamFault) -> Int
) throws(StreamFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
        let room = min(count - bytes.count, max(1 << 16, bytes.count))
        let piece = try [UInt8](upTo: room) { (_, rest) throws(StreamFault) in try fill(rest) }
        bytes += piece
        if piece.count < room { break }
    }
    return bytes
}

/// Why a stream goes no further.
struct StreamFault: Error {
    var code: String
    /// One sentence without a full stop.
    var message: String

    init(code: String = "damaged-archive", _ message: String) {
        self.code = code
        self.message = message
    }

    init(_ error: ByteSourceError) {
        self.init(code: "unreadable-file", "this cannot be read: \(error.reason)")
    }
}

/// A source from its beginning to its end.
final class SourceStream: ByteStream {
    private let source: any ByteSource
    private var offset = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    func read(into room: ByteRoom) throws(StreamFault) -> Int {
        do throws(ByteSourceError) {
            let count = try source.read(at: offset, into: room)
            offset += count
            return count
        } catch {
            throw StreamFault(error)
        }
    }
}

/// A stream whose beginning was looked at already.
final class ResumedStream: ByteStream {
    private var head: ArraySlice<UInt8>
    private let rest: any ByteStream

    init(_ head: [UInt8], then rest: any ByteStream) {
        self.head = head[...]
        self.rest = rest
    }

    func read(into room: ByteRoom) throws(StreamFault) -> Int {
        guard !head.isEmpty else { return try rest.read(into: room) }
        let count = room.copy(head)
        head = head.dropFirst(count)
        return count
    }
}
