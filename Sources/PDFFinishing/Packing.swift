import Bytes
import Compression
import Diagnostics

/// Compresses and decompresses PDF streams in zlib's format, which is that of `FlateDecode`.
struct Packing {
    private let deflater: Deflater

    init() throws(Failure) {
        deflater = try Self.saying { () throws(Failure) in try Deflater() }
    }

    /// Compresses data. The result is valid until the next call.
    func deflate(_ bytes: ByteView) throws(Failure) -> ByteView {
        try Self.saying { () throws(Failure) in try deflater.deflate(bytes) }
    }

    /// Decompresses data.
    func inflate(_ bytes: ByteView) throws(Failure) -> [UInt8] {
        try Self.saying { () throws(Failure) in try deflater.inflate(bytes) }
    }

    private static func saying<Result>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        do {
            return try work()
        } catch {
            throw error.explained("a stream could not be packed")
        }
    }
}
