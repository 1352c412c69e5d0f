import Bytes
import CPangoCairo

/// A page that shows every glyph of a document once, drawn with Cairo for the fonts it makes of them: cut down to the
/// glyphs in use, with their widths and the characters they stand for.
///
/// The document's own pages are not drawn with Cairo. It would go through every text three times and write a structure
/// tree that cannot carry table heads; on this page it meets each glyph once.
struct FontSheet {
    /// Glyphs of one font that are drawn in one call.
    struct Row {
        var set: GlyphSet
        /// The glyphs' numbers in the set.
        var numbers: [Int]
        /// Whether Cairo is told what the glyphs stand for.
        var isTold: Bool

        /// Cairo drops calls that show nothing. The sign for a missing glyph, which every font holds anyway, stands at
        /// the end of a row of blanks.
        var endsInSign: Bool { !numbers.contains { set.font.hasInk(set.glyphs[$0].index) } }
    }

    let rows: [Row]
    /// The size makes no difference to the fonts.
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

    /// Cairo's file. On its only page the glyphs stand row by row.
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
