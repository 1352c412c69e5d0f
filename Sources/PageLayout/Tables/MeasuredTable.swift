/// A table's paragraphs with the widths of their words, before its columns have any.
struct MeasuredTable {
    struct Cell {
        var paragraph: MeasuredParagraph
        var column: Int
        var columnSpan: Int
        /// In a column of numbers: where the decimal point stands.
        var point: (before: Double, after: Double)?
    }

    /// On how many lines a head cell likes to stand.
    private static let linesOfHead = 2.6

    private(set) var head: [Cell] = []
    private(set) var cells: [Cell] = []
    private(set) var needs: [ColumnWidths.Need]

    init(_ table: Table, measuring text: any TextMeasuring) {
        needs = table.columns.map { ColumnWidths.Need(share: $0.share) }
        addHead(table, measuring: text)
        let padding = table.style.padding.left + table.style.padding.right
        cells.reserveCapacity(table.rows.reduce(0) { $0 + $1.cells.count })
        for row in table.rows {
            var column = 0
            for cell in row.cells {
                add(cell, column: column, padding: padding, measuring: text)
                column += cell.columnSpan
            }
        }
        for cell in head where cell.columnSpan > 1 { widen(for: cell, in: table, measuring: text) }
    }

    /// Spreads what a head cell over several columns asks for among them.
    private mutating func widen(for cell: Cell, in table: Table, measuring text: any TextMeasuring) {
        let columns = cell.column..<(cell.column + cell.columnSpan)
        let wanted = headNeed(of: cell.paragraph, in: table, measuring: text)
        var had = ColumnWidths.Need(share: 0)
        for column in columns { had.addHead(of: needs[column], times: 1) }
        let parts = Double(columns.count)
        var missing = ColumnWidths.Need(share: 0)
        missing.headWord = max(0, wanted.headWord - had.headWord)
        missing.headPiece = max(0, wanted.headPiece - had.headPiece)
        missing.headLetters = max(0, wanted.headLetters - had.headLetters)
        missing.headLine = max(0, wanted.headLine - had.headLine)
        for column in columns { needs[column].addHead(of: missing, times: 1 / parts) }
    }

    /// What a head cell asks for: a head is content to wrap, but not to stand like a tower.
    private func headNeed(
        of paragraph: MeasuredParagraph, in table: Table, measuring text: any TextMeasuring
    ) -> ColumnWidths.Need {
        let padding = table.style.headPadding.left + table.style.headPadding.right
        let (word, line) = paragraph.widths(measuring: text)
        return ColumnWidths.Need(
            share: 0, headWord: word + padding, headPiece: paragraph.widestPiece(measuring: text) + padding,
            headLetters: min(word, 2 * paragraph.em) + padding, headLine: line / Self.linesOfHead + padding)
    }

    private mutating func addHead(_ table: Table, measuring text: any TextMeasuring) {
        head.reserveCapacity(table.head.reduce(0) { $0 + $1.count })
        for headCell in table.head.joined() {
            let paragraph = MeasuredParagraph(headCell.paragraph, measuring: text)
            let (column, span) = (headCell.column, headCell.header.columnSpan)
            head.append(Cell(paragraph: paragraph, column: column, columnSpan: span))
            guard span == 1 else { continue }
            let wanted = headNeed(of: paragraph, in: table, measuring: text)
            needs[column].headWord = max(needs[column].headWord, wanted.headWord)
            needs[column].headPiece = max(needs[column].headPiece, wanted.headPiece)
            needs[column].headLetters = max(needs[column].headLetters, wanted.headLetters)
            needs[column].headLine = max(needs[column].headLine, wanted.headLine)
        }
    }

    private mutating func add(_ cell: Table.Cell, column: Int, padding: Double, measuring text: any TextMeasuring) {
        let paragraph = MeasuredParagraph(cell.paragraph, measuring: text)
        var measured = Cell(paragraph: paragraph, column: column, columnSpan: cell.columnSpan)
        if cell.columnSpan == 1, !paragraph.items.isEmpty {
            let (word, line) = paragraph.widths(measuring: text)
            needs[column].word = max(needs[column].word, word + padding)
            needs[column].line = max(needs[column].line, line + padding)
            if paragraph.alignment == .decimal {
                measured.point = paragraph.decimalPoint(line: line, measuring: text)
            }
        }
        cells.append(measured)
    }

    /// For each column, where its decimal points stand, from the left edge of its text: as far right as leaves room for
    /// the longest decimals and marks, and as far left as needed for the longest integer part.
    func decimalPoints(edges: [Double], padding: Insets) -> [Double?] {
        var extents = [(before: Double, after: Double)?](repeating: nil, count: needs.count)
        for cell in cells {
            guard let point = cell.point else { continue }
            let room = edges[cell.column + 1] - edges[cell.column] - padding.left - padding.right
            // A text that wraps stands for itself.
            guard point.before + point.after <= room + 0.01 else { continue }
            let known = extents[cell.column] ?? (0, 0)
            extents[cell.column] = (max(known.before, point.before), max(known.after, point.after))
        }
        return needs.indices.map { column in
            guard let extent = extents[column] else { return nil }
            let room = edges[column + 1] - edges[column] - padding.left - padding.right
            return max(room - extent.after, min(extent.before, room))
        }
    }
}
