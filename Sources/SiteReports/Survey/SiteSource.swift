import Glibc

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

    private static let words: [StaticString] = ["xmlns", "<?xml-stylesheet", "<!DOCTYPE"]

    /// Whether one of the words is in it, or a NUL: in UTF-16 and its like nothing can be found byte by byte, so nothing
    /// is promised.
    private static func mayRun(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        return memchr(start, 0, bytes.count) != nil
            || words.contains { occurs($0, from: start, to: start + bytes.count) }
    }

    private static func occurs(
        _ word: StaticString, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
    ) -> Bool {
        let (first, count) = (Int32(word.utf8Start.pointee), word.utf8CodeUnitCount)
        var place = UnsafeRawPointer(start)
        while let found = memchr(place, first, UnsafeRawPointer(end) - place) {
            if UnsafeRawPointer(end) - UnsafeRawPointer(found) >= count, memcmp(found, word.utf8Start, count) == 0 {
                return true
            }
            place = UnsafeRawPointer(found) + 1
        }
        return false
    }
}
