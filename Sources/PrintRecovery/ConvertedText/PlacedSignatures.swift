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
    /// From the first line of the signatures to the last of their captions.
    let lines: Range<Int>

    /// Nil if there is no caption, or a name and a date do not go together.
    init?(in all: [TextLines.Line], from start: Int) {
        guard
            let caption = all.indices.dropFirst(start).first(where: { index in
                LaidOutText.segments(of: all[index]).contains { PlacedSignatures.isCaption($0.text) }
            }), let place = LaidOutText.segments(of: all[caption]).first(where: { PlacedSignatures.isCaption($0.text) })
        else { return nil }
        // Everything above the captions that does not stand much further to the left, where prose begins.
        let leftmost = max(place.start - 15, min(place.start - 3, 20))
        var first = caption
        while first > start {
            let segments = LaidOutText.segments(of: all[first - 1])
            guard segments.allSatisfy({ $0.start >= leftmost && Caption($0.text) == nil }) else { break }
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
        var block: [(line: Int, segments: [LaidOutText.Segment])] = []
        for index in first...caption {
            let segments =
                index == caption ? [] : LaidOutText.segments(of: all[index]).flatMap(PlacedSignatures.withDateApart)
            if segments.isEmpty {
                // A name and its date may have an empty line between them.
                let dates = block.flatMap(\.segments).count { FormReading.isDate($0.text) }
                guard dates > 0 else { continue }
                guard take(block) else { return nil }
                block = []
            } else {
                block.append((index, segments))
            }
        }
        guard block.isEmpty, !found.isEmpty else { return nil }
    }

    private static func isCaption(_ text: String) -> Bool {
        text.hasPrefix("** Signature of Reporting") || text.hasPrefix("Signature of Reporting")
    }

    private static func continuesCaption(_ line: TextLines.Line) -> Bool {
        let segments = LaidOutText.segments(of: line)
        return !segments.isEmpty && segments.allSatisfy { ["Person", "Date", "Person Date"].contains($0.text) }
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
    private mutating func take(_ block: [(line: Int, segments: [LaidOutText.Segment])]) -> Bool {
        let dates = block.filter { $0.segments.contains { FormReading.isDate($0.text) } }
        let names = block.filter { $0.segments.contains { !FormReading.isDate($0.text) } }
        let places = names.map { PlacedRows.Place(line: $0.line, isMark: false, span: 0..<0) }
        var best: (groups: [[Int]], cost: Double)?
        for alignment in PlacedRows.Alignment.allCases {
            let rule = PlacedRows.Rule(ofWordsIn: alignment)
            guard let share = PlacedRows.share(places, among: dates.map(\.line), rule) else { continue }
            if share.cost < best?.cost ?? .infinity { best = share }
        }
        guard let best else { return false }
        for (index, date) in dates.enumerated() {
            let lines = best.groups[index + 1]
            let texts = names.filter { lines.contains($0.line) }.flatMap {
                $0.segments.filter { !FormReading.isDate($0.text) }
            }
            found.append(
                Signature(
                    name: LaidOutText.text(texts), date: date.segments.last { FormReading.isDate($0.text) }?.text ?? "",
                    line: texts.first?.line ?? date.segments.first?.line ?? 1))
        }
        return true
    }
}
