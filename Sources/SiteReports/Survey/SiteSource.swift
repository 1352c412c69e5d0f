/// The ownership document as a file of the site.
enum SiteSource {
    static let plain = ".xml"
    /// For a document that a browser could run: as plain text it is only shown.
    static let harmless = ".xml.txt"

    /// Nil where there is no document.
    ///
    /// XML may name elements of HTML or SVG by a namespace, scripts among them, and a style to be loaded; an ownership
    /// document has no use for either. One that has them is handed on as text.
    static func ending(of source: ArraySlice<UInt8>) -> String? {
        guard !source.isEmpty else { return nil }
        return source.withUnsafeBufferPointer(mayRun) ? harmless : plain
    }

    private static let words = ["xmlns", "<?xml-stylesheet", "<!DOCTYPE"].map { Array($0.utf8) }

    /// Whether one of the words is in it, or a NUL: in UTF-16 and its like nothing can be found byte by byte, so nothing
    /// is promised.
    private static func mayRun(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in bytes.indices {
            switch bytes[place] {
            case 0: return true
            case UInt8(ascii: "x"), UInt8(ascii: "<"):
                let rest = UnsafeBufferPointer(rebasing: bytes[place...])
                if words.contains(where: { rest.starts(with: $0) }) { return true }
            default: break
            }
        }
        return false
    }
}
