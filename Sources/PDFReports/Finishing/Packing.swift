import Bytes
import Compression

/// A compressor for PDF streams, which are in zlib's format.
struct Packing {
    private let deflater: Deflater

    init() throws(PDFError) {
        deflater = try Self.saying { () throws(CompressionError) in try Deflater() }
    }

    /// The answer is valid until the next call.
    func deflate(_ bytes: ByteView) throws(PDFError) -> ByteView {
        try Self.saying { () throws(CompressionError) in try deflater.deflate(bytes) }
    }

    func inflate(_ bytes: ByteView) throws(PDFError) -> [UInt8] {
        try Self.saying { () throws(CompressionError) in try deflater.inflate(bytes) }
    }

    private static func saying<Result>(_ work: () throws(CompressionError) -> Result) throws(PDFError) -> Result {
        do throws(CompressionError) {
            return try work()
        } catch {
            throw .compression(error.reason)
        }
    }
}
