import Diagnostics
import OwnershipModel

/// Splits a converted text into pieces and tables, in reading order, for `FormReading`.
///
/// Each line, or each cell of a line, becomes a piece; the lines of a footnote or the remarks are joined. What the
/// conversion lost or broke is repaired here if there is evidence for how, and reported.
struct TextItems {
    let file: String
    let lines: [TextLines.Line]
    let markdown: Markdown
    let form: DocumentType.Form?
    let notes: FootnoteLabels
    var labels: Set<String> { notes.all }
    /// A line with the captions of two boxes in a text whose layout is not that of boxes side by side.
    let mixedLine: Int?
    /// The lines that the browser added to a print.
    let furniture: [TextLines.Line]
    private let hasLooseSign: Bool
    private(set) var items: [PrintedItem] = []
    /// What stands between the rows of a table and is none.
    var strange: [PrintedPiece] = []
    /// All text, without markup.
    private(set) var texts: [InputText] = []
    /// Whether an HTML table was begun that never ends.
    var hasOpenPage = false
    /// The lines that are HTML.
    private var pageLines: [ClosedRange<Int>] = []
    var diagnostics: [Diagnostic] = []
    var next = 0
    var part = Part.head
    var block = 0
    var section = 0
    private var row = 0
    /// The captions of the reporting owners' block, if its columns are aligned by spaces.
    private var grid: AlignedCells?
    /// The captions in the form's head that can have a check box: the index in `items`, and the box drawn before it, if any.
    private var boxes: [(index: Int, tick: TickState?)] = []

    enum Part {
        case head, owners, explanation, remarks, signatures
    }

    init(_ all: [TextLines.Line], file: String) {
        self.file = file
        let print = PrintFurniture(in: all)
        let asGiven = RuledLines(print.lines).lines
        furniture = print.furniture
        markdown = Markdown(in: asGiven)
        form = TextItems.form(in: asGiven, markdown)
        let laidOut = LaidOutText(asGiven, form: form, markdown)
        let plain = markdown.isUsed ? MarkdownLines(asGiven).lines : asGiven
        lines = laidOut?.lines ?? plain
        hasLooseSign = laidOut?.hasLooseSign ?? false
        mixedLine = laidOut == nil ? asGiven.first(where: TextItems.mixesBoxes)?.number : nil
        diagnostics = (laidOut?.doubtfulStreets ?? []).map { line in
            Diagnostic(
                .warning, code: "street-doubtful",
                "this line of a street address may be the rest of the one above it, which the margin broke; they are taken "
                    + "as two lines", at: SourceLocation(file: file, line: line))
        }
        if let line = laidOut?.doubtfulSignatures {
            diagnostics.append(.doubtfulSignatures(at: SourceLocation(file: file, line: line)))
        }
        diagnostics += (laidOut?.unreadOwners ?? []).map { line in
            Diagnostic(
                .warning, code: "owners-not-understood",
                "the list of reporting owners could not be read; names, addresses and relationships are those of the "
                    + "first person's boxes", at: SourceLocation(file: file, line: line))
        }
        notes = FootnoteLabels(in: lines, markdown)
        diagnostics += notes.diagnostics(in: file)
        while next < lines.count {
            let line = lines[next]
            if line.isEmpty || Markdown.isRuler(line.text) || TextItems.tableTags.contains(line.text) {
                block += 1
            } else if readEmbeddedPage(line) {
                block += 1
            } else if !readTable(line), !readStrayRow(line), !readProse(line), !readSignatures(line) {
                read(line)
            }
            next += 1
        }
        settleBoxes()
        for line in plain where !line.isEmpty && !pageLines.contains(where: { $0.contains(line.number) }) {
            let cell = markdown.cell(line.text)
            texts.append(
                InputText(line: line.number, text: ([cell.text] + cell.marks.map { "(\($0))" }).joined(separator: " ")))
        }
    }

    /// Tags that forms from before 2003 have on lines of their own.
    private static let tableTags: Set<String> = ["<TABLE>", "</TABLE>", "<CAPTION>", "</CAPTION>", "<PAGE>"]

    // MARK: Lines

    /// The cells of a line, including empty ones between tabs or pipes.
    func cells(of line: TextLines.Line) -> [TextCell] {
        let separator = CellSeparator(of: line.text, isMarkdown: markdown.isUsed)
        return separator.cells(of: line.text).map { markdown.cell($0) }
    }

    private mutating func read(_ line: TextLines.Line) {
        if line.isLooseTick {
            diagnostics.append(.looseTick(at: SourceLocation(file: file, line: line.number)))
            return
        }
        let parts = markdown.parts(line.text)
        let rows =
            parts.count > 1
            ? [parts] : CellSeparator(of: line.text, isMarkdown: markdown.isUsed).rows(of: line.text)
        for row in rows { read(row.map { markdown.cell($0) }, line) }
    }

    private mutating func read(_ cells: [TextCell], _ line: TextLines.Line) {
        row += 1
        if readAlignedOwner(line, cells) { return }
        let isRow = cells.count > 1
        for (column, cell) in cells.enumerated() where !cell.isEmpty && cell.text != "|" && !Markdown.isRuler(cell.text)
        {
            add(cell, line, column: isRow ? column : nil)
        }
    }

    /// Reads a line of a reporting owners' block whose columns are aligned by spaces, where check marks and titles are
    /// below the captions of the grid. Returns false if the line is not one of these.
    private mutating func readAlignedOwner(_ line: TextLines.Line, _ cells: [TextCell]) -> Bool {
        guard part == .owners, cells.count > 1, isAligned(line) else { return false }
        if cells.allSatisfy({ if case .tick? = Caption($0.text) { true } else { false } }) {
            grid = AlignedCells(under: line, isMarkdown: markdown.isUsed)
            return false
        }
        let segments = LaidOutText.segments(of: line)
        guard cells.contains(where: { TickSigns.sign($0.text) == .ticked }), segments.count == cells.count else {
            return false
        }
        for (cell, segment) in zip(cells, segments) {
            if segment.start == segments[0].start, TickSigns.sign(cell.text) == nil {
                add(cell, line, column: 0)
            } else if let column = grid?.column(of: segment), grid?.count == 4 {
                add(cell, line, column: column + 1)
            } else {
                // A title that is below no caption must not be taken for a name.
                add(cell, line, column: TickSigns.sign(cell.text) == nil ? 5 : nil)
            }
        }
        return true
    }

    private mutating func add(_ cell: TextCell, _ line: TextLines.Line, column: Int?) {
        if cell.text.hasPrefix("(Street)"), cell.text.utf8.count > 8 {
            // The town, in a table of its own, is glued to the caption above it.
            append(TextCell(text: "(Street)"), line)
            var town = cell
            town.text = String(cell.text.dropFirst(8)).trimmedStart
            return add(town, line, column: column)
        }
        let caption = Caption(cell.text)
        enter(caption)
        if part == .owners, column == nil, cell.text == "X" || cell.text == "x" {
            diagnostics.append(.looseTick(at: SourceLocation(file: file, line: line.number)))
            return
        }
        for part in TickSigns.parts(of: cell.text) {
            switch part {
            case .tick(let tick): append(TextCell(text: "X"), line, column, tick: tick)
            case .words(let words): append(TextCell(text: words, marks: cell.marks, cik: cell.cik), line, column)
            }
        }
    }

    /// Captions lead from one part of the form to the next.
    private mutating func enter(_ caption: Caption?) {
        switch caption {
        case .owners?: part = .owners
        case .explanation?: part = .explanation
        case .remarks?: part = .remarks
        case .signatures?, .signature?: part = .signatures
        case .reportingPerson?, .relationship?, .issuer?: part = .head
        default: break
        }
    }

    /// Appends a piece. Captions that can have a check box are remembered.
    mutating func append(
        _ cell: TextCell, _ line: TextLines.Line, _ column: Int? = nil, tick: TickState? = nil,
        startsParagraph: Bool = true
    ) {
        if (column ?? 0) > 0 { block += 1 }
        if part == .head, tick == nil {
            switch Caption(cell.text) {
            case .tick?, .flag?, .lineOfOne?, .lineOfMany?:
                var drawn: TickState?
                if case .piece(let before)? = items.last { drawn = before.tick }
                boxes.append((items.count, drawn))
            default: break
            }
        }
        items.append(
            .piece(
                PrintedPiece(
                    text: cell.text, marks: cell.marks, line: line.number, column: column,
                    row: column == nil ? nil : row, block: block, section: section, startsParagraph: startsParagraph,
                    cik: cell.cik, tick: tick)))
    }

    mutating func append(_ table: PrintedTable) { items.append(.table(table)) }

    /// The table that was begun last.
    var lastTable: PrintedTable? {
        get {
            for case .table(let table) in items.reversed() { return table }
            return nil
        }
        set {
            guard let newValue, let place = items.lastIndex(where: { if case .table = $0 { true } else { false } })
            else {
                return
            }
            items[place] = .table(newValue)
        }
    }

    /// Appends what a part of the text that is HTML holds.
    mutating func append(_ page: PageItems, from line: TextLines.Line, to last: TextLines.Line) {
        pageLines.append(line.number...max(line.number, last.number))
        texts += page.texts.map { InputText(line: $0.line + line.number - 1, text: $0.text) }
        let (block, section, row) = (block + 1, section + 1, row + 1)
        for item in page.items {
            switch item {
            case .piece(var piece):
                piece.line += line.number - 1
                piece.block += block
                piece.section += section
                piece.row = piece.row.map { $0 + row }
                self.block = max(self.block, piece.block)
                self.section = max(self.section, piece.section)
                self.row = max(self.row, piece.row ?? 0)
                enter(Caption(piece.text))
                items.append(.piece(piece))
            case .table(var table):
                table.line += line.number - 1
                for index in table.rows.indices { table.rows[index].line += line.number - 1 }
                items.append(.table(table))
            }
        }
    }

    /// Starts a new block for the next piece.
    mutating func beginBlock() { block += 1 }

    // MARK: Boxes

    /// Decides the state of boxes without a mark. They are unchecked if the text shows check marks but draws no unchecked
    /// boxes; otherwise their state is lost.
    private mutating func settleBoxes() {
        let showsTicks = boxes.contains { $0.tick == .ticked }
        let drawsOpen = boxes.contains { $0.tick == .open }
        guard !showsTicks || drawsOpen || hasLooseSign else { return }
        let lost = boxes.filter { $0.tick == nil }
        for box in lost.reversed() {
            guard case .piece(var sign) = items[box.index] else { continue }
            sign.text = "\u{2610}"
            sign.marks = []
            sign.tick = .unrecoverable
            items.insert(.piece(sign), at: box.index)
        }
        guard let first = lost.first, case .piece(let piece) = items[first.index] else { return }
        diagnostics.append(
            Diagnostic(
                .warning, code: "boxes-not-recoverable",
                "this text does not show which of \(lost.count) boxes are ticked, from here on",
                at: SourceLocation(file: file, line: piece.line)))
    }
}

extension Diagnostic {
    /// The warning for an X without a caption.
    static func looseTick(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, code: "relationship-not-recoverable",
            "an X stands here; its column is not recoverable from this text, so nothing is said of the relationship",
            at: location, notes: ["it would stand under Director, 10% Owner, Officer or Other"])
    }

    /// The warning for signatures whose lines may be those of their neighbours.
    static func doubtfulSignatures(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, code: "signature-doubtful",
            "the names of the signatures run over several lines, and it cannot be told from their dates which line is "
                + "whose; they are shared out evenly", at: location)
    }
}
