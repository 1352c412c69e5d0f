import Bytes

/// Reads what `pdftotext -bbox` writes: XHTML with a `page` for each page and in it a `word` for each word.
///
/// The file it was made from may be hostile, and what is written is hardly ever checked by anybody, so this is no
/// parser of XHTML: it looks for the two tags, in which nothing that stands in the file can come but as a number or
/// escaped.
struct WordBoxes {
    private(set) var pages: [PDFPage] = []

    /// Places are cut to this, in points: what lies farther away is on no page.
    private static let farthest = 100_000.0

    init(_ text: [UInt8]) {
        var rest = text[...]
        // What stands before is about the file.
        guard let start = rest.firstIndex(of: "<doc>") else { return }
        rest = rest[start...]
        while let tag = WordBoxes.nextTag(&rest) {
            if tag.starts(with: "page ", at: tag.startIndex) {
                pages.append(
                    PDFPage(
                        width: WordBoxes.number("width=\"", in: tag), height: WordBoxes.number("height=\"", in: tag)))
            } else if tag.starts(with: "word ", at: tag.startIndex), !pages.isEmpty {
                let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
                let text = WordBoxes.text(rest[..<end])
                rest = rest[end...]
                guard !text.isEmpty else { continue }
                let (left, right) = (WordBoxes.number("xMin=\"", in: tag), WordBoxes.number("xMax=\"", in: tag))
                let (top, bottom) = (WordBoxes.number("yMin=\"", in: tag), WordBoxes.number("yMax=\"", in: tag))
                pages[pages.count - 1].words.append(
                    PDFWord(
                        text, xMin: min(left, right), xMax: max(left, right), yMin: min(top, bottom),
                        yMax: max(top, bottom)))
            }
        }
    }

    /// What stands between the next `<` and its `>`; drops both from the rest.
    private static func nextTag(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let open = rest.firstIndex(of: UInt8(ascii: "<")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        defer { rest = rest[(close + 1)...] }
        return rest[(open + 1)..<close]
    }

    /// The value of an attribute; 0 where it is none.
    private static func number(_ attribute: StaticString, in tag: ArraySlice<UInt8>) -> Double {
        guard let start = tag.firstIndex(of: attribute) else { return 0 }
        let digits = tag[(start + attribute.utf8CodeUnitCount)...].prefix { $0 != UInt8(ascii: "\"") }
        guard let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else { return 0 }
        return min(max(value, -farthest), farthest)
    }

    /// The text of a word, without white space and controls, which a font may say its glyphs are.
    private static func text(_ escaped: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var rest = Substring(decoding: escaped, as: UTF8.self)
        while let first = rest.unicodeScalars.first {
            var scalar = first
            rest.unicodeScalars.removeFirst()
            if first == "&", let end = rest.utf8.prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let meant = markupCharacter(rest[..<end])
            {
                scalar = meant
                rest = rest[rest.utf8.index(after: end)...]
            }
            if !scalar.properties.isWhitespace, scalar.properties.generalCategory != .control { text.append(scalar) }
        }
        return String(text)
    }
}
