import Bytes
import Diagnostics
import OwnershipModel

/// Splits this program's own plain text into pieces and tables, in reading order, for `FormReading`.
///
/// The text has a fixed syntax: sections are separated by empty lines, and each has a heading that is not indented,
/// with all filed text indented below. A line that does not follow it, because somebody edited the text, is passed on
/// unchanged and later reported as not understood.
struct OwnText {
    private(set) var items: [PrintedItem] = []
    let form: DocumentType.Form
    private let lines: [TextLines.Line]
    /// The labels of the footnotes, which distinguish footnote marks from other text in parentheses.
    let labels: Set<String>
    private var block = 0
    private var section = 0
    private var row = 0

    /// Why it cannot be read, and where: it is several texts, or no footnote can be told any more, nor any mark.
    private(set) var fault: (line: Int, reason: String)?

    /// Nil for text that this program did not write.
    init?(_ lines: [TextLines.Line]) {
        guard let first = lines.first(where: { !$0.isEmpty }), case .form(let type)? = Caption(first.text),
            lines.contains(where: { $0.text == OwnText.signatures }),
            lines.contains(where: { $0.text == "OMB APPROVAL" })
        else { return nil }
        form = type.form
        self.lines = lines
        labels = Set(
            OwnText.sections(of: lines).first { $0.heading?.text == "Explanation of Responses:" }?.body
                .compactMap { OwnText.note($0.text)?.label } ?? [])
        for section in OwnText.sections(of: lines) {
            if labels.isEmpty, section.heading?.text == "Explanation of Responses:",
                let note = section.body.first(where: { $0.text.trimmedStart.hasPrefix("(1) ") })
            {
                fault = (note.number, "the footnotes cannot be told apart in this text, whose indents were changed")
            }
            read(section)
        }
        if let second = lines.filter({ $0.text == OwnText.signatures }).dropFirst().first {
            fault = (second.number, "this text holds several forms one behind the other; each must be one file")
        }
    }

    private static let signatures = "** Signature of Reporting Person / Date"

    // MARK: Sections

    /// A heading and the indented lines below it, or a run of lines without a heading.
    struct Section {
        var heading: TextLines.Line?
        var body: [TextLines.Line] = []
    }

    /// Splits the text into sections. An empty line ends a section unless an indented line follows; then it is part of a
    /// footnote or the remarks.
    private static func sections(of lines: [TextLines.Line]) -> [Section] {
        var sections: [Section] = []
        var isOpen = false
        for (index, line) in lines.enumerated() {
            if line.isEmpty {
                let following = lines[index...].first { !$0.isEmpty }
                guard isOpen, following?.text.hasPrefix("  ") == true else {
                    isOpen = false
                    continue
                }
                sections[sections.count - 1].body.append(line)
            } else if line.text.hasPrefix("  "), !sections.isEmpty {
                sections[sections.count - 1].body.append(line)
            } else if line.text.hasPrefix("[") || isOpen {
                sections.append(Section(body: [line]))
                isOpen = true
            } else {
                sections.append(Section(heading: line))
                isOpen = true
            }
        }
        return sections
    }

    private mutating func read(_ found: Section) {
        section += 1
        block += 1
        guard let heading = found.heading else {
            for line in found.body { readBoxOrWords(line) }
            return
        }
        let words = heading.text
        if let table = SecurityTable(heading: words) { return readTable(table, heading, found.body) }
        add(words, heading)
        switch Caption(words) {
        case .reportingPerson?: readPerson(found.body)
        case .owners?: readOwners(found.body)
        case .explanation?: readNotes(found.body)
        case .remarks?: readRemarks(found.body)
        case .signature?, .signatures?: for line in found.body { readSignature(line) }
        case .leftOver?, .details?: for line in found.body { readLabelled(line) }
        default: for line in found.body { readBoxOrWords(line) }
        }
    }

    // MARK: Lines

    /// The text of a line without its indent and with `\u{…}` escapes undone.
    static func text(_ line: TextLines.Line, indentedBy indent: Int = 4) -> String {
        let blanks = min(indent, line.text.prefix { $0 == " " }.count)
        return String(line.text.dropFirst(blanks)).withEscapesUndone
    }

    mutating func add(
        _ text: String, _ line: TextLines.Line, column: Int? = nil, marks: [String] = [], tick: TickState? = nil,
        keepsBlock: Bool = false
    ) {
        if !keepsBlock { block += 1 }
        items.append(
            .piece(
                PrintedPiece(
                    text: text, marks: marks, line: line.number, column: column, row: column == nil ? nil : row,
                    block: block, section: section, tick: tick)))
    }

    mutating func add(_ table: PrintedTable) { items.append(.table(table)) }
    mutating func beginRow() { row += 1 }

    /// Reads a check box such as `[X] caption: title`, or any other line as it is.
    mutating func readBoxOrWords(_ line: TextLines.Line) {
        let text = OwnText.text(line)
        guard text.hasPrefix("["), let end = text.firstRange(of: "] "), let tick = OwnText.tick(text[..<end.lowerBound])
        else { return add(text, line) }
        var caption = String(text[end.upperBound...])
        if let below = caption.firstRange(of: " below): ") { caption.replaceSubrange(below, with: " below) ") }
        if tick == .unrecoverable, caption.hasSuffix(": not stated") { caption = String(caption.dropLast(12)) }
        add("X", line, tick: tick)
        add(caption, line)
    }

    private static func tick(_ sign: Substring) -> TickState? {
        switch sign {
        case "[X": .ticked
        case "[ ": .open
        case "[?": .unrecoverable
        default: TickState(sign: String(sign.dropFirst()))
        }
    }
}

extension String {
    /// The string with escapes such as `\u{A}` replaced by the characters they mean.
    var withEscapesUndone: String {
        guard contains("\\u{") else { return self }
        var text = ""
        var rest = self[...]
        while let start = rest.firstRange(of: "\\u{") {
            text += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            let digits = rest.prefix { $0.isHexDigit }
            if let value = UInt32(hexadecimal: digits), let scalar = Unicode.Scalar(value),
                rest.dropFirst(digits.count).first == "}"
            {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(digits.count + 1)
            } else {
                text += "\\u{"
            }
        }
        return text + rest
    }
}
