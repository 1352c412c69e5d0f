import CPangoCairo
import PageLayout

/// Draws placed text: glyphs of the shaper's words, handed to Cairo with the text they stand for.
///
/// All lines of a frame go to Cairo in one call as long as one font suffices. A real space stands between words and
/// at a line's end, so that text copied out of the document keeps its spaces.
///
/// What is drawn is one marked piece, or several of the same meaning: where Cairo has to write a mark of its own (text
/// that a glyph alone does not tell), that gets a piece to itself, because readers lose what follows a mark in a mark.
struct TextPainter: ~Copyable {
    let shaper: TextShaper
    let context: OpaquePointer
    /// Shown by number so far.
    private(set) var missing: [Unicode.Scalar] = []

    /// Cairo's name for the marks of the frame at hand, whether one is open, and how many there have been.
    private var tag: StaticString = "P"
    private var pieceIsOpen = false
    private var pieceCount = 0
    /// The font that Cairo has been given.
    private var current: FontFace?
    /// What Cairo takes the glyphs of rich texts for: the character at a glyph's first use; where that was several
    /// characters, what the font's own table says.
    private var meanings: [GlyphName: [UInt8]] = [:]

    private struct GlyphName: Hashable {
        var font: ObjectIdentifier
        var index: UInt32
    }

    private var glyphs = Arena<cairo_glyph_t>(capacity: 2048)
    private var clusters = Arena<cairo_text_cluster_t>(capacity: 2048)
    private var text = Arena<UInt8>(capacity: 2048)

    init(shaper: TextShaper, context: OpaquePointer) {
        self.shaper = shaper
        self.context = context
    }

    /// Answers how many marked pieces the text became. `continues`: more of the same text follows elsewhere, so that
    /// the last line too ends in a space.
    mutating func draw(_ placed: PlacedText, tag: StaticString, continues: Bool) throws(PDFError) -> Int {
        self.tag = tag
        pieceCount = 0
        let style = placed.style
        let font = shaper.fonts.main(style.face)
        current = nil
        for (number, line) in placed.lines.enumerated() {
            let isLast = number + 1 == placed.lines.count
            try draw(
                line, style, font, endsInSpace: !line.breaksInsideWord && !line.words.isEmpty && (continues || !isLast))
        }
        endPiece()
        return pieceCount
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
            try draw(whole, x: x, baseline: baseline, style)
            if endsInSpace { appendSpace(x: x + Double(whole.width) * size, baseline: baseline) }
            return
        }
        for (index, measured) in line.words.enumerated() {
            let word = words[Int(measured.id &- shaper.firstID)]
            if word.rich >= 0 {
                try draw(shaper.richTexts[Int(word.rich)], x: x, baseline: baseline, style)
            } else {
                try use(font, style.size)
                append(word, x: x, baseline: baseline, size: size)
            }
            x += Double(word.width) * size
            if index + 1 < line.words.count || endsInSpace { appendSpace(x: x, baseline: baseline) }
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

    /// Takes up a font, unless it is in use already.
    private mutating func use(_ font: FontFace, _ size: Double) throws(PDFError) {
        guard font !== current else { return }
        flush()
        cairo_set_scaled_font(context, try font.scaled(to: size))
        current = font
    }

    /// A space of the font in use: Cairo drops some calls that show nothing but a space.
    private mutating func appendSpace(x: Double, baseline: Double) {
        guard let font = current, font.spaceGlyph != 0 else { return }
        text.append(0x20)
        clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
        glyphs.append(cairo_glyph_t(index: UInt(font.spaceGlyph), x: x, y: baseline))
    }

    /// Runs of other fonts or directions are calls of their own.
    private mutating func draw(
        _ rich: RichText, x: Double, baseline: Double, _ style: TextStyle
    ) throws(PDFError) {
        for scalar in rich.missing where !missing.contains(scalar) { missing.append(scalar) }
        for run in rich.runs {
            try use(run.font, style.size)
            let placed = run.glyphs.map {
                cairo_glyph_t(
                    index: UInt($0.index), x: x + Double($0.x) * style.size, y: baseline + Double($0.y) * style.size)
            }
            var textEnd = 0
            var glyphEnd = 0
            for cluster in run.clusters {
                let own = run.text[textEnd..<(textEnd + Int(cluster.num_bytes))]
                textEnd += Int(cluster.num_bytes)
                let range = glyphEnd..<(glyphEnd + Int(cluster.num_glyphs))
                glyphEnd = range.upperBound
                let shown = run.isBackward ? placed.count - range.upperBound..<placed.count - range.lowerBound : range
                let standsApart = !tells(run.glyphs[shown], of: run.font, own)
                if standsApart || run.isBackward { flush() }
                if standsApart { endPiece() }
                for byte in own { text.append(byte) }
                for glyph in placed[shown] { glyphs.append(glyph) }
                clusters.append(cluster)
                if standsApart || run.isBackward { flush() }
                if standsApart { endPiece() }
            }
        }
    }

    /// Whether a reader can tell the text from the glyph alone, through the table Cairo puts into the font.
    private mutating func tells(
        _ glyphs: ArraySlice<PlacedGlyph>, of font: FontFace, _ text: ArraySlice<UInt8>
    ) -> Bool {
        guard glyphs.count == 1, let glyph = glyphs.first else { return false }
        let name = GlyphName(font: ObjectIdentifier(font), index: glyph.index)
        if let meaning = meanings[name] { return meaning.elementsEqual(text) }
        let isOneCharacter = String(decoding: text, as: UTF8.self).unicodeScalars.count == 1
        let inFont = isOneCharacter ? nil : font.meaning(of: glyph.index)
        let meaning = inFont.map { Array(String($0).utf8) } ?? Array(text)
        meanings[name] = meaning
        return meaning.elementsEqual(text)
    }

    private func original(of line: PlacedText.Line) -> String {
        line.words.map { measured in
            let word = shaper.words.base[Int(measured.id &- shaper.firstID)]
            return String(
                decoding: UnsafeBufferPointer(
                    start: shaper.text.base + Int(word.textStart), count: Int(word.textCount)), as: UTF8.self)
        }.joined(separator: " ")
    }

    private mutating func flush() {
        guard glyphs.count > 0 else { return }
        if !pieceIsOpen {
            mark { cairo_tag_begin($0, $1, "") }
            pieceIsOpen = true
            pieceCount += 1
        }
        text.buffer.withMemoryRebound(to: CChar.self) { characters in
            cairo_show_text_glyphs(
                context, characters.baseAddress, Int32(characters.count), glyphs.base, Int32(glyphs.count),
                clusters.base, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        }
        glyphs.removeAll()
        clusters.removeAll()
        text.removeAll()
    }

    private mutating func endPiece() {
        flush()
        if pieceIsOpen { mark { cairo_tag_end($0, $1) } }
        pieceIsOpen = false
    }

    private func mark(_ call: (OpaquePointer, UnsafePointer<CChar>) -> Void) {
        tag.utf8Start.withMemoryRebound(to: CChar.self, capacity: tag.utf8CodeUnitCount + 1) { call(context, $0) }
    }
}
