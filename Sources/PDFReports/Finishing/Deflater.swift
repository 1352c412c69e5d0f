import CDeflate

/// libdeflate's compressor and decompressor, with the memory they write into. One for each worker.
final class Deflater {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer
    private var room: UnsafeMutableBufferPointer<UInt8>

    /// 1 is fastest, 12 smallest.
    init(level: Int32 = 6) throws(PDFError) {
        guard let compressor = libdeflate_alloc_compressor(level) else { throw .compression("no memory") }
        guard let decompressor = libdeflate_alloc_decompressor() else {
            libdeflate_free_compressor(compressor)
            throw .compression("no memory")
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
    func deflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFError) -> UnsafeBufferPointer<UInt8> {
        makeRoom(for: libdeflate_zlib_compress_bound(compressor, bytes.count))
        let count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
        guard count > 0 else { throw .compression("\(bytes.count) bytes do not fit where they must") }
        return UnsafeBufferPointer(rebasing: room[..<count])
    }

    /// The bytes of a stream in zlib's format; nothing above 64 MB, which no page of ours comes near.
    func inflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFError) -> [UInt8] {
        makeRoom(for: bytes.count * 8)
        while true {
            var count = 0
            let result = libdeflate_zlib_decompress(
                decompressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count, &count)
            switch result {
            case LIBDEFLATE_SUCCESS: return Array(room[..<count])
            case LIBDEFLATE_INSUFFICIENT_SPACE where room.count < 64 << 20: makeRoom(for: room.count * 2)
            default: throw .compression("a stream is damaged or too long")
            }
        }
    }

    private func makeRoom(for count: Int) {
        guard count > room.count else { return }
        room.deallocate()
        room = .allocate(capacity: count)
    }
}
