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

    /// Each with the place of its rarest letter: `<` stands at every turn, `?` and `!` hardly ever.
    private static let words: [(word: StaticString, rarest: Int)] = [
        ("xmlns", 0), ("<?xml-stylesheet", 1), ("<!DOCTYPE", 1),
    ]

    /// Whether one of the words is in it, or a NUL: in UTF-16 and its like nothing can be found byte by byte, so nothing
    /// is promised.
    private static func mayRun(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        return memchr(start, 0, bytes.count) != nil || words.contains { occurs($0.word, $0.rarest, in: bytes) }
    }

    private static func occurs(_ word: StaticString, _ rarest: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = UnsafeRawPointer(bytes.baseAddress), bytes.count >= word.utf8CodeUnitCount else {
            return false
        }
        // Where the letter can stand, so that the whole word has room.
        let end = start + bytes.count - word.utf8CodeUnitCount + rarest + 1
        var place = start + rarest
        while let found = memchr(place, Int32(word.utf8Start[rarest]), end - place) {
            if memcmp(found - rarest, word.utf8Start, word.utf8CodeUnitCount) == 0 { return true }
            place = UnsafeRawPointer(found) + 1
        }
        return false
    }
}
