import Bytes
import Diagnostics
import FormLayouts
import OwnershipModel

/// Splits this program's own plain text into pieces and tables, in reading order, for `FormReading`.
///
/// The text has a fixed syntax: each part has a heading that is not indented, with all filed text indented below. Nothing is
/// guessed by its words: a piece is a caption where the syntax has one, and an answer where it has an answer. Every other
/// line, because somebody edited the text, is strange and reported as not understood.
struct OwnText {
    private(set) var items: [PrintedItem] = []
    /// What each item is the caption of.
    private(set) var captions: [Caption?] = []
    /// The lines, or parts of lines, that the syntax has no place for.
    private(set) var strange: [PrintedPiece] = []
    /// What stands above the form: the head of an e-mail.
    private(set) var outside: [PrintedPiece] = []
    /// What the text always has and this one has not, in words.
    private(set) var lost: [String] = []
    /// The tables whose heading or contents are lost.
    private(set) var lostTables: [(table: SecurityTable, line: Int?)] = []
    let form: DocumentType.Form
    let description: FormDescription
    /// The labels of the footnotes, which distinguish footnote marks from other text in parentheses.
    let labels: OwnLabels
    /// The lines of the first reporting person in the list of all.
    let firstPerson: [String]
    /// The names of the reporting persons, as the details below the form list them.
    let listedNames: [String]
    /// What box 1 says of the same person: the name and the lines of the street.
    var person: (name: String, streets: [String]) = ("", [])
    /// The boxes of the relationship as they stand in their numbered box.
    var relationship: [Caption.OwnerBox: CheckLine] = [:]
    private var block = 0
    private var section = 0
    private var row = 0

    /// Why it cannot be read, and where: it is several texts, or no part of it can be told any more.
    private(set) var fault: (line: Int, reason: String)?

    /// Nil for text that this program did not write.
    init?(_ given: [TextLines.Line]) {
        guard OwnText.isOwn(given), let start = given.firstIndex(where: { OwnText.type(in: $0.text) != nil }),
            let type = OwnText.type(in: given[start].text)
        else { return nil }
        form = type
        description = .of(type)
        let all = OwnText.unfolded(given[start...])
        let headings = OwnHeadings(description, in: all)
        var sections: [Section] = []
        var loose: [TextLines.Line] = []
        for line in all {
            if let found = headings.heading(line, behind: sections.last?.heading) {
                sections.append(Section(heading: found, line: line))
                if !found.rest.isEmpty {
                    sections[sections.count - 1].body.append(
                        TextLines.Line(number: line.number, text: "    " + found.rest))
                }
            } else if !line.isEmpty, !line.text.hasPrefix("  "),
                !(sections.last?.heading.takesAtMargin(line.text) ?? false)
            {
                loose.append(line)
            } else if !sections.isEmpty {
                sections[sections.count - 1].body.append(line)
            } else if !line.isEmpty {
                loose.append(line)
            }
        }
        labels = OwnLabels(sections)
        firstPerson = OwnText.firstPerson(sections)
        listedNames = OwnText.listedNames(sections)
        readOutside(given[..<start])
        for line in loose { readLoose(line) }
        for index in sections.indices { read(sections[index].trimmed) }
        noteLost(sections)
        if labels.all.isEmpty,
            let note = (loose + sections.filter { $0.heading.part == .explanation }.flatMap(\.body))
                .first(where: { $0.text.trimmedStart.hasPrefix("(1) ") })
        {
            fault = (note.number, "the footnotes cannot be told apart in this text, whose indents were changed")
        }
        if let second = all.filter({ $0.text == OwnText.signatures }).dropFirst().first {
            fault = (second.number, "this text holds several forms one behind the other; each must be one file")
        }
    }

    static let signatures = "** Signature of Reporting Person / Date"
    static let ownerHead = "Reporting Owner Name / Address"
    static let relationships = "Relationships"

    private static func isOwn(_ lines: [TextLines.Line]) -> Bool {
        let wanted = [signatures, "OMB APPROVAL", "  " + ownerHead, "  " + relationships]
        return wanted.count { sign in lines.contains { $0.text == sign } } >= 3
    }

    /// The form in its first line: `FORM 4`, behind which an amendment is named.
    private static func type(in line: String) -> DocumentType.Form? {
        guard line.hasPrefix("FORM ") else { return nil }
        let rest = line.dropFirst(6)
        guard rest.isEmpty || rest.hasPrefix(" AMENDMENT ("), case .form(let type)? = Caption(String(line.prefix(6)))
        else { return nil }
        return type.form
    }

    /// Lines that a program which folds long ones broke, as e-mail programs do, joined again.
    ///
    /// No line of a text that was not folded is as short as its longest line must be: the legends are longer. A line was
    /// broken where the first word of the next had no more room.
    private static func unfolded(_ lines: ArraySlice<TextLines.Line>) -> [TextLines.Line] {
        let width = lines.map(\.text.count).max() ?? 0
        guard width <= 132 else { return Array(lines) }
        var joined: [TextLines.Line] = []
        var last = 0
        for line in lines {
            let word = line.text.prefix { $0 != " " }.count
            if last > 40, word > 0, last + 1 + word > width, let index = joined.indices.last {
                joined[index].text += " " + line.text
            } else {
                joined.append(line)
            }
            last = line.text.count
        }
        return joined
    }

    // MARK: Parts

    /// A heading and the lines below it.
    struct Section {
        var heading: OwnHeadings.Heading
        var line: TextLines.Line
        var body: [TextLines.Line] = []

        /// Without the empty lines that part it from the next.
        var trimmed: Section {
            var section = self
            while section.body.last?.isEmpty == true { section.body.removeLast() }
            return section
        }
    }

    private mutating func read(_ found: Section) {
        section += 1
        block += 1
        if case .table(let table) = found.heading.part { return readTable(table, found.line, found.body) }
        add(caption: found.heading.words, found.heading.caption, found.line)
        switch found.heading.part {
        case .table: break
        case .person: readPerson(found.body)
        case .issuer: readIssuer(found.body)
        case .value: readValue(found.body)
        case .relationship: relationship = readRelationships(found.body, of: nil)
        case .filingKind: readFilingKind(found.body)
        case .owners: readOwners(found.body)
        case .explanation: readNotes(found.body)
        case .remarks: readRemarks(found.body)
        case .signatures: for line in found.body { readSignature(line) }
        case .list: for line in found.body { readLabelled(line, in: found.heading.caption) }
        case .other: for line in found.body { readLoose(line) }
        }
    }

    /// Reads a line that stands in no part: a legend, a check box at the head of the form.
    mutating func readLoose(_ line: TextLines.Line) {
        if line.text.trimmedStart.hasPrefix("["), readFlag(line) { return }
        let piece = PrintedPiece(text: line.text.trimmedStart, line: line.number, block: block, section: section)
        for case .piece(let part) in CaptionSplitting([.piece(piece)]).items {
            switch Caption(part.text) {
            case .boilerplate?: add(caption: part.text, .boilerplate, line)
            case .closing?: add(caption: part.text, .closing, line)
            case .form(let type)?: add(caption: part.text, .form(type), line)
            default: addStrange(part.text, line)
            }
        }
    }

    /// What stands above the form: the head of an e-mail, or something that is not known.
    private mutating func readOutside(_ lines: ArraySlice<TextLines.Line>) {
        let head = MailHead(in: lines)
        for line in lines where !line.isEmpty {
            let piece = PrintedPiece(text: line.text.trimmedStart, line: line.number, block: 0, section: 0)
            if head?.holds(line) == true { outside.append(piece) } else { strange.append(piece) }
        }
    }

    /// Notes which parts of the form this program would have printed are not here.
    private mutating func noteLost(_ sections: [Section]) {
        let found = Set(sections.map(\.heading.words))
        for box in description.grid.flatMap(\.boxes) {
            switch box.content {
            case .foreignTradingSymbol, .own, .dateOfOriginalSubmission, .individualOrGroupFiling: continue
            default: if !found.contains(box.wholeCaption) { lost.append("“\(box.wholeCaption)”") }
            }
        }
        for heading in [description.captions.owners, description.captions.explanation, OwnText.signatures]
        where !found.contains(heading) {
            lost.append("“\(heading)”")
        }
        for flag in description.flags where !captions.contains(Caption(flag.caption)) {
            lost.append("the box “\(flag.caption.prefix(60))…”")
        }
        for table in description.tables.map(\.table)
        where !sections.contains(where: { $0.heading.part == .table(table) }) {
            lostTables.append((table, sections.last?.line.number ?? 1))
        }
    }

    // MARK: Pieces

    /// The text of a line without its indent and with `\u{…}` escapes undone.
    static func text(_ line: TextLines.Line, indentedBy indent: Int = 4) -> String {
        let blanks = min(indent, line.text.prefix { $0 == " " }.count)
        return String(line.text.dropFirst(blanks)).withEscapesUndone
    }

    mutating func add(
        _ text: String, _ line: TextLines.Line, caption: Caption? = nil, column: Int? = nil, marks: [String] = [],
        tick: TickState? = nil, keepsBlock: Bool = false
    ) {
        if !keepsBlock { block += 1 }
        captions.append(caption)
        items.append(
            .piece(
                PrintedPiece(
                    text: text, marks: marks, line: line.number, column: column, row: column == nil ? nil : row,
                    block: block, section: section, tick: tick)))
    }

    /// Adds words that the form prints.
    mutating func add(caption text: String, _ caption: Caption?, _ line: TextLines.Line) {
        add(text, line, caption: caption)
    }

    mutating func addStrange(_ text: String, _ line: TextLines.Line) {
        let text = text.trimmedStart
        guard !text.isEmpty else { return }
        strange.append(
            PrintedPiece(
                text: text.withEscapesUndone, line: line.number, block: block, section: section))
    }

    mutating func note(lost words: String) { lost.append(words) }
    mutating func note(lost table: SecurityTable, _ line: Int) { lostTables.append((table, line)) }

    mutating func add(_ table: PrintedTable) {
        captions.append(nil)
        items.append(.table(table))
    }

    mutating func beginRow() { row += 1 }
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
