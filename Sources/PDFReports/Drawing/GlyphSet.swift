import Bytes
import CPangoCairo

/// The glyphs of one font that a document shows, each with the text that a PDF reader takes it for.
///
/// That text is the character at the glyph's first use; if the glyph was not used for a single character then, it is
/// the character that the font's own table maps to the glyph. The codes are set later, from the fonts that Cairo makes.
final class GlyphSet {
    /// A glyph, its text and its code.
    struct Glyph: BitwiseCopyable {
        var index: UInt32
        /// The range of the glyph's bytes in `text`; empty if its text is unknown.
        var textStart: Int32
        var textCount: Int32
        /// In thousandths of an em, like the widths in the file.
        var advance: Int32
        /// The glyph's code in the font resource of the given index; `resource` is -1 until a code is assigned.
        var code: UInt16 = 0
        var resource: Int16 = -1
    }

    let font: FontFace
    var glyphs = Arena<Glyph>(capacity: 128)
    private var text = ByteBuilder(capacity: 256)
    /// For each glyph of the font, its index in `glyphs`, or -1.
    private var numbers: Arena<Int32>

    init(_ font: FontFace) {
        self.font = font
        numbers = Arena(capacity: font.glyphCount)
        numbers.append(repeating: -1, count: font.glyphCount)
    }

    /// The UTF-8 text that a PDF reader takes a glyph for.
    func text(of glyph: Glyph) -> ByteView {
        text.view(from: Int(glyph.textStart), count: Int(glyph.textCount))
    }

    /// The index in `glyphs` of a glyph of the font, or -1 if it has not been recorded.
    func number(of index: UInt32) -> Int32 { Int(index) < numbers.count ? numbers[Int(index)] : -1 }

    /// Records a glyph that shows a text by itself. Returns whether a PDF reader will take it for that text.
    func use(_ index: UInt32, for own: ByteView) -> Bool {
        let number = number(of: index)
        guard number < 0 else {
            let known = glyphs[Int(number)]
            guard Int(known.textCount) == own.count else { return false }
            for byte in 0..<own.count where text[Int(known.textStart) + byte] != own[byte] { return false }
            return true
        }
        if isOneCharacter(own) {
            add(index, own)
            return true
        }
        use(index)
        guard case let number = self.number(of: index), number >= 0 else { return false }
        return text(of: glyphs[Int(number)]).elementsEqual(own)
    }

    /// Records a glyph that shows a text together with other glyphs.
    func use(_ index: UInt32) {
        guard number(of: index) < 0 else { return }
        let meaning = font.meaning(of: index).map { Array(String($0).utf8) } ?? []
        meaning.withView { add(index, $0) }
    }

    private func add(_ index: UInt32, _ own: ByteView) {
        guard Int(index) < numbers.count else { return }
        numbers[Int(index)] = Int32(glyphs.count)
        glyphs.append(
            Glyph(
                index: index, textStart: Int32(text.count), textCount: Int32(own.count),
                advance: font.thousandths(of: index)))
        text.append(own)
    }

    private func isOneCharacter(_ text: ByteView) -> Bool {
        guard let first = text.first else { return false }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        return text.count == length
    }
}
