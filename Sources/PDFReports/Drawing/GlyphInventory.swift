import Bytes
import CPangoCairo
import PageLayout

/// The glyphs that a document shows, by font, collected before it is drawn.
final class GlyphInventory {
    /// One for each font, in order of first use.
    private(set) var sets: [GlyphSet] = []
    /// The characters shown by number, each once, in order of first use.
    private(set) var missing: [Unicode.Scalar] = []
    /// The lines with right-to-left words, shaped as a whole, in document order.
    private(set) var turnedLines: [RichText] = []
    /// For each of the shaper's words, whether its glyphs alone give a reader its text.
    private(set) var states: [WordState]

    /// `plain` if every glyph of the word stands for its own text, `ambiguous` if some need `ActualText`.
    enum WordState: UInt8 {
        case unseen, plain, ambiguous
    }

    private let shaper: TextShaper

    /// Collects the glyphs of all frames.
    ///
    /// - Throws: `PDFError.unknownWord` if the layout was made with another shaper, or before the shaper forgot its
    ///   words.
    init(of document: LaidOutDocument, shaper: TextShaper) throws(PDFError) {
        self.shaper = shaper
        states = Array(repeating: .unseen, count: shaper.words.count)
        for page in document.pages {
            for frame in page.frames {
                let font = shaper.fonts.main(frame.text.style.face)
                for line in frame.text.lines where !line.words.isEmpty {
                    try count(line, face: frame.text.style.face, in: set(of: font))
                }
            }
        }
    }

    /// The glyph set of a font, created on first use. A linear search is enough for so few fonts.
    func set(of font: FontFace) -> GlyphSet {
        for set in sets where set.font === font { return set }
        let set = GlyphSet(font)
        sets.append(set)
        if font.spaceGlyph != 0 { _ = set.use(font.spaceGlyph, for: (" " as StaticString).view) }
        return set
    }

    private func count(_ line: PlacedText.Line, face: TextStyle.Face, in set: GlyphSet) throws(PDFError) {
        let words = shaper.words.view
        var turnsBack = false
        for measured in line.words {
            let number = Int(measured.id) - Int(shaper.firstID)
            guard words.indices.contains(number) else { throw .unknownWord(measured.id) }
            let rich = words[number].rich
            if rich >= 0 {
                if shaper.richTexts[Int(rich)].turnsBack { turnsBack = true }
            } else if states[number] == .unseen {
                states[number] = count(words[number], in: set) ? .plain : .ambiguous
            }
        }
        guard !turnsBack else {
            let whole = shaper.richText(shaper.original(of: line), face: face)
            turnedLines.append(whole)
            return count(whole)
        }
        for measured in line.words {
            let rich = words[Int(measured.id) - Int(shaper.firstID)].rich
            if rich >= 0 { count(shaper.richTexts[Int(rich)]) }
        }
    }

    /// Adds a word's glyphs and returns whether each of them stands for its own text.
    private func count(_ word: Word, in set: GlyphSet) -> Bool {
        var tells = true
        var text = Int(word.textStart)
        for index in 0..<Int(word.glyphCount) {
            let length = Int(shaper.clusters[Int(word.clusterStart) + index].num_bytes)
            let glyph = shaper.glyphs[Int(word.glyphStart) + index].index
            if !set.use(glyph, for: shaper.text.view(from: text, count: length)) { tells = false }
            text += length
        }
        return tells
    }

    private func count(_ rich: RichText) {
        for scalar in rich.missing where !missing.contains(scalar) { missing.append(scalar) }
        for run in rich.runs {
            let set = set(of: run.font)
            run.text.withView { text in
                run.forEachCluster { part, glyphs in
                    if glyphs.count == 1 {
                        _ = set.use(
                            run.glyphs[glyphs.lowerBound].index, for: text.part(part))
                    } else {
                        for glyph in run.glyphs[glyphs] { set.use(glyph.index) }
                    }
                }
            }
        }
    }
}

extension RichText.Run {
    /// Calls `body` for each cluster in reading order, with its range of the text and its range of the glyphs.
    func forEachCluster<E: Error>(
        _ body: (Range<Int>, Range<Int>) throws(E) -> Void
    ) throws(E) {
        var textEnd = 0
        var glyphEnd = 0
        for cluster in clusters {
            let own = textEnd..<(textEnd + Int(cluster.num_bytes))
            textEnd = own.upperBound
            let range = glyphEnd..<(glyphEnd + Int(cluster.num_glyphs))
            glyphEnd = range.upperBound
            try body(own, isBackward ? glyphs.count - range.upperBound..<glyphs.count - range.lowerBound : range)
        }
    }
}
