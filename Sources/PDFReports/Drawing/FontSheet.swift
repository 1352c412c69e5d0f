import Bytes
import CPangoCairo

/// A page that shows every glyph of a document once, drawn with Cairo to obtain its fonts: subset to the glyphs in use,
/// with their widths and the characters they stand for.
///
/// The document's own pages are not drawn with Cairo, because it would process all text three times and write a
/// structure tree that cannot hold table heads. On this page it processes each glyph once.
struct FontSheet {
    /// Glyphs of one font that are drawn in a single call.
    struct Row {
        var set: GlyphSet
        /// The indices of the glyphs in the set.
        var numbers: [Int]
        /// Whether Cairo is given the text that the glyphs stand for.
        var isTold: Bool

        /// Whether the row needs a visible glyph at its end, because all its glyphs are blank and Cairo drops calls
        /// that draw nothing. The missing-glyph sign serves for this, since every font holds it anyway.
        var endsInSign: Bool { !numbers.contains { set.font.hasInk(set.glyphs[$0].index) } }
    }

    let rows: [Row]
    /// Any size will do; the fonts do not depend on it.
    private let size = 10.0

    init(of sets: [GlyphSet]) {
        rows = sets.flatMap { set in
            let glyphs = set.glyphs.view
            return [true, false].compactMap { isTold in
                let numbers = glyphs.indices.filter { (glyphs[$0].textCount > 0) == isTold }
                return numbers.isEmpty ? nil : Row(set: set, numbers: numbers, isTold: isTold)
            }
        }
    }

    /// Draws the sheet and returns Cairo's file. The glyphs stand on its only page, row by row.
    func draw() throws(PDFError) -> [UInt8] {
        let cairo = try CairoPages()
        cairo.beginPage(width: 612, height: 792)
        for (line, row) in rows.enumerated() {
            cairo_set_scaled_font(cairo.context, try row.set.font.scaled(to: size))
            draw(row, on: cairo.context, y: 20 + Double(line) * 2 * size)
        }
        try cairo.endPage(1)
        return try cairo.finish()
    }

    private func draw(_ row: Row, on context: OpaquePointer, y: Double) {
        var glyphs = Arena<cairo_glyph_t>()
        var clusters = Arena<cairo_text_cluster_t>()
        var text = ByteBuilder()
        var x = size
        for number in row.numbers {
            let glyph = row.set.glyphs[number]
            glyphs.append(cairo_glyph_t(index: UInt(glyph.index), x: x, y: y))
            clusters.append(cairo_text_cluster_t(num_bytes: glyph.textCount, num_glyphs: 1))
            text.append(row.set.text(of: glyph))
            x += Double(glyph.advance) * size / 1000
        }
        if row.endsInSign {
            glyphs.append(cairo_glyph_t(index: 0, x: x, y: y))
            clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
            text.append(UInt8(ascii: "?"))
        }
        guard row.isTold else { return cairo_show_glyphs(context, glyphs.base, Int32(glyphs.count)) }
        cairo_show_text_glyphs(
            context, text.view.characters, Int32(text.count), glyphs.base, Int32(glyphs.count), clusters.base,
            Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
    }
}
