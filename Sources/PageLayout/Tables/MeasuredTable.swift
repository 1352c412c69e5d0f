import TableWidths

/// A table's measured paragraphs, before column widths are known.
struct MeasuredTable {
    struct Cell {
        var paragraph: MeasuredParagraph
        var column: Int
        var columnSpan: Int
        /// In a decimal column, the widths before and after the decimal point, in points; nil if the text is not a
        /// number.
        var point: (before: Double, after: Double)?
        /// The part of the head's rows that a head cell spans.
        var part = 1.0
    }

    private(set) var head: [Cell] = []
    private(set) var cells: [Cell] = []
    private(set) var needs: [ColumnWidths.Need]

    init(_ table: Table, measuring text: any TextMeasuring) {
        needs = table.columns.map { ColumnWidths.Need(share: $0.share) }
        let padding = table.style.padding.left + table.style.padding.right
        cells.reserveCapacity(table.rows.reduce(0) { $0 + $1.cells.count })
        for row in table.rows {
            var column = 0
            for cell in row.cells {
                add(cell, column: column, padding: padding, measuring: text)
                column += cell.columnSpan
            }
        }
        addHead(table, measuring: text)
    }

    private mutating func addHead(_ table: Table, measuring text: any TextMeasuring) {
        head.reserveCapacity(table.head.reduce(0) { $0 + $1.count })
        for headCell in table.head.joined() {
            var caption = headCell.paragraph
            caption.isCaption = true
            head.append(
                Cell(
                    paragraph: MeasuredParagraph(caption, measuring: text), column: headCell.column,
                    columnSpan: headCell.header.columnSpan,
                    part: Double(max(1, headCell.header.rowSpan)) / Double(table.head.count)))
        }
        let padding = table.style.headPadding.left + table.style.headPadding.right
        forEachHeadCell { cell, needs in
            let (word, line) = cell.paragraph.widths(measuring: text)
            Self.raise(\.headWord, under: cell, to: word + padding, &needs)
            // A cell that spans half of the rows may have half as many lines.
            Self.raise(\.headText, under: cell, to: line / cell.part, &needs)
            let piece = cell.paragraph.widestPiece(measuring: text)
            Self.raise(\.headPiece, under: cell, to: piece + padding, &needs)
            Self.raise(\.headLetters, under: cell, to: min(piece, 2 * cell.paragraph.em) + padding, &needs)
        }
    }

    /// Visits cells that span one column first, so that wider cells know what those columns already need.
    private mutating func forEachHeadCell(_ body: (Cell, inout [ColumnWidths.Need]) -> Void) {
        for cell in head where cell.columnSpan == 1 { body(cell, &needs) }
        for cell in head where cell.columnSpan > 1 { body(cell, &needs) }
    }

    /// Raises a need of the columns under a cell of the head.
    private static func raise(
        _ part: WritableKeyPath<ColumnWidths.Need, Double>, under cell: Cell, to wanted: Double,
        _ needs: inout [ColumnWidths.Need]
    ) {
        ColumnWidths.raise(part, of: cell.column..<(cell.column + cell.columnSpan), to: wanted, &needs)
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

    /// Returns for each column the position of its decimal points from the left edge of its text, or nil if it has
    /// none.
    ///
    /// The position is as far left as the longest integer part allows, but leaves room for the longest decimals and
    /// marks.
    func decimalPoints(edges: [Double], padding: Insets) -> [Double?] {
        var extents = [(before: Double, after: Double)?](repeating: nil, count: needs.count)
        for cell in cells {
            guard let point = cell.point else { continue }
            let room = edges[cell.column + 1] - edges[cell.column] - padding.left - padding.right
            // Text that wraps is not aligned with the others.
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
