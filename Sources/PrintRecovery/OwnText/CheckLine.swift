import FormLayouts
import OwnershipModel

/// A check box in this program's plain text: `[X] Officer (give title below): Chief Executive Officer`.
struct CheckLine: Equatable {
    let box: Caption.OwnerBox?
    let caption: String
    let tick: TickState
    /// What stands behind the caption: a title.
    var detail = ""
    /// What stands behind it on the line, such as the next box.
    var rest = ""

    private static let boxes: [(caption: String, box: Caption.OwnerBox?)] = [
        ("Director", .director), ("10% Owner", .tenPercentOwner), ("Officer (give title below)", .officer),
        ("Other (specify below)", .other), ("Form filed by One Reporting Person", nil),
        ("Form filed by More than One Reporting Person", nil),
    ]

    /// The captions of the relationship, in the order of the form.
    static let relationship: [(caption: String, box: Caption.OwnerBox)] = boxes.compactMap { known in
        known.box.map { (known.caption, $0) }
    }

    /// Nil if the text does not begin with such a box.
    init?(_ text: String) {
        guard let (sign, words) = CheckLine.sign(text),
            let known = CheckLine.boxes.first(where: { words.hasPrefix($0.caption) })
        else { return nil }
        (box, caption) = (known.box, known.caption)
        var behind = words.dropFirst(known.caption.count)
        // The next box, if the two lines were joined.
        if let next = CheckLine.next(in: behind) {
            rest = String(behind[next...])
            behind = Substring(behind[..<next].trimmedEnd)
        }
        guard behind.isEmpty || behind.hasPrefix(": ") else { return nil }
        detail = String(behind.dropFirst(2))
        tick = sign
        if tick == .unrecoverable, detail.hasSuffix("not stated") {
            detail = String(detail.dropLast(10)).trimmedEnd(of: ": ")
        }
        if !detail.isEmpty, box != .officer, box != .other { return nil }
    }

    /// The state that a sign in brackets shows, and the words behind it; nil if there is none.
    static func sign(_ text: String) -> (tick: TickState, words: Substring)? {
        guard text.hasPrefix("["), let end = text.firstRange(of: "] ") else { return nil }
        let sign = text[..<end.lowerBound].dropFirst()
        guard sign.utf8.count <= 40, !sign.isEmpty else { return nil }
        let tick: TickState =
            switch sign {
            case "X", "x", "\u{2713}", "\u{2714}": .ticked
            case " ": .open
            case "?": .unrecoverable
            default: TickState(sign: String(sign)) ?? .odd(String(sign).withEscapesUndone)
            }
        return (tick, text[end.upperBound...])
    }

    private static func next(in text: Substring) -> Substring.Index? {
        text.ranges(of: " [").first { range in
            guard let (_, words) = sign(String(text[range.lowerBound...].dropFirst())) else { return false }
            return boxes.contains { words.hasPrefix($0.caption) }
        }.map { text.index(after: $0.lowerBound) }
    }
}

extension OwnText {
    /// Reads a check box at the head of the form; returns false if the line is none.
    mutating func readFlag(_ line: TextLines.Line) -> Bool {
        guard let (tick, words) = CheckLine.sign(line.text.trimmedStart),
            case .flag? = Caption(String(words))
        else { return false }
        let known = description.flags.map(\.caption).first { words.hasPrefix($0) }
        let behind = known.map { words.dropFirst($0.count) } ?? ""
        let answers = [
            "not stated", "Not told by this input.", "Not stated in this filing.",
            "Not asked: the form had no such box before April 2023.",
        ]
        if !behind.isEmpty, !answers.contains(where: { behind == ": " + $0 }) {
            addStrange(String(behind), line)
        }
        add("X", line, tick: tick)
        add(caption: known ?? String(words), Caption(known ?? String(words)), line)
        return true
    }

    mutating func readFilingKind(_ body: [TextLines.Line]) {
        for line in body {
            var text = line.text.trimmedStart
            while let check = CheckLine(text), check.box == nil {
                add("X", line, tick: check.tick)
                add(caption: check.caption, Caption(check.caption), line)
                text = check.rest
            }
            if !text.isEmpty { readLoose(TextLines.Line(number: line.number, text: text)) }
        }
    }

    /// Reads the four boxes of a relationship. One that is not there is unknown, unless it was read before.
    ///
    /// - Parameter name: Whose they are, in the list of reporting owners; nil in their numbered box.
    mutating func readRelationships(_ body: [TextLines.Line], of name: String?) -> [Caption.OwnerBox: CheckLine] {
        var found: [Caption.OwnerBox: CheckLine] = [:]
        let known = name == person.name ? relationship : [:]
        for line in body {
            var text = line.text.trimmedStart
            while let check = CheckLine(text), let box = check.box, found[box] == nil {
                found[box] = check
                add("X", line, tick: check.tick)
                let title = check.detail.withEscapesUndone
                add(caption: title.isEmpty ? check.caption : "\(check.caption) \(title)", .tick(box), line)
                text = check.rest
            }
            if !text.isEmpty { readLoose(TextLines.Line(number: line.number, text: text)) }
        }
        guard let line = body.last ?? items.last.map({ TextLines.Line(number: $0.line, text: "") }) else {
            return found
        }
        for (caption, box) in CheckLine.relationship where found[box] == nil {
            note(lost: "the box “\(caption)”" + (name.map { " of \($0)" } ?? ""))
            guard known[box] == nil else { continue }
            add("X", line, tick: .unrecoverable)
            add(caption: caption, .tick(box), line)
        }
        for (caption, box) in CheckLine.relationship {
            guard let here = found[box], let there = known[box],
                (here.tick, here.detail) != (there.tick, there.detail)
            else { continue }
            note(lost: Caption.OwnerBox.contradiction(at: caption))
        }
        return found
    }
}

extension PrintedItem {
    fileprivate var line: Int {
        switch self {
        case .piece(let piece): piece.line
        case .table(let table): table.line
        }
    }
}
