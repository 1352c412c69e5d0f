import Bytes
import Compression

/// Packs pages for web servers that hand out `PAGE.gz` for `PAGE`. Belongs to one worker.
public final class PagePacker {
    /// Smaller files gain nothing.
    public static let smallest = 1_024

    private let deflater: Deflater

    /// - Throws: `PressError` where there is no memory.
    public init() throws(PressError) {
        do throws(CompressionError) {
            deflater = try Deflater()
        } catch {
            throw PressError([Diagnostic(.error, code: "no-memory", "pages cannot be packed: \(error.reason)")])
        }
    }

    /// In gzip's format, without time or name.
    public func gzip(_ bytes: [UInt8]) throws(PressError) -> [UInt8] {
        do throws(CompressionError) {
            return try bytes.withView { (bytes) throws(CompressionError) in
                Array(try deflater.gzip(bytes))
            }
        } catch {
            throw PressError([Diagnostic(.error, code: "not-packed", "a page cannot be packed: \(error.reason)")])
        }
    }

    /// Whether a packed copy is a copy of these bytes.
    public func isCopy(_ packed: [UInt8], of bytes: [UInt8]) -> Bool {
        packed.withView { packed in
            bytes.withView { deflater.isGzip(packed, of: $0) }
        }
    }
}
