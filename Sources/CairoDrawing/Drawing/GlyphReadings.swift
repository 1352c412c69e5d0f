import Bytes

/// What a PDF reader takes the glyphs of a font for: the character of each glyph's first use in the document, which Cairo
/// notes in the font. Where a glyph was first used for several characters, or together with others, Cairo notes what the
/// font's own table says.
final class GlyphReadings {
    let font: FontFace
    /// By glyph: the character, or one of the two marks below.
    private var characters: Arena<UInt32>

    private static let unused = UInt32.max
    private static let unknown = UInt32.max - 1

    init(_ font: FontFace) {
        self.font = font
        characters = Arena(capacity: font.glyphCount)
        characters.append(repeating: GlyphReadings.unused, count: font.glyphCount)
    }

    /// Notes the use of a glyph that shows a text by itself. Returns whether a reader takes it for that text.
    func use(_ glyph: UInt32, for text: ByteView) -> Bool {
        guard Int(glyph) < characters.count else { return false }
        let character = GlyphReadings.character(text)
        if characters[Int(glyph)] == GlyphReadings.unused {
            characters[Int(glyph)] = character ?? font.meaning(of: glyph)?.value ?? GlyphReadings.unknown
        }
        return characters[Int(glyph)] == character
    }

    /// Notes the use of a glyph that shows a text together with others.
    func use(_ glyph: UInt32) {
        guard Int(glyph) < characters.count, characters[Int(glyph)] == GlyphReadings.unused else { return }
        characters[Int(glyph)] = font.meaning(of: glyph)?.value ?? GlyphReadings.unknown
    }

    /// The character that a text is, or nil if it is none or several.
    private static func character(_ text: ByteView) -> UInt32? {
        if text.count == 1 { return UInt32(text[0]) }
        var scalars = String(decoding: text, as: UTF8.self).unicodeScalars.makeIterator()
        guard let first = scalars.next(), scalars.next() == nil else { return nil }
        return first.value
    }
}
