import Bytes
import CDeflate

/// Why bytes could not be packed or unpacked.
package struct CompressionError: Error, Sendable, Hashable {
    package var reason: String
}

/// libdeflate's compressor and decompressor, with the memory they write into. One for each worker.
package final class Deflater {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer
    private var room = ByteBuilder(capacity: 65_536)

    /// 1 is fastest, 12 smallest.
    package init(level: Int32 = 6) throws(CompressionError) {
        guard let compressor = libdeflate_alloc_compressor(level) else { throw CompressionError(reason: "no memory") }
        guard let decompressor = libdeflate_alloc_decompressor() else {
            libdeflate_free_compressor(compressor)
            throw CompressionError(reason: "no memory")
        }
        self.compressor = compressor
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
    }

    /// In zlib's format. The answer is valid until the next call.
    package func deflate(_ bytes: ByteView) throws(CompressionError) -> ByteView {
        room.provide(libdeflate_zlib_compress_bound(compressor, bytes.count))
        let count = libdeflate_zlib_compress(compressor, bytes.start, bytes.count, room.base, room.capacity)
        guard count > 0 else { throw CompressionError(reason: "\(bytes.count) bytes do not fit where they must") }
        return room.room.filled(count)
    }

    /// In gzip's format (RFC 1952), without a time or a name: the same bytes always give the same. The answer is valid until
    /// the next call.
    package func gzip(_ bytes: ByteView) throws(CompressionError) -> ByteView {
        room.provide(libdeflate_gzip_compress_bound(compressor, bytes.count))
        let count = libdeflate_gzip_compress(compressor, bytes.start, bytes.count, room.base, room.capacity)
        guard count > 0 else { throw CompressionError(reason: "\(bytes.count) bytes do not fit where they must") }
        return room.room.filled(count)
    }

    /// Whether a file in gzip's format holds just these bytes.
    package func isGzip(_ packed: ByteView, of bytes: ByteView) -> Bool {
        // One byte more, so that what is longer is found out.
        room.provide(bytes.count + 1)
        var count = 0
        let result = libdeflate_gzip_decompress(
            decompressor, packed.start, packed.count, room.base, bytes.count + 1, &count)
        return result == LIBDEFLATE_SUCCESS && count == bytes.count && room.room.filled(count).elementsEqual(bytes)
    }

    /// The bytes of a stream in zlib's format; nothing above 64 MB, which no page of ours comes near.
    package func inflate(_ bytes: ByteView) throws(CompressionError) -> [UInt8] {
        room.provide(bytes.count * 8)
        while true {
            var count = 0
            let result = libdeflate_zlib_decompress(
                decompressor, bytes.start, bytes.count, room.base, room.capacity, &count)
            switch result {
            case LIBDEFLATE_SUCCESS: return Array(room.room.filled(count))
            case LIBDEFLATE_INSUFFICIENT_SPACE where room.capacity < 64 << 20: room.provide(room.capacity * 2)
            default: throw CompressionError(reason: "a stream is damaged or too long")
            }
        }
    }
}
