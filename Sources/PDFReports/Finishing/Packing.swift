import Bytes
import Compression
import Diagnostics

/// Compresses and decompresses PDF streams in zlib's format, which is that of `FlateDecode`.
struct Packing {
    private let deflater: Deflater

    init() throws(PDFError) {
        deflater = try Self.saying { () throws(Failure) in try Deflater() }
    }

    /// Compresses data. The result is valid until the next call.
    func deflate(_ bytes: ByteView) throws(PDFError) -> ByteView {
        try Self.saying { () throws(Failure) in try deflater.deflate(bytes) }
    }

    /// Decompresses data.
    func inflate(_ bytes: ByteView) throws(PDFError) -> [UInt8] {
        try Self.saying { () throws(Failure) in try deflater.inflate(bytes) }
    }

    /// Turns a `Failure` into a `PDFError`.
    private static func saying<Result>(_ work: () throws(Failure) -> Result) throws(PDFError) -> Result {
        do {
            return try work()
        } catch {
            throw .compression(error.message)
        }
    }
}
