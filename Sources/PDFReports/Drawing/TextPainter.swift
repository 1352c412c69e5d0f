import CPangoCairo
import PageLayout

/// Draws placed text: glyphs of the shaper's words, handed to Cairo with the text they stand for.
///
/// All lines of a frame go to Cairo in one call as long as one font suffices. A real space stands between words and
/// at a line's end, so that text copied out of the document keeps its spaces.
struct TextPainter: ~Copyable {
    let shaper: TextShaper
    let context: OpaquePointer
    /// Shown by number so far.
    private(set) var missing: [Unicode.Scalar] = []

    private var glyphs = Arena<cairo_glyph_t>(capacity: 2048)
    private var clusters = Arena<cairo_text_cluster_t>(capacity: 2048)
    private var text = Arena<UInt8>(capacity: 2048)

    init(shaper: TextShaper, context: OpaquePointer) {
        self.shaper = shaper
        self.context = context
    }

    /// `continues`: more of the same text follows elsewhere, so that the last line too ends in a space.
    mutating func draw(_ placed: PlacedText, continues: Bool) throws(PDFError) {
        let style = placed.style
        let font = shaper.fonts.main(style.face)
        cairo_set_scaled_font(context, try font.scaled(to: style.size))
        for (number, line) in placed.lines.enumerated() {
            let isLast = number + 1 == placed.lines.count
            try draw(
                line, style, font, endsInSpace: !line.breaksInsideWord && !line.words.isEmpty && (continues || !isLast))
        }
        flush()
    }

    private mutating func draw(
        _ line: PlacedText.Line, _ style: TextStyle, _ font: FontFace, endsInSpace: Bool
    ) throws(PDFError) {
        let size = style.size
        let baseline = line.baseline - style.rise
        let space = font.spaceAdvance * size
        let words = shaper.words.base
        let known = Int32(shaper.words.count)
        var x = line.x
        var turnsBack = false
        for word in line.words {
            let number = word.id &- shaper.firstID
            guard number >= 0, number < known else { throw .unknownWord(word.id) }
            let rich = words[Int(number)].rich
            if rich >= 0, shaper.richTexts[Int(rich)].turnsBack { turnsBack = true }
        }
        if turnsBack {
            let whole = shaper.richText(original(of: line), face: style.face)
            try draw(whole, x: x, baseline: baseline, style, font)
            if endsInSpace { appendSpace(font, x: x + Double(whole.width) * size, baseline: baseline) }
            return
        }
        for (index, measured) in line.words.enumerated() {
            let word = words[Int(measured.id &- shaper.firstID)]
            if word.rich >= 0 {
                try draw(shaper.richTexts[Int(word.rich)], x: x, baseline: baseline, style, font)
            } else {
                append(word, x: x, baseline: baseline, size: size)
            }
            x += Double(word.width) * size
            if index + 1 < line.words.count || endsInSpace { appendSpace(font, x: x, baseline: baseline) }
            x += space
        }
    }

    private mutating func append(_ word: Word, x: Double, baseline: Double, size: Double) {
        text.append(
            UnsafeBufferPointer(start: shaper.text.base + Int(word.textStart), count: Int(word.textCount)))
        clusters.append(
            UnsafeBufferPointer(start: shaper.clusters.base + Int(word.clusterStart), count: Int(word.clusterCount)))
        let count = Int(word.glyphCount)
        let shaped = shaper.glyphs.base + Int(word.glyphStart)
        let target = glyphs.extend(by: count)
        for index in 0..<count {
            let glyph = shaped[index]
            target[index] = cairo_glyph_t(
                index: UInt(glyph.index), x: x + Double(glyph.x) * size, y: baseline + Double(glyph.y) * size)
        }
    }

    private mutating func appendSpace(_ font: FontFace, x: Double, baseline: Double) {
        text.append(0x20)
        clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
        glyphs.append(cairo_glyph_t(index: UInt(font.spaceGlyph), x: x, y: baseline))
    }

    /// Runs of other fonts or directions are calls of their own.
    private mutating func draw(
        _ rich: RichText, x: Double, baseline: Double, _ style: TextStyle, _ font: FontFace
    ) throws(PDFError) {
        for scalar in rich.missing where !missing.contains(scalar) { missing.append(scalar) }
        for run in rich.runs {
            let isOwn = run.font !== font || run.isBackward
            if isOwn {
                flush()
                cairo_set_scaled_font(context, try run.font.scaled(to: style.size))
            }
            run.text.withUnsafeBufferPointer { text.append($0) }
            run.clusters.withUnsafeBufferPointer { clusters.append($0) }
            for glyph in run.glyphs {
                glyphs.append(
                    cairo_glyph_t(
                        index: UInt(glyph.index), x: x + Double(glyph.x) * style.size,
                        y: baseline + Double(glyph.y) * style.size))
            }
            if isOwn {
                flush(backward: run.isBackward)
                cairo_set_scaled_font(context, try font.scaled(to: style.size))
            }
        }
    }

    private func original(of line: PlacedText.Line) -> String {
        line.words.map { measured in
            let word = shaper.words.base[Int(measured.id &- shaper.firstID)]
            return String(
                decoding: UnsafeBufferPointer(
                    start: shaper.text.base + Int(word.textStart), count: Int(word.textCount)), as: UTF8.self)
        }.joined(separator: " ")
    }

    private mutating func flush(backward: Bool = false) {
        guard glyphs.count > 0 else { return }
        text.buffer.withMemoryRebound(to: CChar.self) { characters in
            cairo_show_text_glyphs(
                context, characters.baseAddress, Int32(characters.count), glyphs.base, Int32(glyphs.count),
                clusters.base, Int32(clusters.count),
                backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
        }
        glyphs.removeAll()
        clusters.removeAll()
        text.removeAll()
    }
}
