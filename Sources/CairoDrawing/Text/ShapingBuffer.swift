import Bytes
import CPangoCairo

/// A glyph of a shaped text. Its position is in ems from the start of the text, with y pointing down.
struct PlacedGlyph: BitwiseCopyable {
    var index: UInt32
    var x: Float
    var y: Float
}

/// A HarfBuzz buffer that is reused for every word.
final class ShapingBuffer {
    private let buffer: OpaquePointer
    private let english = hb_language_from_string("en", -1)

    init() { buffer = hb_buffer_create() }

    deinit { hb_buffer_destroy(buffer) }

    /// The result of shaping. Valid until the next call of `shape`.
    struct Glyphs {
        var infos: MemoryView<hb_glyph_info_t>
        var positions: MemoryView<hb_glyph_position_t>
        var count: Int { infos.count }
    }

    /// Shapes a range of a text, given in bytes, in one font, one script and one direction.
    ///
    /// Ligatures are off, so that every letter can be found by a search; kerning is on.
    func shape(
        _ text: ByteView, _ range: Range<Int>, with font: FontFace, rightToLeft: Bool
    ) -> Glyphs {
        hb_buffer_clear_contents(buffer)
        hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
        hb_buffer_add_utf8(
            buffer, text.characters, Int32(text.count), UInt32(range.lowerBound), Int32(range.count))
        hb_buffer_set_direction(buffer, rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        hb_buffer_set_language(buffer, english)
        hb_buffer_guess_segment_properties(buffer)
        var noLigatures = hb_feature_t(tag: 0x6C69_6761, value: 0, start: 0, end: UInt32.max)
        hb_shape(font.shaping, buffer, &noLigatures, 1)
        var count: UInt32 = 0
        let infos = hb_buffer_get_glyph_infos(buffer, &count)
        let positions = hb_buffer_get_glyph_positions(buffer, nil)
        return Glyphs(
            infos: MemoryView(start: infos, count: Int(count)),
            positions: MemoryView(start: positions, count: Int(count)))
    }
}
