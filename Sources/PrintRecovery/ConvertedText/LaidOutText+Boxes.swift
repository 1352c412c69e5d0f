import Bytes
import Markup
import OwnershipModel

extension LaidOutText {
    /// A run of words that may go on in the lines beneath it, and the sign of a box before it.
    private struct Node {
        var segment: Segment
        var last: Int
        var sign: String?

        /// Whether the other stands right behind it, or beneath it.
        func isContinued(by other: Node) -> Bool {
            guard (segment.line...last + 4).contains(other.segment.line) else { return false }
            let gap = other.segment.start - segment.end
            return (gap > 0 && gap < 8)
                || (other.segment.line > segment.line && abs(other.segment.start - segment.start) < 7)
        }
    }

    /// The boxes stand side by side: each strip is read from top to bottom, the left one first.
    mutating func unfold(boxes lines: ArraySlice<TextLines.Line>) {
        let found = lines.flatMap(LaidOutText.segments).flatMap(LaidOutText.withSignApart)
        var starts: [Int] = []
        for start in found.filter({ LaidOutText.isNumbered($0.text) }).map(\.start).sorted() {
            if starts.last.map({ start - $0 > 10 }) ?? true { starts.append(start) }
        }
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] - 2 : Int.max
            let from = index == 0 ? 0 : start - 2
            unfold(strip: found.filter { $0.start >= from && $0.start < end })
            emitGap(lines.last?.number ?? 1)
        }
    }

    /// `X Officer (give title below) X Other (specify below)`: signs that stand close to what they tick.
    static func withSignApart(_ segment: Segment) -> [Segment] {
        let words = segment.text.split(separator: " ", omittingEmptySubsequences: false)
        var parts: [Segment] = []
        var isBehindSign = false
        var place = segment.start
        for (index, word) in words.enumerated() {
            var isSign = TickSigns.sign(word) != nil
            if isSign {
                // No caption has more words.
                let next = words[(index + 1)...].prefix(13)
                let rest = next.joined(separator: " ")
                isSign = rest == "below)" || isBeginning(rest) || TickSigns.isTicked(next)
            }
            if isSign || isBehindSign || parts.isEmpty {
                parts.append(Segment(line: segment.line, text: String(word), start: place))
            } else {
                parts[parts.count - 1].text += " " + word
            }
            isBehindSign = isSign
            place += word.count + 1
        }
        return parts
    }

    static func isNumbered(_ text: String) -> Bool {
        let number = text.prefix { $0.isNumber || $0 == "a" }
        return (1...2).contains(number.count) && text.dropFirst(number.count).hasPrefix(". ")
    }

    private mutating func unfold(strip: [Segment]) {
        var nodes = LaidOutText.joined(
            strip.filter { TickSigns.sign($0.text) == nil }.map { Node(segment: $0, last: $0.line) })
        var loose: [Node] = []
        for sign in strip where TickSigns.sign(sign.text) != nil {
            // The sign stands to the left of what it ticks, beside any of its lines.
            let target = nodes.indices.filter { index in
                let node = nodes[index]
                return node.segment.start > sign.start && node.segment.start - sign.end < 14
                    && (node.segment.line...node.last).contains(sign.line)
            }.min { nodes[$0].segment.start < nodes[$1].segment.start }
            if let target {
                nodes[target].sign = sign.text
            } else {
                // In words, lest it ticks whatever comes next.
                var words = sign
                words.text = "\(sign.text) beside no box"
                loose.append(Node(segment: words, last: sign.line))
                hasLooseSign = true
            }
        }
        emit(nodes + loose)
    }

    /// Captions that run over lines, put together.
    private static func joined(_ nodes: [Node]) -> [Node] {
        var nodes = nodes
        var index = 0
        while index < nodes.count {
            var text = nodes[index].segment.text
            while let next = nodes.indices.first(where: {
                $0 != index && nodes[index].isContinued(by: nodes[$0])
                    && isBeginning(text + " " + nodes[$0].segment.text)
            }) {
                text += " " + nodes[next].segment.text
                nodes[index].last = max(nodes[index].last, nodes[next].segment.line)
                nodes.remove(at: next)
                if next < index { index -= 1 }
            }
            nodes[index].segment.text = text
            index += 1
        }
        return nodes
    }

    /// Whether a caption begins so, whatever its number and its blanks.
    private static func isBeginning(_ text: String) -> Bool {
        var letters = text.lowercased().filter { $0 != " " }
        if isNumbered(text), let dot = letters.firstIndex(of: ".") { letters = String(letters[dot...].dropFirst()) }
        return captions.contains { $0.hasPrefix(letters) }
    }

    private static let captions = [
        "nameandaddressofreportingperson*", "issuernameandtickerortradingsymbol", "foreigntradingsymbol",
        "dateofeventrequiringstatement(month/day/year)", "dateofearliesttransaction(month/day/year)",
        "statementforissuer'sfiscalyearended(month/day/year)", "ifamendment,dateoforiginalfiled(month/day/year)",
        "ifamendment,dateoriginalfiled(month/day/year)", "relationshipofreportingperson(s)toissuer(checkallapplicable)",
        "individualorjoint/groupfiling(checkapplicableline)", "director", "10%owner", "officer(givetitlebelow)",
        "other(specifybelow)", "formfiledbyonereportingperson", "formfiledbymorethanonereportingperson",
    ]

    // MARK: Answers

    private mutating func emit(_ nodes: [Node]) {
        let nodes = nodes.sorted { ($0.segment.line, $0.segment.start) < ($1.segment.line, $1.segment.start) }
        var index = 0
        // The answer to the first two boxes is a name, however many lines it takes.
        var name: [Segment] = []
        var isName = false
        let place = LaidOutText.place(in: nodes)
        let other = nodes.first { Caption($0.segment.text) == .tick(.other) }?.segment
        let officer = nodes.first { Caption($0.segment.text) == .tick(.officer) }?.segment
        var titles: [Segment] = []
        func isBelowBoxes(_ node: Node) -> Bool { officer.map { node.segment.line > $0.line } ?? false }
        while index < nodes.count {
            defer { index += 1 }
            let node = nodes[index]
            let caption = Caption(node.segment.text)
            if let place, place.segments.contains(node.segment) {
                if node.segment == place.segments[0] { emit(place.cells, node.segment.line) }
                continue
            }
            if ["(State)", "(Zip)"].contains(node.segment.text) { continue }
            if node.segment.text == "(City)" {
                emit(["(City)", "(State)", "(Zip)"], node.segment.line)
                continue
            }
            if isName, caption == nil, node.sign == nil {
                name.append(node.segment)
                continue
            }
            if let first = name.first { emit([LaidOutText.text(name)], first.line) }
            (name, isName) = ([], caption == .reportingPerson || caption == .issuer)
            // "Officer" may end a title.
            let isWord = caption == nil || ["Officer", "Director", "Other"].contains(node.segment.text)
            if isWord, node.sign == nil, isBelowBoxes(node), other != nil {
                titles.append(node.segment)
                continue
            }
            if caption == .filingKind || index == nodes.count - 1 { emit(&titles, other) }
            emit([node.sign, node.segment.text].compactMap { $0 }, node.segment.line)
        }
        if let first = name.first { emit([LaidOutText.text(name)], first.line) }
        emit(&titles, other)
    }

    /// Titles stand beneath the boxes, the officer's to the left.
    private mutating func emit(_ titles: inout [Segment], _ other: Segment?) {
        guard let other, let first = titles.first else { return }
        let parts = [titles.filter { $0.middle < other.start - 4 }, titles.filter { $0.middle >= other.start - 4 }]
            .map(LaidOutText.text)
        emit(["", parts[0], "", parts[1]], first.line)
        titles = []
    }

    /// City, state and ZIP code stand over their captions, and may run over lines.
    private static func place(in nodes: [Node]) -> (segments: [Segment], cells: [String])? {
        guard let street = nodes.first(where: { $0.segment.text == "(Street)" })?.segment,
            let city = nodes.first(where: { $0.segment.text.hasPrefix("(City)") })?.segment,
            let state = nodes.first(where: { $0.segment.text == "(State)" })?.segment,
            let zip = nodes.first(where: { $0.segment.text == "(Zip)" })?.segment
        else { return nil }
        let segments = nodes.map(\.segment).filter { $0.line > street.line && $0.line < city.line }
        guard !segments.isEmpty else { return nil }
        var cells = ["", "", ""]
        for segment in segments {
            // Two cells may stand so close that they look like one.
            var start = segment.start
            for word in segment.text.split(separator: " ") {
                let column = start >= zip.start - 2 ? 2 : start >= state.start - 2 ? 1 : 0
                cells[column] += (cells[column].isEmpty ? "" : " ") + word
                start += word.count + 1
            }
        }
        let words = cells[0].split(separator: " ")
        if cells[1].isEmpty, words.count > 1, let code = words.last, PlaceLine("x, \(code)") != nil {
            // EDGAR's codes have two letters or digits.
            cells = [words.dropLast().joined(separator: " "), String(code), cells[2]]
        }
        return (segments, cells)
    }
}
