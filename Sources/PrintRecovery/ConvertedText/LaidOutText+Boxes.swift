import Bytes
import Markup
import OwnershipModel

extension LaidOutText {
    /// A run of words that may continue on the lines below it, and the mark of a check box in front of it.
    private struct Node {
        var segment: Segment
        var last: Int
        var sign: String?

        /// Whether the other node directly follows this one or is directly below it.
        func isContinued(by other: Node) -> Bool {
            guard (segment.line...last + 4).contains(other.segment.line) else { return false }
            let gap = other.segment.start - segment.end
            return (gap > 0 && gap < 8)
                || (other.segment.line > segment.line && abs(other.segment.start - segment.start) < 7)
        }
    }

    /// Unfolds the numbered boxes, which are side by side: each strip is read from top to bottom, starting at the left.
    mutating func unfold(boxes lines: ArraySlice<TextLines.Line>) {
        guard let grid else { return unfold(besideEachOther: lines) }
        for row in grid.rows(ofBoxes: lines) { unfold(besideEachOther: row[...]) }
    }

    private mutating func unfold(besideEachOther lines: ArraySlice<TextLines.Line>) {
        let found = lines.flatMap(LaidOutText.segments).flatMap(LaidOutText.withCaptionsApart)
            .flatMap(LaidOutText.withSignApart)
        var starts: [Int] = []
        for start in found.filter({ LaidOutText.isNumbered($0.text) }).map(\.start).sorted() {
            if starts.last.map({ start - $0 > 10 }) ?? true { starts.append(start) }
        }
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] - 2 : Int.max
            let from = index == 0 ? 0 : start - 2
            if index == 0, grid == nil {
                doubtStreets(found.filter { $0.start < end }, width: end == Int.max ? nil : end - start)
            }
            unfold(strip: found.filter { $0.start >= from && $0.start < end })
            emitGap(lines.last?.number ?? 1)
        }
    }

    /// Notes where the margin of box 1 may have broken a line of the street address, which then looks like two lines.
    ///
    /// - Parameter width: The width of the box in characters of its captions; nil if it is not known.
    private mutating func doubtStreets(_ found: [Segment], width: Int?) {
        guard let above = found.first(where: { $0.text.hasPrefix("(Last)") })?.line,
            let below = found.first(where: { $0.text == "(Street)" })?.line
        else { return }
        let streets = found.filter { $0.line > above && $0.line < below }
        for (first, second) in zip(streets, streets.dropFirst()) where first.line < second.line {
            let room = Double(width ?? max(56, streets.map(\.end).max() ?? 0))
            let next = second.text.prefix { $0 != " " }
            if LaidOutText.width(first.text + " " + next) > room * 0.72 { doubtfulStreets.append(second.line) }
        }
    }

    /// About how wide a text of the form's answers is, in characters of its captions, which are set smaller.
    private static func width(_ text: String) -> Double {
        text.reduce(0) { $0 + ($1.isUppercase ? 1.8 : $1.isNumber ? 1.35 : $1.isLetter ? 1.2 : 0.7) }
    }

    /// Splits a segment in which the number and the first words of a box follow other words after one blank.
    static func withCaptionsApart(_ segment: Segment) -> [Segment] {
        let words = segment.words
        var parts: [Segment] = []
        for (index, word) in words.enumerated() {
            func text(_ count: Int) -> String { words[index...].prefix(count).map(\.text).joined(separator: " ") }
            if index > 0, !beginsBox(text(4)) {
                parts[parts.count - 1].text += " " + word.text
            } else {
                parts.append(word)
            }
        }
        return parts
    }

    /// Splits a segment such as `X Officer (give title below) X Other (specify below)` at check marks that are only one
    /// space away from their captions.
    static func withSignApart(_ segment: Segment) -> [Segment] {
        let words = segment.text.split(separator: " ", omittingEmptySubsequences: false)
        var parts: [Segment] = []
        var isBehindSign = false
        var place = segment.start
        for (index, word) in words.enumerated() {
            var isSign = TickSigns.sign(word) != nil
            if isSign {
                // No caption has more than 13 words.
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

    /// Whether a text begins with the number of a box, such as `1. ` or `3a. `.
    static func isNumbered(_ text: String) -> Bool {
        let number = text.prefix { $0.isNumber || $0 == "a" }
        return (1...2).contains(number.count) && text.dropFirst(number.count).hasPrefix(". ")
    }

    /// Whether a text begins with the number and the first words of a box.
    static func beginsBox(_ text: String) -> Bool {
        isNumbered(text) && isBeginning(text.split(separator: " ").prefix(4).joined(separator: " "))
    }

    private mutating func unfold(strip: [Segment]) {
        var nodes = LaidOutText.joined(
            strip.filter { TickSigns.sign($0.text) == nil }.map { Node(segment: $0, last: $0.line) })
        let symbol = nodes.first { Caption($0.segment.text) == .foreignSymbol }
        var loose: [Segment] = []
        for sign in strip where TickSigns.sign(sign.text) != nil {
            // A check mark is to the left of its caption, next to any of the caption's lines.
            let target = nodes.indices.filter { index in
                let node = nodes[index]
                return node.segment.start > sign.start && node.segment.start - sign.end < 14
                    && (node.segment.line...node.last).contains(sign.line)
            }.min { nodes[$0].segment.start < nodes[$1].segment.start }
            if let target {
                nodes[target].sign = sign.text
            } else if let symbol, (symbol.last...symbol.last + 2).contains(sign.line), sign.text.hasPrefix("[") {
                // The brackets of a symbol that is not stated.
                continue
            } else {
                loose.append(sign)
                hasLooseSign = true
            }
        }
        emit(nodes)
        for sign in loose where TickSigns.sign(sign.text) == .ticked {
            emit([sign.text], sign.line)
            self.lines[self.lines.count - 1].isLooseTick = true
        }
    }

    /// Joins captions that run over several lines.
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

    /// Whether a caption begins with this text, ignoring the box number and spaces.
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
        // The answers in the first two boxes are names, which may take several lines.
        var name: [Segment] = []
        var isName = false
        let place = place(in: nodes)
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
            // A title may have a line such as "Officer" or "remarks".
            let isWord =
                LaidOutText.mayBeTitle(caption) || ["Officer", "Director", "Other"].contains(node.segment.text)
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

    /// Whether words below the boxes of the relationship may be a title although they are a caption elsewhere.
    private static func mayBeTitle(_ caption: Caption?) -> Bool {
        switch caption {
        case nil, .boilerplate?, .remarks?, .signature?, .signatures?, .owners?: true
        default: false
        }
    }

    /// Emits the titles, which are below the check boxes: the officer's on the left, the text for "Other" on the right;
    /// where the boxes stand below each other, the officer's is above the box "Other".
    private mutating func emit(_ titles: inout [Segment], _ other: Segment?) {
        guard let other, let first = titles.first else { return }
        func isOfficers(_ title: Segment) -> Bool { title.line < other.line || title.middle < other.start - 4 }
        let parts = [titles.filter(isOfficers), titles.filter { !isOfficers($0) }].map(LaidOutText.text)
        emit(["", parts[0], "", parts[1]], first.line)
        titles = []
    }

    /// The city, state and ZIP code, which are above their captions and may run over several lines.
    private func place(in nodes: [Node]) -> (segments: [Segment], cells: [String])? {
        guard let street = nodes.first(where: { $0.segment.text == "(Street)" })?.segment,
            let city = nodes.first(where: { $0.segment.text.hasPrefix("(City)") })?.segment,
            let state = nodes.first(where: { $0.segment.text == "(State)" })?.segment,
            let zip = nodes.first(where: { $0.segment.text == "(Zip)" })?.segment
        else { return nil }
        let segments = nodes.map(\.segment).filter { segment in
            (segment.line, segment.start) > (street.line, street.start) && segment.line < city.line
        }
        guard let first = segments.first else { return nil }
        if grid != nil, let cells = UnfoldedGrid.cells(of: segments, first: first.start..<first.end, count: 3) {
            return (segments, cells)
        }
        // The line with all three has them in order; further lines of a cell begin where it does.
        for line in Set(segments.map(\.line)) {
            let whole = segments.filter { $0.line == line }.sorted { $0.start < $1.start }
            // States outside the United States have names; then all three stand right above their captions.
            guard whole.count == 3,
                PlaceLine("x, \(whole[1].text)") != nil
                    || [(0, city), (1, state), (2, zip)].allSatisfy({ abs(whole[$0].start - $1.start) <= 2 })
            else { continue }
            var cells: [[Segment]] = [[], [], []]
            for segment in segments {
                let nearest = (0..<3).min {
                    abs(whole[$0].start - segment.start) < abs(whole[$1].start - segment.start)
                }
                cells[nearest ?? 0].append(segment)
            }
            return (segments, cells.map { TextItems.prose($0.map(\.text)) })
        }
        // Two cells may be so close together that they look like one.
        let words = segments.flatMap(\.words)
        var columns: [[Segment]] = [[], [], []]
        for word in words {
            columns[word.start >= zip.start - 2 ? 2 : word.start >= state.start - 2 ? 1 : 0].append(word)
        }
        func isState(_ word: Segment) -> Bool { PlaceLine("x, \(word.text)") != nil }
        if columns[1].count != 1 || !isState(columns[1][0]), words.count > 1 {
            // A line with little on it may be drawn together, and a page break moves the captions. The state is one of EDGAR's
            // codes of two letters or digits: the one furthest to the right, behind which only a ZIP code stands.
            if let state = words.filter(isState).max(by: { $0.start < $1.start }) {
                let behind = words.filter { $0.line == state.line && $0.start > state.start }
                let city = words.filter { $0 != state && !behind.contains($0) }
                guard city.allSatisfy({ $0.start <= state.start }) else { return nil }
                columns = [city, [state], behind]
            } else if !columns[1].isEmpty {
                return nil
            }
        }
        return (segments, columns.map { TextItems.prose($0.map(\.text)) })
    }
}
