import OwnershipModel

/// Text that reproduces the form's layout with spaces, as `pdftotext -layout` writes it, unfolded into text that reads
/// from top to bottom: one box after another, and each table row on one line with its cells separated by tabs.
///
/// Position determines meaning: the captions define the columns, and a cell belongs to the column its middle is in. A
/// row with a cell that does not suit its column is passed on unchanged, so that it is refused and reported later.
struct LaidOutText {
    var lines: [TextLines.Line] = []
    /// Whether a check mark was found that is next to no box. If so, no box can be taken to be unchecked.
    var hasLooseSign = false
    /// The lines of street addresses that may be the rest of the line above them.
    var doubtfulStreets: [Int] = []
    /// The first line of signatures whose names run over several lines in a way that leaves it open which are whose.
    private(set) var doubtfulSignatures: Int?
    /// The lines of lists of reporting owners that are not understood.
    var unreadOwners: [Int] = []
    let form: DocumentType.Form
    let labels: Set<String>
    /// The grids of the tables, if no margin folds them.
    let grid: UnfoldedGrid?

    /// A run of words separated by single spaces. `start` and `end` count characters from the beginning of the line.
    struct Segment: Equatable {
        var line: Int
        var text: String
        var start: Int

        var end: Int { start + text.count }
        var middle: Int { (start + end) / 2 }

        /// Its words, one segment each.
        var words: [Segment] {
            var place = start
            return text.split(separator: " ").map { word in
                defer { place += word.count + 1 }
                return Segment(line: line, text: String(word), start: place)
            }
        }
    }

    /// Nil for text without such a layout, in which the captions of the first two boxes are not side by side.
    init?(_ lines: [TextLines.Line], form: DocumentType.Form?, _ markdown: Markdown) {
        guard let form else { return nil }
        // What has pages was printed, and no converter of pages wrote it.
        grid = lines.contains { $0.page > 0 } ? nil : UnfoldedGrid(lines, form: form)
        let first = grid == nil ? LaidOutText.beginningOfBoxes(lines) : lines.firstIndex(where: LaidOutText.beginsBoxes)
        guard let boxes = first,
            let table = lines[boxes...].firstIndex(where: { LaidOutText.table($0) != nil })
        else { return nil }
        self.form = form
        labels = FootnoteLabels(in: lines, markdown).all
        // What stands above the form's heading is passed on as it is.
        let heading = lines[..<boxes].firstIndex { line in
            LaidOutText.segments(of: line).contains { LaidOutText.heading(in: $0) != nil }
        }
        var top = heading ?? 0
        // A tick that slipped above it ticks something, and nobody knows what.
        while top > 0, lines[top - 1].isEmpty || TickSigns.sign(lines[top - 1].text.trimmedStart) != nil { top -= 1 }
        self.lines = Array(lines[..<top])
        unfold(masthead: lines[top..<boxes])
        unfold(boxes: lines[boxes..<table])
        var next = table
        let signatures = PlacedSignatures(in: lines, from: table)
        while next < lines.count {
            if let signatures, next == signatures.lines.lowerBound {
                if signatures.isDoubtful { doubtfulSignatures = lines[next].number }
                for signature in signatures.found { emit([signature.name, signature.date], signature.line) }
                emit(["** Signature of Reporting Person", "Date"], lines[signatures.lines.upperBound - 1].number)
                next = signatures.lines.upperBound
                continue
            }
            if LaidOutText.beginsBoxes(lines[next]) {
                // Below the tables stands a box for each person of a joint filing.
                let end =
                    lines[(next + 1)...].firstIndex { line in
                        LaidOutText.beginsBoxes(line) || LaidOutText.table(line) != nil || LaidOutText.endsTable(line)
                    } ?? lines.endIndex
                unfold(boxes: lines[next..<end])
                next = end
                continue
            }
            if let list = PlacedOwners(in: lines, from: next) {
                emit(list, lines[next].number)
                next = list.lines.upperBound
                continue
            }
            guard let table = LaidOutText.table(lines[next]) else {
                self.lines.append(lines[next])
                next += 1
                continue
            }
            let rest = lines[(next + 1)...]
            // Each page has the title again.
            let end =
                rest.firstIndex { line in
                    LaidOutText.table(line).map { $0 != table } ?? LaidOutText.endsTable(line)
                } ?? lines.endIndex
            emit([lines[next].text.trimmedStart], lines[next].number)
            unfold(table, rest[..<end])
            next = end
        }
    }

    /// The index of the first line of the boxes; nil unless box 2 is beside box 1.
    private static func beginningOfBoxes(_ lines: [TextLines.Line]) -> Int? {
        guard let first = lines.firstIndex(where: { $0.text.trimmedStart.hasPrefix("1. Name and Address") }) else {
            return nil
        }
        let near = max(0, first - 3)..<min(lines.count, first + 4)
        guard
            lines[near].contains(where: { line in
                segments(of: line).contains { $0.start > 20 && $0.text.hasPrefix("2. ") }
            })
        else { return nil }
        return near.first { segments(of: lines[$0]).contains { isNumbered($0.text) } }
    }

    private static func beginsBoxes(_ line: TextLines.Line) -> Bool {
        line.text.trimmedStart.hasPrefix("1. Name and Address")
    }

    private static func table(_ line: TextLines.Line) -> SecurityTable? {
        SecurityTable(heading: line.text.trimmedStart)
    }

    private static func endsTable(_ line: TextLines.Line) -> Bool {
        let text = line.text.trimmedStart.lowercased()
        return ["explanation of responses", "1. name and address", "reporting owners", "reminder:", "remarks:"]
            .contains { text.hasPrefix($0) }
    }

    // MARK: Lines in, lines out

    static func segments(of line: TextLines.Line) -> [Segment] {
        var found: [Segment] = []
        var current: Segment?
        var blanks = 2
        for (place, character) in line.text.enumerated() {
            guard character != " " else {
                blanks += 1
                continue
            }
            if blanks > 1 {
                if let current { found.append(current) }
                current = Segment(line: line.number, text: "", start: place)
            } else if blanks == 1 {
                current?.text.append(" ")
            }
            current?.text.append(character)
            blanks = 0
        }
        if let current { found.append(current) }
        return found
    }

    mutating func emit(_ cells: [String], _ line: Int) {
        lines.append(TextLines.Line(number: line, text: cells.joined(separator: "\t")))
    }

    mutating func emitGap(_ line: Int) { lines.append(TextLines.Line(number: line, text: "")) }

    /// Joins segments with spaces, except after a word that was divided at its hyphen.
    static func text(_ segments: [Segment]) -> String { TextItems.prose(segments.map(\.text)) }

    // MARK: Masthead

    /// Unfolds the head of the form, where only the form's name and the check boxes on the left are filed. The words of
    /// those boxes run over several lines.
    private mutating func unfold(masthead lines: ArraySlice<TextLines.Line>) {
        let found = lines.flatMap(LaidOutText.segments).flatMap(LaidOutText.withFlagsApart)
        let captions = found.filter { segment in
            LaidOutText.flagBeginnings.contains { segment.text.hasPrefix($0) }
        }
        for segment in found {
            if let heading = LaidOutText.heading(in: segment) { emit([heading], segment.line) }
        }
        emitGap(lines.first?.number ?? 1)
        var signs = found.compactMap { segment in
            LaidOutText.besideFlag(segment, captions).flatMap { LaidOutText.sign(in: segment, before: $0) }
        }
        for caption in captions {
            let last = LaidOutText.end(ofFlag: caption, among: captions) ?? lines.endIndex + 1
            let body = found.filter { $0.line >= caption.line && $0.line < last }.map { segment in
                LaidOutText.sign(in: segment, before: caption).flatMap(\.words) ?? segment
            }
            let words = body.filter { abs($0.start - caption.start) < 3 && TickSigns.sign($0.text) == nil }.map(\.text)
                .joined(separator: " ")
            let place = signs.firstIndex {
                (caption.line..<last).contains($0.sign.line) && LaidOutText.besideFlag($0.sign, captions) == caption
            }
            let sign = place.map { signs.remove(at: $0).sign.text }
            emit([sign, words].compactMap { $0 }, caption.line)
        }
        hasLooseSign = hasLooseSign || !signs.isEmpty
    }

    /// The name of the form, which may follow the title of the page: `SEC Form 4 FORM 4`.
    private static func heading(in segment: Segment) -> String? {
        let name = segment.text.split(separator: " ").suffix(2).joined(separator: " ")
        for text in name.hasPrefix("FORM ") ? [segment.text, name] : [segment.text] {
            if case .form? = Caption(text) { return text }
        }
        return nil
    }

    /// The check mark to the left of a box's words, which is either alone or one space in front of a line of them.
    private static func sign(in segment: Segment, before caption: Segment) -> (sign: Segment, words: Segment?)? {
        guard segment.start < caption.start else { return nil }
        let word = segment.text.prefix { $0 != " " }
        guard TickSigns.sign(word) != nil else { return nil }
        let sign = Segment(line: segment.line, text: String(word), start: segment.start)
        let rest = segment.text.dropFirst(word.count + 1)
        guard !rest.isEmpty else { return (sign, nil) }
        let words = Segment(line: segment.line, text: String(rest), start: sign.end + 1)
        return abs(words.start - caption.start) < 3 ? (sign, words) : nil
    }
}
