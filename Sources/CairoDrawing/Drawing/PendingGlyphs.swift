import Bytes
import CPangoCairo

/// Glyphs of one font and size that go to Cairo in one call, with the text they stand for.
struct PendingGlyphs: ~Copyable {
    var glyphs = Arena<cairo_glyph_t>(capacity: 2048)
    /// Which bytes of the text are shown by which glyphs, in order.
    var clusters = Arena<cairo_text_cluster_t>(capacity: 2048)
    /// In UTF-8.
    var text = ByteBuilder(capacity: 2048)
    /// Whether any of them is visible.
    var hasInk = false

    mutating func removeAll() {
        glyphs.removeAll()
        clusters.removeAll()
        text.removeAll()
        hasInk = false
    }
}

extension CairoCanvas {
    /// Shows glyphs in the font that the context has.
    func show(_ pending: borrowing PendingGlyphs) {
        if pixelsPerPoint != nil {
            cairo_glyph_path(context, pending.glyphs.base, Int32(pending.glyphs.count))
            cairo_fill(context)
            return
        }
        cairo_show_text_glyphs(
            context, pending.text.view.characters, Int32(pending.text.count), pending.glyphs.base,
            Int32(pending.glyphs.count), pending.clusters.base, Int32(pending.clusters.count),
            cairo_text_cluster_flags_t(rawValue: 0))
    }
}
