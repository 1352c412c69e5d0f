import CDeflate
import Diagnostics

/// Compresses and decompresses data with libdeflate.
///
/// An instance owns its output buffer and is not thread-safe; use one per worker.
package final class Deflater {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer
    private var room: UnsafeMutableBufferPointer<UInt8>

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
        room = .allocate(capacity: 65_536)
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
        room.deallocate()
    }

    /// Compresses data to zlib format (RFC 1950). The result is valid until the next call on this instance.
    package func deflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> UnsafeBufferPointer<UInt8> {
        makeRoom(for: libdeflate_zlib_compress_bound(compressor, bytes.count))
        let count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
        guard count > 0 else { throw Self.noRoom(for: bytes.count) }
        return UnsafeBufferPointer(rebasing: room[..<count])
    }

    /// Compresses data to gzip format (RFC 1952), reproducibly: the header has no time and no file name.
    ///
    /// The result is valid until the next call on this instance.
    package func gzip(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> UnsafeBufferPointer<UInt8> {
        makeRoom(for: libdeflate_gzip_compress_bound(compressor, bytes.count))
        let count = libdeflate_gzip_compress(compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
        guard count > 0 else { throw Self.noRoom(for: bytes.count) }
        return UnsafeBufferPointer(rebasing: room[..<count])
    }

    /// Returns whether gzip data decompresses to exactly the given bytes. Damaged data gives false.
    package func isGzip(_ packed: UnsafeBufferPointer<UInt8>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // One extra byte, so that longer contents are detected.
        makeRoom(for: bytes.count + 1)
        var count = 0
        let result = libdeflate_gzip_decompress(
            decompressor, packed.baseAddress, packed.count, room.baseAddress, bytes.count + 1, &count)
        return result == LIBDEFLATE_SUCCESS && count == bytes.count && room[..<count].elementsEqual(bytes)
    }

    /// Decompresses a zlib stream.
    ///
    /// The output buffer starts at eight times the input and is not grown beyond 64 MiB, which no stream of ours needs.
    ///
    /// - Throws: `Failure` if the stream is damaged or too long.
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
