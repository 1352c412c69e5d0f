import CDeflate
import Diagnostics

/// libdeflate's compressor and decompressor, with the memory they write into. One for each worker.
package final class Deflater {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer
    private var room: UnsafeMutableBufferPointer<UInt8>

    /// 1 is fastest, 12 smallest.
    package init(level: Int32 = 6) throws(Failure) {
        guard let compressor = libdeflate_alloc_compressor(level) else {
            throw Failure(.broken, code: "no-memory", "no memory")
        }
        guard let decompressor = libdeflate_alloc_decompressor() else {
            libdeflate_free_compressor(compressor)
            throw Failure(.broken, code: "no-memory", "no memory")
        }
        self.compressor = compressor
        self.decompressor = decompressor
        room = .allocate(capacity: 65_536)
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
        room.deallocate()
    }

    /// In zlib's format. The answer is valid until the next call.
    package func deflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> UnsafeBufferPointer<UInt8> {
        makeRoom(for: libdeflate_zlib_compress_bound(compressor, bytes.count))
        let count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
        guard count > 0 else { throw Self.noRoom(for: bytes.count) }
        return UnsafeBufferPointer(rebasing: room[..<count])
    }

    /// In gzip's format (RFC 1952), without a time or a name: the same bytes always give the same. The answer is valid until
    /// the next call.
    package func gzip(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> UnsafeBufferPointer<UInt8> {
        makeRoom(for: libdeflate_gzip_compress_bound(compressor, bytes.count))
        let count = libdeflate_gzip_compress(compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
        guard count > 0 else { throw Self.noRoom(for: bytes.count) }
        return UnsafeBufferPointer(rebasing: room[..<count])
    }

    /// Whether a file in gzip's format holds just these bytes.
    package func isGzip(_ packed: UnsafeBufferPointer<UInt8>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // One byte more, so that what is longer is found out.
        makeRoom(for: bytes.count + 1)
        var count = 0
        let result = libdeflate_gzip_decompress(
            decompressor, packed.baseAddress, packed.count, room.baseAddress, bytes.count + 1, &count)
        return result == LIBDEFLATE_SUCCESS && count == bytes.count && room[..<count].elementsEqual(bytes)
    }

    /// The bytes of a stream in zlib's format; nothing above 64 MB, which no page of ours comes near.
    package func inflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> [UInt8] {
        makeRoom(for: bytes.count * 8)
        while true {
            var count = 0
            let result = libdeflate_zlib_decompress(
                decompressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count, &count)
            switch result {
            case LIBDEFLATE_SUCCESS: return Array(room[..<count])
            case LIBDEFLATE_INSUFFICIENT_SPACE where room.count < 64 << 20: makeRoom(for: room.count * 2)
            default: throw Failure(.broken, code: "not-unpacked", "a stream is damaged or too long")
            }
        }
    }

    private static func noRoom(for count: Int) -> Failure {
        Failure(.broken, code: "not-packed", "\(count) bytes do not fit where they must")
    }

    private func makeRoom(for count: Int) {
        guard count > room.count else { return }
        room.deallocate()
        room = .allocate(capacity: count)
    }
}
