/// Bytes that can be read once, in order.
protocol ByteStream: AnyObject {
    /// Reads the next bytes into a buffer and returns their number; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int
}

extension ByteStream {
    /// Reads the next `count` bytes; fewer only at the end.
    func bytes(upTo count: Int) throws(StreamFault) -> [UInt8] {
        try collect(count, read)
    }
}

/// Reads up to `count` bytes in pieces of growing size, so that a false size cannot cause a huge allocation.
func collect(
    _ count: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int
) throws(StreamFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
        var failure: StreamFault?
        let room = min(count - bytes.count, max(1 << 16, bytes.count))
        let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            do throws(StreamFault) {
                filled = try fill(UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        if piece.isEmpty { break }
        bytes += piece
    }
    return bytes
}

/// The reason why a stream cannot be read any further.
struct StreamFault: Error {
    /// A diagnostic code.
    var code: String
    /// A sentence without a full stop.
    var message: String

    init(code: String = "damaged-archive", _ message: String) {
        self.code = code
        self.message = message
    }

    init(_ error: ByteSourceError) {
        self.init(code: "unreadable-file", "this cannot be read: \(error.reason)")
    }
}

/// Reads a byte source from beginning to end.
final class SourceStream: ByteStream {
    private let source: any ByteSource
    private var offset = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        do throws(ByteSourceError) {
            let count = try source.read(at: offset, into: buffer)
            offset += count
            return count
        } catch {
            throw StreamFault(error)
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

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        guard !head.isEmpty else { return try rest.read(into: buffer) }
        let piece = head.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        head = head.dropFirst(piece.count)
        return piece.count
    }
}
