import Bytes
import PageLayout

/// Draws placed text into the content of a page, using the glyph codes of Cairo's fonts.
///
/// Real spaces are drawn between words and at the end of lines, so that text copied out of the document keeps its
/// spaces.
///
/// Each text becomes one or more marked pieces. A glyph that does not stand for its text is put into a span with
/// `ActualText`, in a piece of its own, because readers lose the text that follows a span inside a piece.
struct TextPainter: ~Copyable {
    let shaper: TextShaper
    let inventory: GlyphInventory
    /// For each font resource, whether its codes take two bytes.
    let areWide: [Bool]

    private var content = TextContent(pageHeight: 0, after: [])
    /// Whether the current frame is an artifact, whether a piece is open, and how many pieces the page has so far.
    private var isArtifact = false
    private var pieceIsOpen = false
    private var pieceCount = 0
    private var turnedLines = 0

    init(shaper: TextShaper, inventory: GlyphInventory, areWide: [Bool]) {
        self.shaper = shaper
        self.inventory = inventory
        self.areWide = areWide
    }

    /// Begins a page with its rules, which lie below the text.
    mutating func beginPage(_ page: Page) {
        content = TextContent(pageHeight: page.size.height, after: RuleContent.bytes(for: page.rules, on: page.size))
        pieceCount = 0
    }

    /// Returns the content of the page.
    mutating func endPage() -> [UInt8] { content.finish() }

    /// Draws a frame's text and returns how many marked pieces it became; artifacts have none.
    ///
    /// - Parameter continues: Whether more of the same text follows on a later page, so that the last line also ends in
    ///   a space.
    mutating func draw(_ placed: PlacedText, asArtifact: Bool, continues: Bool) -> Int {
        isArtifact = asArtifact
        let before = pieceCount
        content.lean(placed.style.slant)
        let set = inventory.set(of: shaper.fonts.main(placed.style.face))
        for (number, line) in placed.lines.enumerated() where !line.words.isEmpty {
            let isLast = number + 1 == placed.lines.count
            draw(line, placed.style, set, endsInSpace: !line.breaksInsideWord && (continues || !isLast))
        }
        endPiece()
        return pieceCount - before
    }

    private mutating func draw(_ line: PlacedText.Line, _ style: TextStyle, _ set: GlyphSet, endsInSpace: Bool) {
        let size = style.size
        let baseline = line.baseline - style.rise
        let space = set.font.spaceAdvance * size
        let words = shaper.words.view
        let firstID = shaper.firstID
        var turnsBack = false
        for word in line.words {
            let rich = words[Int(word.id &- firstID)].rich
            if rich >= 0, shaper.richTexts[Int(rich)].turnsBack { turnsBack = true }
        }
        if turnsBack {
            let whole = inventory.turnedLines[turnedLines]
            turnedLines += 1
            draw(whole, x: line.x, baseline: baseline, size)
            if endsInSpace { appendSpace(of: set, x: line.x + Double(whole.width) * size, baseline: baseline, size) }
            return
        }
        var x = line.x
        for (index, measured) in line.words.enumerated() {
            let number = Int(measured.id &- firstID)
            let word = words[number]
            if word.rich >= 0 {
                draw(shaper.richTexts[Int(word.rich)], x: x, baseline: baseline, size)
            } else if inventory.states[number] == .plain {
                draw(word, set, x: x, baseline: baseline, size)
            } else {
                drawGlyphByGlyph(word, set, x: x, baseline: baseline, size)
            }
            x += Double(word.width) * size
            if index + 1 < line.words.count || endsInSpace {
                appendSpace(of: set, x: x, baseline: baseline, size)
            }
            x += space
        }
    }

    private mutating func draw(_ word: Word, _ set: GlyphSet, x: Double, baseline: Double, _ size: Double) {
        beginPiece()
        for glyph in shaper.glyphs.view(from: Int(word.glyphStart), count: Int(word.glyphCount)) {
            show(glyph, of: set, x: x, baseline: baseline, size)
        }
    }

    private mutating func show(
        _ placed: PlacedGlyph, of set: GlyphSet, x: Double, baseline: Double, _ size: Double
    ) {
        let number = set.number(of: placed.index)
        guard number >= 0, case let glyph = set.glyphs[Int(number)], glyph.resource >= 0 else { return }
        content.show(
            glyph, isWide: areWide[Int(glyph.resource)], size: size, x: x + Double(placed.x) * size,
            y: baseline + Double(placed.y) * size)
    }

    private mutating func drawGlyphByGlyph(
        _ word: Word, _ set: GlyphSet, x: Double, baseline: Double, _ size: Double
    ) {
        var text = Int(word.textStart)
        for index in 0..<Int(word.glyphCount) {
            let length = Int(shaper.clusters[Int(word.clusterStart) + index].num_bytes)
            let glyph = shaper.glyphs[Int(word.glyphStart) + index]
            draw(
                CollectionOfOne(glyph), of: set, shaper.text.view(from: text, count: length), x: x,
                baseline: baseline, size)
            text += length
        }
    }

    /// Draws a space, between words or at the end of a line.
    private mutating func appendSpace(of set: GlyphSet, x: Double, baseline: Double, _ size: Double) {
        guard set.font.spaceGlyph != 0 else { return }
        beginPiece()
        show(PlacedGlyph(index: set.font.spaceGlyph, x: 0, y: 0), of: set, x: x, baseline: baseline, size)
    }

    private mutating func draw(_ rich: RichText, x: Double, baseline: Double, _ size: Double) {
        for run in rich.runs {
            let set = inventory.set(of: run.font)
            run.text.withView { text in
                run.forEachCluster { part, glyphs in
                    draw(
                        run.glyphs[glyphs], of: set, text.part(part), x: x,
                        baseline: baseline, size)
                }
            }
        }
    }

    /// Draws the glyphs of a cluster. They are marked with `ActualText`, except for a single glyph that stands for the
    /// text.
    private mutating func draw(
        _ glyphs: some Collection<PlacedGlyph>, of set: GlyphSet, _ text: ByteView, x: Double,
        baseline: Double, _ size: Double
    ) {
        var tells = false
        if glyphs.count == 1, let glyph = glyphs.first, case let number = set.number(of: glyph.index), number >= 0 {
            tells = set.text(of: set.glyphs[Int(number)]).elementsEqual(text)
        }
        if !tells { endPiece() }
        beginPiece()
        if !tells { content.beginReplacement(String(decoding: text, as: UTF8.self).utf16) }
        for glyph in glyphs { show(glyph, of: set, x: x, baseline: baseline, size) }
        if !tells {
            content.endMark()
            endPiece()
        }
    }

    private mutating func beginPiece() {
        guard !pieceIsOpen else { return }
        pieceIsOpen = true
        if isArtifact {
            content.beginArtifact()
        } else {
            content.beginPiece(pieceCount)
            pieceCount += 1
        }
    }

    private mutating func endPiece() {
        if pieceIsOpen { content.endMark() }
        pieceIsOpen = false
    }
}
