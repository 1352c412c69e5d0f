import Compression
import Diagnostics

/// A compressor for PDF streams, which are in zlib's format.
struct Packing {
    private let deflater: Deflater

    init() throws(PDFError) {
        deflater = try Self.saying { () throws(Failure) in try Deflater() }
    }

    /// The answer is valid until the next call.
    func deflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFError) -> UnsafeBufferPointer<UInt8> {
        try Self.saying { () throws(Failure) in try deflater.deflate(bytes) }
    }

    func inflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFError) -> [UInt8] {
        try Self.saying { () throws(Failure) in try deflater.inflate(bytes) }
    }

    private static func saying<Result>(_ work: () throws(Failure) -> Result) throws(PDFError) -> Result {
        do {
            return try work()
        } catch {
            throw .compression(error.message)
        }
    }
}
