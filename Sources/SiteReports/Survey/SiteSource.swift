import Bytes

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
        return source.withView(mayRun) ? harmless : plain
    }

    /// Each with the place of its rarest letter: `<` stands at every turn, `?` and `!` hardly ever.
    private static let words: [(word: StaticString, rarest: Int)] = [
        ("xmlns", 0), ("<?xml-stylesheet", 1), ("<!DOCTYPE", 1),
    ]

    /// Whether one of the words is in it, or a NUL: in UTF-16 and its like nothing can be found byte by byte, so nothing
    /// is promised.
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
