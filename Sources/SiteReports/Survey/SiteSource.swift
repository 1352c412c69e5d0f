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
        return ["xmlns", "<?xml-stylesheet", "<!DOCTYPE"].contains { holds(source, Array($0.utf8)) } ? harmless : plain
    }

    private static func holds(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        var rest = bytes
        while let place = rest.firstIndex(of: first) {
            if rest[place...].starts(with: word) { return true }
            rest = rest[(place + 1)...]
        }
        // UTF-16 and its like: nothing can be found in it byte by byte, so nothing is promised.
        return bytes.contains(0)
    }
}
