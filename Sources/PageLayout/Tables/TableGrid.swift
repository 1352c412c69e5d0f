import TableWidths

/// A table with its column widths, line breaks and row heights.
struct TableGrid: Sendable {
    struct Cell: Sendable {
        var lines: BrokenParagraph
        var column: Int
        var columnSpan: Int
        /// The first row of a head cell and the number of rows it spans; unused in the body.
        var row = 0
        var rowSpan = 1
    }

    let style: Table.Style
    let width: Double
    let destinations: [String?]
    /// The left edges of the columns, followed by the right edge of the last, in points from the table's left edge.
    private(set) var edges: [Double] = [0]
    private(set) var head: [Cell] = []
    private(set) var headHeights: [Double]
    private(set) var cells: [Cell] = []
    /// The index of each row's first cell, followed by the number of cells.
    private(set) var starts: [Int] = [0]
    private(set) var rowHeights: [Double] = []
    /// The titles of the table's first part and of those on later pages.
    private let title: BrokenParagraph?
    private let continuation: BrokenParagraph?

    /// The space below the title of a part, in points.
    private static let belowTitle = 2.5

    var headHeight: Double { headHeights.reduce(0, +) }
    var columnCount: Int { edges.count - 1 }
    /// The title of a part.
    func title(ofFirst isFirst: Bool) -> BrokenParagraph? { isFirst ? title : continuation }

    /// The height of the title of a part with the space below it.
    func titleHeight(ofFirst isFirst: Bool) -> Double {
        title(ofFirst: isFirst).map { $0.height + Self.belowTitle } ?? 0
    }

    init(_ table: Table, width: Double, measuring text: any TextMeasuring) {
        style = table.style
        self.width = width
        destinations = table.rows.map(\.destination)
        headHeights = Array(repeating: 0, count: table.head.count)
        let broken = { (title: Paragraph) in
            BrokenParagraph(MeasuredParagraph(title, measuring: text), width: width, measuring: text)
        }
        title = table.title.map(broken)
        continuation = table.continuation.map(broken)
        let measured = Self.measured(table, for: width, measuring: text)
        edges.reserveCapacity(table.columns.count + 1)
        let padding = style.headPadding.left + style.headPadding.right
        for column in ColumnWidths.divide(width, among: measured.needs, headPadding: padding) {
            edges.append((edges.last ?? 0) + column)
        }
        breakHead(table, measured.head, measuring: text)
        breakBody(table, measured, measuring: text)
    }

    /// Returns the measured table, its text set smaller if words would have to be broken otherwise.
    private static func measured(
        _ table: Table, for width: Double, measuring text: any TextMeasuring
    ) -> MeasuredTable {
        let measured = MeasuredTable(table, measuring: text)
        let (body, head) = (table.style.padding, table.style.headPadding)
        let scale = ColumnWidths.scale(
            of: measured.needs, in: width, padding: max(body.left + body.right, head.left + head.right),
            smallest: table.smallestScales)
        return scale < 1 ? MeasuredTable(table.scaled(by: scale), measuring: text) : measured
    }

    private func broken(
        _ cell: MeasuredTable.Cell, padding: Insets, measuring text: any TextMeasuring
    ) -> BrokenParagraph {
        let end = min(cell.column + cell.columnSpan, columnCount)
        let width = edges[end] - edges[min(cell.column, end)] - padding.left - padding.right
        return BrokenParagraph(cell.paragraph, width: max(0, width), measuring: text)
    }

    private mutating func breakHead(
        _ table: Table, _ measured: [MeasuredTable.Cell], measuring text: any TextMeasuring
    ) {
        let padding = style.headPadding
        head.reserveCapacity(measured.count)
        for (row, headCells) in table.head.enumerated() {
            for headCell in headCells {
                let cell = measured[head.count]
                head.append(
                    Cell(
                        lines: broken(cell, padding: padding, measuring: text), column: cell.column,
                        columnSpan: cell.columnSpan, row: row,
                        rowSpan: max(1, min(headCell.header.rowSpan, table.head.count - row))))
            }
        }
        // Cells that span one row come first; a cell that spans several then stretches the last of them.
        for span in 1...max(1, table.head.count) {
            for cell in head where cell.rowSpan == span {
                let rows = cell.row..<(cell.row + span)
                let needed = cell.lines.height + padding.top + padding.bottom
                let missing = needed - headHeights[rows].reduce(0, +)
                if missing > 0 { headHeights[rows.upperBound - 1] += missing }
            }
        }
    }

    private mutating func breakBody(_ table: Table, _ measured: MeasuredTable, measuring text: any TextMeasuring) {
        let points = measured.decimalPoints(edges: edges, padding: style.padding)
        cells.reserveCapacity(measured.cells.count)
        starts.reserveCapacity(table.rows.count + 1)
        rowHeights.reserveCapacity(table.rows.count)
        for row in table.rows {
            var height = 0.0
            for _ in row.cells {
                let cell = measured.cells[cells.count]
                var lines = broken(cell, padding: style.padding, measuring: text)
                if let own = cell.point {
                    lines.decimalPoint = points[cell.column]
                    lines.ownPoint = own.before
                }
                height = max(height, lines.height)
                cells.append(Cell(lines: lines, column: cell.column, columnSpan: cell.columnSpan))
            }
            starts.append(cells.count)
            rowHeights.append(max(height + style.padding.top + style.padding.bottom, style.minimumRowHeight))
        }
    }
}
