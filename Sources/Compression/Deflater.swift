import Bytes
import CDeflate
import Diagnostics

/// Compresses and decompresses data with libdeflate.
///
/// An instance owns its output buffer and is not thread-safe; use one per worker.
package final class Deflater {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer
    private var room = ByteBuilder(capacity: 65_536)

    /// Creates a compressor and a decompressor.
    ///
    /// - Parameter level: from 1 (fastest) to 12 (smallest output).
    /// - Throws: `Failure` if libdeflate cannot allocate them.
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
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
    }

    /// Compresses data to zlib format (RFC 1950). The result is valid until the next call on this instance.
    package func deflate(_ bytes: ByteView) throws(Failure) -> ByteView {
        room.provide(libdeflate_zlib_compress_bound(compressor, bytes.count))
        let count = libdeflate_zlib_compress(compressor, bytes.start, bytes.count, room.base, room.capacity)
        guard count > 0 else { throw Self.noRoom(for: bytes.count) }
        return room.room.filled(count)
    }

    /// Compresses data to gzip format (RFC 1952), reproducibly: the header has no time and no file name.
    ///
    /// The result is valid until the next call on this instance.
    package func gzip(_ bytes: ByteView) throws(Failure) -> ByteView {
        room.provide(libdeflate_gzip_compress_bound(compressor, bytes.count))
        let count = libdeflate_gzip_compress(compressor, bytes.start, bytes.count, room.base, room.capacity)
        guard count > 0 else { throw Self.noRoom(for: bytes.count) }
        return room.room.filled(count)
    }

    /// Returns whether gzip data decompresses to exactly the given bytes. Damaged data gives false.
    package func isGzip(_ packed: ByteView, of bytes: ByteView) -> Bool {
        // One extra byte, so that longer contents are detected.
        room.provide(bytes.count + 1)
        var count = 0
        let result = libdeflate_gzip_decompress(
            decompressor, packed.start, packed.count, room.base, bytes.count + 1, &count)
        return result == LIBDEFLATE_SUCCESS && count == bytes.count && room.room.filled(count).elementsEqual(bytes)
    }

    /// Decompresses a zlib stream.
    ///
    /// The output buffer starts at eight times the input and is not grown beyond 64 MiB, which no stream of ours needs.
    ///
    /// - Throws: `Failure` if the stream is damaged or too long.
    package func inflate(_ bytes: ByteView) throws(Failure) -> [UInt8] {
        room.provide(bytes.count * 8)
        while true {
            var count = 0
            let result = libdeflate_zlib_decompress(
                decompressor, bytes.start, bytes.count, room.base, room.capacity, &count)
            switch result {
            case LIBDEFLATE_SUCCESS: return Array(room.room.filled(count))
            case LIBDEFLATE_INSUFFICIENT_SPACE where room.capacity < 64 << 20: room.provide(room.capacity * 2)
            default: throw Failure(.broken, code: "damaged-stream", "a stream is damaged or too long")
            }
        }
    }

    private static func noRoom(for count: Int) -> Failure {
        Failure(.broken, code: "no-room", "\(count) bytes do not fit where they must")
    }
}
