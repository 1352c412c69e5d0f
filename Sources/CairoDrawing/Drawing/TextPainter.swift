import Bytes
import CPangoCairo
import Diagnostics
import PageLayout

/// Draws placed text with Cairo: glyphs of the shaper's words, with the text they stand for.
///
/// All lines of a text go to Cairo in one call as long as one font suffices: each call, and each marked piece, costs more
/// than the glyphs in it. Real spaces are drawn between words and at the end of lines, so that text copied out of the
/// document keeps its spaces.
///
/// Where pieces are marked, the texts drawn up to `endText` become one or more of them. A glyph that does not stand for
/// its text gets a piece of its own: Cairo puts a span with `ActualText` around it, and readers lose the text that follows
/// a span inside a piece.
struct TextPainter: ~Copyable {
    private let shaper: TextShaper
    private let canvas: CairoCanvas
    /// Whether the texts drawn become marked pieces.
    var marksPieces: Bool

    /// The characters shown by number so far, each once, in order of first use.
    private(set) var missing: [Unicode.Scalar] = []
    private var readings: [GlyphReadings] = []
    /// For each of the shaper's words, what drawing it takes.
    private var states: Arena<WordState>

    private var pieceIsOpen = false
    private var pieceCount = 0
    /// Where a space belongs that waits for the next piece, since none can begin with nothing to see.
    private var owedSpace: Point?
    /// The size of a page on which nothing has been drawn yet.
    private var newPage: Size?

    /// The font and size that Cairo has been given.
    private var font: FontFace?
    private var size = 0.0
    private var slant = 0.0
    /// How far the letters of the text being drawn lean to the right.
    private var wantedSlant = 0.0
    /// What the next call will show.
    private var pending = PendingGlyphs()

    /// `plain` if every glyph of the word stands for its own text, `ambiguous` if some do not, `blank` if there is nothing
    /// to see.
    enum WordState: UInt8, BitwiseCopyable {
        case unseen, plain, ambiguous, blank
    }

    /// - Parameter canvas: what to draw on; what is drawn here becomes marked pieces only if it takes tags.
    init(shaper: TextShaper, canvas: CairoCanvas) {
        self.shaper = shaper
        self.canvas = canvas
        marksPieces = canvas.takesTags
        states = Arena(capacity: shaper.words.count)
        states.append(repeating: .unseen, count: shaper.words.count)
    }

    /// Begins a page with marked pieces.
    mutating func beginPage(_ size: Size) { newPage = size }

    /// Draws a text. It continues the piece of the texts drawn since the last `endText`.
    ///
    /// - Parameter endsInSpace: Whether more of the same text follows, separated by a space, so that the last line also
    ///   ends in one.
    /// - Throws: `Failure` if the layout was made with another shaper, or before the shaper forgot its words.
    mutating func draw(_ placed: PlacedText, endsInSpace: Bool) throws(Failure) {
        let main = shaper.fonts.main(placed.style.face)
        wantedSlant = placed.style.slant
        for (number, line) in placed.lines.enumerated() where !line.words.isEmpty {
            let isLast = number + 1 == placed.lines.count
            try draw(
                line, placed.style, main, endsInSpace: !line.breaksInsideWord && (endsInSpace || !isLast))
        }
    }

    /// Ends the text of an element, and returns how many marked pieces it became since the last call.
    mutating func endText() -> Int {
        endPiece()
        owedSpace = nil
        defer { pieceCount = 0 }
        return pieceCount
    }

    private mutating func draw(
        _ line: PlacedText.Line, _ style: TextStyle, _ main: FontFace, endsInSpace: Bool
    ) throws(Failure) {
        let size = style.size
        let start = TextPainter.rounded(line.x)
        let baseline = TextPainter.rounded(line.baseline - style.rise)
        let space = main.spaceAdvance * size
        let words = shaper.words.view
        let firstID = shaper.firstID
        var turnsBack = false
        for word in line.words {
            let number = Int(word.id &- firstID)
            guard words.indices.contains(number) else { throw .unknownWord(word.id) }
            let rich = words[number].rich
            if rich >= 0, shaper.richTexts[Int(rich)].turnsBack { turnsBack = true }
        }
        if turnsBack {
            let whole = shaper.richText(shaper.original(of: line), face: style.face)
            try draw(whole, x: start, baseline: baseline, size)
            if endsInSpace { appendSpace(x: start + Double(whole.width) * size, baseline: baseline) }
            return
        }
        var x = start
        for (index, measured) in line.words.enumerated() {
            let number = Int(measured.id &- firstID)
            let word = words[number]
            if word.rich >= 0 {
                try draw(shaper.richTexts[Int(word.rich)], x: x, baseline: baseline, size)
            } else {
                try use(main, size)
                if states[number] == .unseen {
                    let state = state(of: word, in: main)
                    states[number] = state
                }
                if states[number] == .ambiguous {
                    drawGlyphByGlyph(word, main, x: x, baseline: baseline)
                } else {
                    append(word, isVisible: states[number] == .plain, x: x, baseline: baseline)
                }
            }
            x += Double(word.width) * size
            if index + 1 < line.words.count || endsInSpace { appendSpace(x: x, baseline: baseline) }
            x += space
        }
    }

    /// Rounds to hundredths of a point, which no printer shows, to save digits in files.
    private static func rounded(_ points: Double) -> Double { (points * 100).rounded() / 100 }

    private mutating func append(_ word: Word, isVisible: Bool, x: Double, baseline: Double) {
        payOwedSpace()
        pending.text.append(shaper.text.view(from: Int(word.textStart), count: Int(word.textCount)))
        pending.clusters.append(shaper.clusters.view(from: Int(word.clusterStart), count: Int(word.clusterCount)))
        for glyph in shaper.glyphs.view(from: Int(word.glyphStart), count: Int(word.glyphCount)) {
            append(glyph, x: x, baseline: baseline)
        }
        if isVisible { pending.hasInk = true }
    }

    private mutating func append(_ glyph: PlacedGlyph, x: Double, baseline: Double) {
        pending.glyphs.append(
            cairo_glyph_t(
                index: UInt(glyph.index), x: x + Double(glyph.x) * size, y: baseline + Double(glyph.y) * size))
    }

    /// Appends a space of the font in use, between words or at the end of a line.
    private mutating func appendSpace(x: Double, baseline: Double) {
        guard let font, font.spaceGlyph != 0 else { return }
        if marksPieces, !pieceIsOpen, pending.glyphs.count == 0 {
            owedSpace = Point(x: x, y: baseline)
            return
        }
        append(space: font, at: Point(x: x, y: baseline))
    }

    private mutating func payOwedSpace() {
        guard let place = owedSpace, let font, font.spaceGlyph != 0 else { return }
        owedSpace = nil
        append(space: font, at: place)
    }

    private mutating func append(space font: FontFace, at place: Point) {
        pending.text.append(0x20)
        pending.clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
        pending.glyphs.append(cairo_glyph_t(index: UInt(font.spaceGlyph), x: place.x, y: place.y))
    }

    /// Draws a word with a glyph that does not stand for its text.
    private mutating func drawGlyphByGlyph(
        _ word: Word, _ main: FontFace, x: Double, baseline: Double
    ) {
        let readings = readings(of: main)
        var textStart = Int(word.textStart)
        for index in 0..<Int(word.glyphCount) {
            let length = Int(shaper.clusters[Int(word.clusterStart) + index].num_bytes)
            let glyph = shaper.glyphs[Int(word.glyphStart) + index]
            let own = shaper.text.view(from: textStart, count: length)
            draw(
                CollectionOfOne(glyph), for: own, standApart: !readings.use(glyph.index, for: own), x: x,
                baseline: baseline)
            textStart += length
        }
    }

    /// Draws a text of several fonts or directions.
    private mutating func draw(_ rich: RichText, x: Double, baseline: Double, _ size: Double) throws(Failure) {
        for scalar in rich.missing where !missing.contains(scalar) { missing.append(scalar) }
        for run in rich.runs {
            try use(run.font, size)
            let readings = readings(of: run.font)
            var textEnd = 0
            var glyphEnd = 0
            for cluster in run.clusters {
                let own = run.text[textEnd..<(textEnd + Int(cluster.num_bytes))]
                textEnd = own.endIndex
                let range = glyphEnd..<(glyphEnd + Int(cluster.num_glyphs))
                glyphEnd = range.upperBound
                let count = run.glyphs.count
                let shown =
                    run.isBackward ? (count - range.upperBound)..<(count - range.lowerBound) : range
                let placed = run.glyphs[shown]
                let tells = own.withView { text in
                    if placed.count == 1, let glyph = placed.first { return readings.use(glyph.index, for: text) }
                    for glyph in placed { readings.use(glyph.index) }
                    return false
                }
                // Cairo takes the glyphs of a call to go forward.
                if run.isBackward { flush() }
                own.withView { draw(placed, for: $0, standApart: !tells, x: x, baseline: baseline) }
            }
        }
    }

    /// Draws the glyphs of a cluster, in a piece of their own if they do not stand for its text.
    private mutating func draw(
        _ placed: some Collection<PlacedGlyph>, for own: ByteView, standApart: Bool, x: Double, baseline: Double
    ) {
        if standApart { endPiece() }
        payOwedSpace()
        pending.text.append(own)
        pending.clusters.append(cairo_text_cluster_t(num_bytes: Int32(own.count), num_glyphs: Int32(placed.count)))
        for glyph in placed {
            append(glyph, x: x, baseline: baseline)
            if let font, font.hasInk(glyph.index) { pending.hasInk = true }
        }
        if standApart { endPiece() }
    }

    private mutating func state(of word: Word, in font: FontFace) -> WordState {
        let readings = readings(of: font)
        var (tells, isVisible) = (true, false)
        var textStart = Int(word.textStart)
        for index in 0..<Int(word.glyphCount) {
            let length = Int(shaper.clusters[Int(word.clusterStart) + index].num_bytes)
            let glyph = shaper.glyphs[Int(word.glyphStart) + index].index
            if !readings.use(glyph, for: shaper.text.view(from: textStart, count: length)) { tells = false }
            isVisible = isVisible || font.hasInk(glyph)
            textStart += length
        }
        return !tells ? .ambiguous : isVisible ? .plain : .blank
    }

    private mutating func readings(of font: FontFace) -> GlyphReadings {
        for known in readings where known.font === font { return known }
        let new = GlyphReadings(font)
        if font.spaceGlyph != 0 { _ = new.use(font.spaceGlyph, for: (" " as StaticString).view) }
        readings.append(new)
        return new
    }

    /// Gives Cairo a font, unless it has it already.
    private mutating func use(_ font: FontFace, _ size: Double) throws(Failure) {
        guard font !== self.font || size != self.size || wantedSlant != slant else { return }
        flush()
        cairo_set_scaled_font(canvas.context, try font.scaled(to: size, slant: wantedSlant))
        (self.font, self.size, slant) = (font, size, wantedSlant)
    }

    /// Shows what is pending. What cannot be seen is dropped at the start of a piece.
    private mutating func flush() {
        guard pending.glyphs.count > 0 else { return }
        if marksPieces, !pieceIsOpen {
            guard pending.hasInk else { return pending.removeAll() }
            canvas.beginMark()
            pieceIsOpen = true
            pieceCount += 1
        }
        if marksPieces, let page = newPage {
            canvas.span(page)
            newPage = nil
        }
        canvas.show(pending)
        pending.removeAll()
    }

    private mutating func endPiece() {
        flush()
        if pieceIsOpen { canvas.endMark() }
        pieceIsOpen = false
    }
}
