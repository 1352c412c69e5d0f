import Compression
import Diagnostics

/// Packs pages for web servers that hand out `PAGE.gz` for `PAGE`. Belongs to one worker.
package final class PagePacker {
    /// Smaller files gain nothing.
    package static let smallest = 1_024

    private let deflater: Deflater

    /// - Throws: `Failure` where there is no memory.
    package init() throws(Failure) {
        do {
            deflater = try Deflater()
        } catch {
            throw error.explained("pages cannot be packed")
        }
    }

    /// In gzip's format, without time or name.
    package func gzip(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
            Array(try deflater.gzip(bytes))
        }
    }

    /// Whether a packed copy is a copy of these bytes.
    package func isCopy(_ packed: [UInt8], of bytes: [UInt8]) -> Bool {
        packed.withUnsafeBufferPointer { packed in
            bytes.withUnsafeBufferPointer { deflater.isGzip(packed, of: $0) }
        }
    }
}
