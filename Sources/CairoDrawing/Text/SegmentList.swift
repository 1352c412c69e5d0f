import Bytes
import CPangoCairo

/// A part of a text in one font, one script and one direction.
struct Segment {
    /// The range in UTF-8 bytes.
    var range: Range<Int>
    var font: FontFace
    /// The bidirectional embedding level; odd levels are right-to-left.
    var level: UInt8 = 0
}

/// Adjacent segments that together cover a text.
struct SegmentList {
    private(set) var all: [Segment] = []

    /// Covers the text up to `end`, using `font` for the bytes added since the last call.
    mutating func extend(to end: Int, font: FontFace) {
        let start = all.last?.range.upperBound ?? 0
        guard end > start else { return }
        if let last = all.last, last.font === font {
            all[all.count - 1].range = last.range.lowerBound..<end
        } else {
            all.append(Segment(range: start..<end, font: font))
        }
    }

    /// Splits segments where Pango finds that the script changes.
    mutating func cutAtScripts(of text: ByteView) {
        guard let start = text.characters, let scripts = pango_script_iter_new(start, Int32(text.count)) else { return }
        defer { pango_script_iter_free(scripts) }
        repeat {
            var end = text.characters
            pango_script_iter_get_range(scripts, nil, &end, nil)
            if let end { cut(at: end - start) }
        } while pango_script_iter_next(scripts) != 0
    }

    /// Splits segments where the embedding level changes, and records the levels. The paragraph direction is left to
    /// right.
    mutating func cutAtLevels(of text: ByteView) {
        var direction = filingpress_left_to_right
        guard !text.isEmpty,
            let levels = pango_log2vis_get_embedding_levels(text.characters, Int32(text.count), &direction)
        else { return }
        defer { g_free(levels) }
        // There is one level per character; every byte that is not a UTF-8 continuation byte starts a character.
        var character = -1
        var segment = 0
        for offset in text.indices where text[offset] & 0xC0 != 0x80 {
            character += 1
            if character > 0, levels[character] != levels[character - 1] { cut(at: offset) }
            while segment + 1 < all.count, all[segment].range.upperBound <= offset { segment += 1 }
            if all[segment].range.lowerBound == offset { all[segment].level = levels[character] }
        }
    }

    private mutating func cut(at offset: Int) {
        guard let index = all.firstIndex(where: { $0.range.lowerBound < offset && offset < $0.range.upperBound }) else {
            return
        }
        var tail = all[index]
        tail.range = offset..<tail.range.upperBound
        all[index].range = all[index].range.lowerBound..<offset
        all.insert(tail, at: index + 1)
    }
}
