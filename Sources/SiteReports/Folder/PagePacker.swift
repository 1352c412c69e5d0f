import Bytes
import Compression
import Diagnostics

/// Compresses pages for web servers that send `PAGE.gz` in place of `PAGE`. Not thread-safe; each worker has its own.
package final class PagePacker {
    /// Files up to this size, in bytes, are not compressed, because that gains nothing.
    package static let smallest = 1_024

    private let deflater: Deflater

    /// - Throws: `Failure` if there is not enough memory.
    package init() throws(Failure) {
        do {
            deflater = try Deflater()
        } catch {
            throw error.explained("pages cannot be packed")
        }
    }

    /// Compresses bytes to gzip format, without a time or file name.
    package func gzip(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        try bytes.withView { (bytes) throws(Failure) in Array(try deflater.gzip(bytes)) }
    }

    /// Whether gzip data decompresses to exactly these bytes.
    package func isCopy(_ packed: [UInt8], of bytes: [UInt8]) -> Bool {
        packed.withView { packed in
            bytes.withView { deflater.isGzip(packed, of: $0) }
        }
    }
}
