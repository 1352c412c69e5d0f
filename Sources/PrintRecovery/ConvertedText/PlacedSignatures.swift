import Bytes
import OwnershipModel

/// The signatures of a form whose layout is kept: names that may take several lines, each with a date beside it, and the
/// captions below them.
struct PlacedSignatures {
    struct Signature {
        var name: String
        var date: String
        var line: Int
    }

    private(set) var found: [Signature] = []
    /// Whether the lines of the names can be shared out among the dates in another way as well.
    private(set) var isDoubtful = false
    /// From the first line of the signatures to the last of their captions.
    let lines: Range<Int>

    private struct BlockLine {
        var line: Int
        var page: Int
        var segments: [LaidOutText.Segment]
    }

    /// Nil if there is no caption, or a name and a date do not go together.
    init?(in all: [TextLines.Line], from start: Int) {
        guard
            let caption = all.indices.dropFirst(start).first(where: { PlacedSignatures.caption(in: all, $0) != nil }),
            let place = PlacedSignatures.caption(in: all, caption)
        else { return nil }
        // Everything above the captions that does not stand much further to the left, where prose begins.
        let leftmost = max(place.start - 15, min(place.start - 3, 20))
        var first = caption
        while first > start {
            let segments = LaidOutText.segments(of: all[first - 1])
            guard segments.allSatisfy({ $0.start >= leftmost && !PlacedSignatures.isPartOfForm($0.text) }) else {
                break
            }
            first -= 1
        }
        while first < caption, all[first].isEmpty { first += 1 }
        guard first < caption else { return nil }
        let hasDate = LaidOutText.segments(of: all[caption]).contains {
            $0.text == "Date" || $0.text.hasSuffix(" Date")
        }
        let isWrapped = caption + 1 < all.count && PlacedSignatures.continuesCaption(all[caption + 1])
        guard hasDate || isWrapped else { return nil }
        lines = first..<(caption + (isWrapped ? 2 : 1))
        var block: [BlockLine] = []
        for index in first...caption {
            let segments =
                index == caption ? [] : LaidOutText.segments(of: all[index]).flatMap(PlacedSignatures.withDateApart)
            if segments.isEmpty {
                // A name and its date may have an empty line between them, and a page may end within a name.
                let next = all[index...caption].prefix(40).first { !$0.isEmpty }
                if let last = block.last, index < caption, let next, next.page != last.page { continue }
                let dates = block.flatMap(\.segments).count { FormReading.isDate($0.text) }
                guard dates > 0 else { continue }
                guard take(block) else { return nil }
                block = []
            } else {
                block.append(BlockLine(line: index, page: all[index].page, segments: segments))
            }
        }
        guard block.isEmpty, !found.isEmpty else { return nil }
    }

    /// Whether a line is a caption that may stand above the signatures. A name that runs over several lines may have
    /// the word of a box on one of its own, such as `Director`.
    private static func isPartOfForm(_ text: String) -> Bool {
        switch Caption(text) {
        case nil, .tick(.director), .tick(.officer), .tick(.other): false
        default: true
        }
    }

    /// The caption that begins in a line, which may run over two in a narrow box.
    private static func caption(in all: [TextLines.Line], _ index: Int) -> LaidOutText.Segment? {
        guard all[index].text.holds("Signature of") else { return nil }
        return LaidOutText.segments(of: all[index]).first { segment in
            let words = segment.text.hasPrefix("** ") ? String(segment.text.dropFirst(3)) : segment.text
            if words.hasPrefix("Signature of Reporting") { return true }
            return words == "Signature of" && index + 1 < all.count
                && LaidOutText.segments(of: all[index + 1]).first?.text == "Reporting Person"
        }
    }

    private static func continuesCaption(_ line: TextLines.Line) -> Bool {
        let segments = LaidOutText.segments(of: line)
        let parts = ["Person", "Date", "Person Date", "Reporting Person"]
        return !segments.isEmpty && segments.allSatisfy { parts.contains($0.text) }
    }

    /// A name and a date with one blank between them.
    private static func withDateApart(_ segment: LaidOutText.Segment) -> [LaidOutText.Segment] {
        guard let (name, date) = FormReading.nameAndDate(segment.text) else { return [segment] }
        return [
            LaidOutText.Segment(line: segment.line, text: name, start: segment.start),
            LaidOutText.Segment(line: segment.line, text: date, start: segment.end - date.count),
        ]
    }

    /// Takes the signatures of lines without an empty one between them.
    private mutating func take(_ block: [BlockLine]) -> Bool {
        let dates = block.filter { $0.segments.contains { FormReading.isDate($0.text) } }
        let names = block.filter { $0.segments.contains { !FormReading.isDate($0.text) } }
        let lines = names.map { name in
            let words = name.segments.filter { !FormReading.isDate($0.text) }
            return SignatureShare.Line(index: name.line, page: name.page, text: LaidOutText.text(words))
        }
        guard let share = SignatureShare(lines, dates: dates.map(\.line)) else { return false }
        isDoubtful = isDoubtful || share.isDoubtful
        for (index, date) in dates.enumerated() {
            let texts = names[share.groups[index]].flatMap { name in
                name.segments.filter { !FormReading.isDate($0.text) }
            }
            found.append(
                Signature(
                    name: LaidOutText.text(texts), date: date.segments.last { FormReading.isDate($0.text) }?.text ?? "",
                    line: texts.first?.line ?? date.segments.first?.line ?? 1))
        }
        return true
    }
}
