import FormLayouts
import OwnershipModel
import PDFReading

/// Splits the structure tree of a PDF of this program into pieces and tables, in reading order, for `FormReading`.
///
/// The tree says exactly what is a paragraph, a cell or a footnote, and in which order; the captions are those that the
/// form's description has. Where the lines of a paragraph ended, the places of the words tell. A PDF has no lines to
/// count, so elements and rows are counted instead; `page(ofLine:)` gives the page of each.
struct TaggedForm {
    private(set) var items: [PrintedItem] = []
    /// What each item is the caption of. Nothing is guessed here: an answer may read like a caption.
    private(set) var captions: [Caption?] = []
    /// The lines with streets whose parts could not be told apart.
    var doubtfulStreets: [Int] = []
    let form: DocumentType.Form
    let description: FormDescription
    /// The names of the reporting persons, as the details below the form list them.
    let listedNames: [String]
    /// The first reporting person, as box 1 names it.
    var person = Person()
    /// The index of the check box read last, in the order of the form; nil before the first.
    var lastCheck: Int?

    private let elements: [StructureElement]
    private var margins: TextMargins
    private var leaves: PlacedLeaves
    private var part = Part.boxes
    /// The page of each line, by its index.
    private var pages: [Int] = []
    private var block = 0
    private var section = 0
    private var row = 0
    /// Whether the last element is being read.
    private var isLast = false
    /// Whether the signature read last has its date, or there is none yet.
    private var isDated = true

    /// Which part of the form is read.
    private enum Part {
        case boxes, tables, owners, explanation, remarks, leftOver, signatures
    }

    /// Nil for a tree that this program did not write.
    init?(_ tree: StructureElement, on pages: [PDFPage]) {
        let all = tree.elements.first { $0.kind == "Document" }?.elements ?? []
        guard let title = all.first, title.kind == "H1", let name = title.texts.first,
            case .form(let type)? = Caption(name.trimmedEnd)
        else { return nil }
        // The annex begins with a title of its own.
        elements = Array(all[..<(all.dropFirst().firstIndex { $0.kind == "H1" } ?? all.endIndex)])
        guard let details = elements.last?.text, details.hasPrefix(TaggedForm.details),
            elements.contains(where: { $0.text.hasPrefix(TaggedForm.firstBox) })
        else { return nil }
        form = type.form
        description = .of(type.form)
        listedNames = TaggedForm.names(in: details)
        leaves = PlacedLeaves(pages)
        margins = TextMargins(pages)
        margins.note(noteLines())
        leaves = PlacedLeaves(pages)
        for (index, element) in elements.enumerated() {
            isLast = index == elements.count - 1
            begin(element)
            read(element)
        }
    }

    static let details = "About this filing: "
    private static let firstBox = "1. Name and Address of Reporting Person"
    private static let signature = "** Signature of Reporting Person"

    /// The page of what has a line, counted from 1.
    func page(ofLine line: Int) -> Int { pages.indices.contains(line - 1) ? pages[line - 1] + 1 : 1 }

    /// The lines of the running text below the tables, which show how many columns a page has.
    private mutating func noteLines() -> [PlacedLeaves.Line] {
        var lines: [PlacedLeaves.Line] = []
        var isProse = false
        for element in elements {
            if element.kind == "H2" { isProse = Caption(element.text) != .owners }
            if element.kind == "Table" || isSignature(element.text) { isProse = false }
            guard element.kind == "Note" || isProse && element.kind == "P" else { continue }
            for text in element.texts { lines += leaves.lines(of: text) ?? [] }
        }
        return lines
    }

    /// The paragraph or the row of the first reporting person in the list of all.
    var firstOwner: StructureElement? {
        if let heading = elements.firstIndex(where: { $0.kind == "H2" && Caption($0.text) == .owners }) {
            return elements[(heading + 1)...].first
        }
        let table = elements.first { $0.elements.first?.kind == "Caption" && Caption($0.elements[0].text) == .owners }
        return table?.rows(below: "TBody").first
    }

    // MARK: Elements

    /// Counts an element or a row, and notes on which page it begins.
    mutating func begin(_ element: StructureElement) {
        // A short text, as that of a code, stands in too many places.
        if let text = element.texts.first(where: { $0.utf8.count > 2 }) {
            pages.append(leaves.seek(text))
        } else {
            pages.append(pages.last ?? 0)
        }
    }

    private mutating func read(_ element: StructureElement) {
        let text = element.text
        switch element.kind {
        case "H1": for text in element.texts { add(caption: text.trimmedEnd) }
        case "H2": readHeading(text)
        case "Table":
            part = .tables
            readTable(element)
        case "Note": readNote(element)
        default: readParagraph(element, text)
        }
    }

    private mutating func readHeading(_ text: String) {
        section += 1
        add(caption: text)
        switch Caption(text) {
        case .owners?: part = .owners
        case .explanation?: part = .explanation
        case .remarks?: part = .remarks
        case .leftOver?: part = .leftOver
        default: part = .tables
        }
    }

    private mutating func readParagraph(_ element: StructureElement, _ text: String) {
        if case .remarks = part, captions.last == .remarks {
            for (index, line) in unfolded(element.texts).enumerated() { add(line, keepsBlock: index > 0) }
        } else if isSignature(text) {
            readSignature(text)
        } else if case .signatures = part, text == "Date" || text.hasPrefix("Date "), !isDated {
            let date = String(text.dropFirst(5))
            isDated = true
            if !date.isEmpty { add(date, column: 1) }
        } else if isLast, text.hasPrefix(TaggedForm.details) {
            readDetails(text)
        } else if description.smallPrint.contains(text) {
            section += 1
            add(caption: text)
        } else {
            switch part {
            case .boxes: readBox(element, text)
            case .owners: readOnlyOwner(text)
            case .leftOver: readLabelled(unfolded(element.texts).joined(separator: "\n"))
            case .explanation where Caption(text) == .noSecurities: add(caption: text)
            case .explanation, .tables, .remarks, .signatures: add(text)
            }
        }
    }

    // MARK: Below the tables

    /// Reads a footnote: its label and its paragraphs.
    private mutating func readNote(_ note: StructureElement) {
        let label = note.elements.first { $0.kind == "Lbl" }?.text ?? ""
        add("", marks: [String(label.drop { $0 == "(" }.prefix { $0 != ")" })])
        let texts = note.elements.filter { $0.kind != "Lbl" }.flatMap(\.texts)
        for line in unfolded(texts) { add(line, keepsBlock: true) }
    }

    private func isSignature(_ text: String) -> Bool {
        text == TaggedForm.signature || text.hasPrefix(TaggedForm.signature + " ")
    }

    private mutating func readSignature(_ text: String) {
        if case .signatures = part {
        } else {
            part = .signatures
            section += 1
            add(caption: TaggedForm.signature)
        }
        row += 1
        isDated = false
        let name = String(text.dropFirst(TaggedForm.signature.count + 1))
        if !name.isEmpty { add(name, column: 0) }
    }

    /// Reads the filing's details: `About this filing: Filed date: 05/06/2019 · Issuer CIK: 0000320193`.
    private mutating func readDetails(_ text: String) {
        section += 1
        add(caption: String(TaggedForm.details.dropLast(2)))
        for entry in TaggedForm.entries(of: text) { readLabelled(entry) }
    }

    /// Reads a text such as `label: text`.
    private mutating func readLabelled(_ text: String) {
        guard let colon = text.firstRange(of: ": ") else { return add(text) }
        row += 1
        add(String(text[..<colon.lowerBound]), column: 0)
        add(String(text[colon.upperBound...]), column: 1)
    }

    // MARK: Pieces

    /// The lines of a paragraph as they were filed; one where its place on the pages is not found.
    private mutating func unfolded(_ texts: [String]) -> [String] {
        var lines: [PlacedLeaves.Line] = []
        for (index, text) in texts.enumerated() {
            guard var found = leaves.lines(of: text) else { return [texts.joined().trimmedStart.trimmedEnd] }
            if index > 0, found[0].gap.isEmpty, texts[index - 1].hasSuffix(" ") { found[0].gap = " " }
            // Where the font changes, a text begins in the middle of a line.
            if let last = lines.last, last.page == found[0].page, last.right <= found[0].left + 1,
                abs(last.bottom - found[0].bottom) < 0.5 * (last.bottom - last.top)
            {
                lines[lines.count - 1].text += found[0].gap + found[0].text
                lines[lines.count - 1].right = found[0].right
                found.removeFirst()
            }
            lines += found
        }
        return margins.unfolded(lines)
    }

    /// The first line of a text on the page; nil where its place is not found.
    func firstLine(of texts: [String]) -> String? {
        var leaves = leaves
        return texts.first.flatMap { leaves.lines(of: $0)?.first?.text }
    }

    /// Whether a line ends on the page behind the first words of a text.
    func endsLine(behind words: String, in texts: [String]) -> Bool {
        var leaves = leaves
        var before = ""
        for text in texts {
            for line in leaves.lines(of: text) ?? [] {
                before += line.gap + line.text
                if before.hasSuffix(words.trimmedEnd) { return true }
            }
        }
        return false
    }

    /// Adds a piece with the line of the element or row that was begun last.
    mutating func add(
        _ text: String, caption: Caption? = nil, column: Int? = nil, marks: [String] = [], tick: TickState? = nil,
        keepsBlock: Bool = false
    ) {
        if !keepsBlock { block += 1 }
        captions.append(caption)
        items.append(
            .piece(
                PrintedPiece(
                    text: text, marks: marks, line: pages.count, column: column, row: column == nil ? nil : row,
                    block: block, section: section, tick: tick)))
    }

    /// Adds words that the form prints.
    mutating func add(caption text: String) { add(text, caption: Caption(text)) }

    mutating func add(_ table: PrintedTable) {
        captions.append(nil)
        items.append(.table(table))
    }

    /// The line of the element or row that was begun last.
    var line: Int { pages.count }

    /// Adds the answer below the caption added last to it.
    mutating func addToLast(_ text: String) {
        guard case .piece(var piece)? = items.last else { return }
        piece.text += " " + text
        items[items.count - 1] = .piece(piece)
    }
}
