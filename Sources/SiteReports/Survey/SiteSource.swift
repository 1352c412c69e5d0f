import Bytes

/// The ownership document as a file of the site.
enum SiteSource {
    static let plain = ".xml"
    /// The ending for documents with content that a browser could execute; served as plain text, it is only displayed.
    static let harmless = ".xml.txt"

    /// Returns the ending of the file; nil if there is no document.
    ///
    /// Through namespaces, XML can contain HTML or SVG elements, including scripts, and it can load a stylesheet. An
    /// ownership document needs neither, so a document that has them is published as plain text.
    static func ending(of source: ArraySlice<UInt8>) -> String? {
        guard !source.isEmpty else { return nil }
        return source.withView(mayRun) ? harmless : plain
    }

    /// Each with the index of its rarest character: `<` is everywhere, `?` and `!` hardly ever occur.
    private static let words: [(word: StaticString, rarest: Int)] = [
        ("xmlns", 0), ("<?xml-stylesheet", 1), ("<!DOCTYPE", 1),
    ]

    /// Whether the bytes contain one of the words, or a NUL, which suggests UTF-16 or the like, where the words cannot be
    /// found byte by byte.
    private static func mayRun(_ bytes: ByteView) -> Bool {
        bytes.firstIndex(of: 0, from: 0) != nil || words.contains { occurs($0.word, $0.rarest, in: bytes) }
    }

    private static func occurs(_ word: StaticString, _ rarest: Int, in bytes: ByteView) -> Bool {
        var place = rarest
        while let found = bytes.firstIndex(of: word.view[rarest], from: place) {
            if bytes.starts(with: word, at: found - rarest) { return true }
            place = found + 1
        }
        return false
    }
}
