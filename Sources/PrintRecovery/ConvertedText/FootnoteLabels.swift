import Bytes
import OwnershipModel

/// Which lines of a text begin a footnote.
///
/// A line such as `(3) one quarter each year` may be the middle of a footnote that the margin broke there. It begins one
/// only if its label is in the style of the first and can be the next: labels ascend from 1, and none is left out that a
/// mark on the form uses. A label that no mark uses begins a footnote only if the line before it was not full, or if no
/// footnote of the text runs over a line end.
struct FootnoteLabels {
    /// The numbers of the lines that begin a footnote, and their labels.
    private(set) var labels: [Int: String] = [:]
    var all: Set<String> { Set(labels.values) }
    /// The lines that may begin the next footnote, which no mark uses, or go on with the last.
    private(set) var doubtful: [Int] = []
    /// The first line without a label that no margin broke off the line above it.
    private(set) var unfolded: Int?
    /// The first line in which one footnote stands beside another, as in two columns of a page.
    private(set) var sideBySide: Int?

    /// A label at the beginning of a line: `(1) text`, `1. text`, `(1)`.
    private struct Label {
        var number: Int
        var isBracketed: Bool
        var digits: String
    }

    init(in lines: [TextLines.Line], _ markdown: Markdown) {
        guard
            let heading = lines.firstIndex(where: { $0.text.lowercased().holds("explanation of responses") })
        else { return }
        let used = FootnoteLabels.marks(in: lines[..<heading])
        var last: Label?
        var isProse = true
        var before: TextLines.Line?
        // The longest line of prose shows how wide the lines are.
        let widest = lines[heading...].map(\.text.count).max() ?? 0
        let prose =
            lines[(heading + 1)...].prefix {
                Caption($0.text.trimmedStart) != .remarks && !$0.text.holds("Signature of")
            }
            .map { $0.text.trimmedStart }.filter { !$0.holds("   ") }.map(\.count).max() ?? 0
        let isFolded = lines[(heading + 1)...].prefix { Caption($0.text) != .remarks }
            .contains { !$0.isEmpty && FootnoteLabels.label(of: $0.text, markdown) == nil }
        for line in lines[(heading + 1)...] {
            defer { before = line }
            if sideBySide == nil, !markdown.isUsed,
                let own = FootnoteLabels.label(of: line.text, markdown) ?? last,
                FootnoteLabels.hasOther(beside: own, line)
            {
                sideBySide = line.number
            }
            if Caption(line.text.trimmedStart) == .remarks || line.text.holds("/s/") || line.text.holds("Signature of")
            {
                isProse = false
            }
            guard let label = FootnoteLabels.label(of: line.text, markdown) else {
                // A line that no margin broke off the one above it.
                if isProse, last != nil, let before, !before.isEmpty, !line.isEmpty, !Markdown.isRuler(before.text),
                    unfolded == nil,
                    Caption(line.text.trimmedStart) == nil, !line.text.utf8.contains(0x09),
                    line.text.utf8.first != UInt8(ascii: "|"),
                    !before.text.trimmedStart.holds("   "),
                    (before.text.trimmedStart.count + 1 + line.text.trimmedStart.prefix { $0 != " " }.count) * 2 < prose
                {
                    unfolded = line.number
                }
                continue
            }
            if let last {
                guard label.isBracketed == last.isBracketed, label.number > last.number else { continue }
                let skipped = (last.number + 1)..<label.number
                guard skipped.isEmpty || used.contains(label.number) && !skipped.contains(where: used.contains) else {
                    continue
                }
            } else {
                guard label.number == 1 || used.contains(label.number),
                    label.number == (used.min() ?? label.number) || label.number == 1
                else { continue }
            }
            if isFolded, !used.contains(label.number), let before, !before.isEmpty, last != nil {
                let word = line.text.prefix { $0 != " " }.count
                guard before.text.count + 1 + word < widest else {
                    doubtful.append(line.number)
                    continue
                }
            }
            labels[line.number] = label.digits
            last = label
        }
    }

    /// Whether a later footnote begins in a line, behind a gap.
    private static func hasOther(beside own: Label, _ line: TextLines.Line) -> Bool {
        let segments = LaidOutText.segments(of: line)
        return zip(segments, segments.dropFirst()).contains { before, segment in
            guard segment.start - before.end > 2, let other = label(of: segment.text, Markdown(isUsed: false)) else {
                return false
            }
            return other.isBracketed == own.isBracketed && other.number > own.number
        }
    }

    /// The numbers in brackets before the footnotes, all of which may be marks.
    private static func marks(in lines: ArraySlice<TextLines.Line>) -> Set<Int> {
        var marks: Set<Int> = []
        for line in lines where line.text.utf8.contains(UInt8(ascii: "(")) {
            for part in line.text.split(separator: "(").dropFirst() {
                let digits = part.prefix { $0.isASCII && $0.isNumber }
                if (1...2).contains(digits.count), part.dropFirst(digits.count).first == ")", let number = Int(digits) {
                    marks.insert(number)
                }
            }
        }
        return marks
    }

    private static func label(of line: String, _ markdown: Markdown) -> Label? {
        var rest = line.drop { $0 == " " || $0 == "\t" || $0 == "|" }
        let isBracketed = rest.first == "("
        if isBracketed { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let number = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        if markdown.isUsed, rest.first == "\\" { rest = rest.dropFirst() }
        guard rest.first == (isBracketed ? ")" : "."), rest.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? true
        else { return nil }
        return Label(number: number, isBracketed: isBracketed, digits: String(digits))
    }
}
