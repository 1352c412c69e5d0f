import Bytes
import CPangoCairo
import PageLayout

/// A shaped text that takes more than one pass of HarfBuzz with the main face: other scripts, right-to-left text,
/// characters that no font has.
struct RichText {
    /// Glyphs in one font and one direction.
    struct Run {
        var font: FontFace
        /// Whether the run is right-to-left. Glyphs are always stored from left to right and clusters in reading order,
        /// so that in this case their orders are opposite.
        var isBackward: Bool
        /// The UTF-8 text that a PDF reader extracts, in reading order.
        var text: [UInt8] = []
        var glyphs: [PlacedGlyph] = []
        var clusters: [cairo_text_cluster_t] = []
        /// In ems.
        var width: Float = 0
    }

    /// In reading order. Glyph positions are already final.
    var runs: [Run] = []
    /// In ems.
    var width: Float = 0
    /// The characters shown by number, each once, in reading order.
    var missing: [Unicode.Scalar] = []
    /// Whether part of the text is right-to-left, in which case the words of its line may have to be reordered.
    var turnsBack = false
}

/// Splits a text into runs of one font, one script and one direction, shapes them and puts them in visual order.
///
/// Directions come from Pango's bidirectional algorithm and scripts from its script iterator. Fonts are chosen per
/// user-perceived character, so that a combining mark is never separated from its letter.
struct RichShaper {
    let fonts: FontSet
    let buffer: ShapingBuffer

    func shape(_ original: String, face: TextStyle.Face) -> RichText {
        var result = RichText()
        let main = fonts.main(face)
        var shown = ""
        var segments = SegmentList()
        for character in original {
            let drawn = character.unicodeScalars.filter { $0.visibility == .drawn }
            if !drawn.isEmpty,
                character.unicodeScalars.allSatisfy({ $0.visibility == .drawn || $0.visibility == .silent }),
                let font = fonts.font(for: drawn, face: face)
            {
                shown.unicodeScalars.append(contentsOf: character.unicodeScalars)
                segments.extend(to: shown.utf8.count, font: font)
                continue
            }
            for scalar in character.unicodeScalars {
                var font = main
                switch scalar.visibility {
                case .silent: shown.unicodeScalars.append(scalar)
                case .space:
                    // A space takes the font of the preceding text, so that it does not become a run of its own.
                    font = segments.all.last?.font ?? main
                    if font.spaceGlyph == 0 { font = main }
                    shown += " "
                case .drawn:
                    if let alone = fonts.font(for: CollectionOfOne(scalar), face: face) {
                        font = alone
                        shown.unicodeScalars.append(scalar)
                    } else {
                        fallthrough
                    }
                case .shownByNumber:
                    if !result.missing.contains(scalar) { result.missing.append(scalar) }
                    shown += "[\(scalar.codePoint)]"
                }
                segments.extend(to: shown.utf8.count, font: font)
            }
        }
        shown.withUTF8View { text in
            segments.cutAtScripts(of: text)
            segments.cutAtLevels(of: text)
            for segment in segments.all {
                result.runs.append(run(text, segment, space: Float(main.spaceAdvance)))
                if segment.level % 2 == 1 { result.turnsBack = true }
            }
        }
        result.width = Self.placeInVisualOrder(&result.runs, levels: segments.all.map(\.level))
        result.runs.removeAll { $0.glyphs.isEmpty }
        return result
    }

    /// Shapes a segment. `space` is the width of a space in ems that layout has assumed; it replaces the font's own.
    private func run(_ text: ByteView, _ segment: Segment, space: Float) -> RichText.Run {
        let font = segment.font
        let isBackward = segment.level % 2 == 1
        var run = RichText.Run(font: font, isBackward: isBackward)
        let shaped = buffer.shape(text, segment.range, with: font, rightToLeft: isBackward)
        let scale = 1 / font.unitsPerEm
        for (info, position) in zip(shaped.infos, shaped.positions) {
            run.glyphs.append(
                PlacedGlyph(
                    index: info.codepoint, x: run.width + Float(position.x_offset) * scale,
                    y: -Float(position.y_offset) * scale))
            run.width += text[Int(info.cluster)] == 0x20 ? space : Float(position.x_advance) * scale
        }
        // Clusters in reading order: glyphs for which HarfBuzz reports the same first byte belong together.
        let order = isBackward ? Array(shaped.infos.reversed()) : Array(shaped.infos)
        var next = 0
        while next < order.count {
            let first = next
            while next < order.count, order[next].cluster == order[first].cluster { next += 1 }
            let end = next < order.count ? Int(order[next].cluster) : segment.range.upperBound
            let start = first == 0 ? segment.range.lowerBound : Int(order[first].cluster)
            let bytes = Self.readable(text, start..<max(start, end), isOneGlyph: next == first + 1)
            run.text += bytes
            run.clusters.append(cairo_text_cluster_t(num_bytes: Int32(bytes.count), num_glyphs: Int32(next - first)))
        }
        return run
    }

    /// The text that a PDF reader extracts for a cluster. It lacks invisible characters, whose effect shaping has
    /// already applied and which would only hinder a search. A letter and a mark drawn as one glyph become the composed
    /// character (NFC).
    private static func readable(
        _ text: ByteView, _ range: Range<Int>, isOneGlyph: Bool
    ) -> [UInt8] {
        let all = String(decoding: text[range], as: UTF8.self).unicodeScalars
        let seen = String(String.UnicodeScalarView(all.filter { $0.visibility != .silent }))
        guard isOneGlyph, seen.unicodeScalars.count > 1, let composed = g_utf8_normalize(seen, -1, filingpress_composed)
        else { return Array(seen.utf8) }
        defer { g_free(composed) }
        return Array(String(cString: composed).utf8)
    }

    /// Applies rule L2 of the Unicode Bidirectional Algorithm (UAX #9): from the highest level down, reverses every
    /// sequence of runs at that level or above. Moves each run's glyphs into place and returns the total width in ems.
    private static func placeInVisualOrder(_ runs: inout [RichText.Run], levels: [UInt8]) -> Float {
        var order = Array(runs.indices)
        var level = levels.max() ?? 0
        while level > 0 {
            var first = 0
            while first < order.count {
                var end = first
                while end < order.count, levels[order[end]] >= level { end += 1 }
                if end > first { order[first..<end].reverse() }
                first = end + 1
            }
            level -= 1
        }
        var x: Float = 0
        for index in order {
            for glyph in runs[index].glyphs.indices { runs[index].glyphs[glyph].x += x }
            x += runs[index].width
        }
        return x
    }
}
