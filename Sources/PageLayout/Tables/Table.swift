/// A table whose head is repeated on every page.
///
/// The table is one element however many pages it takes: its head is read once, and repetitions are artifacts. A row is
/// split between lines only if no page can hold it, and no row is left alone before or after the end of a page.
public struct Table: Block {
    /// A leaf column.
    public struct Column: Sendable, Equatable {
        /// The column's share of the width, relative to the other columns.
        public var share: Double
        /// The identifiers of the header cells above it, outermost first.
        public var headers: [String]

        public init(share: Double, headers: [String] = []) {
            self.share = share
            self.headers = headers
        }
    }

    /// A cell of the head.
    public struct HeadCell: Sendable, Equatable {
        public var paragraph: Paragraph
        /// The index of the first leaf column beneath it, counted from 0.
        public var column: Int
        /// The cell's identifier, its spans and the header cells it refines.
        public var header: StructureTree.HeaderCell

        public init(_ paragraph: Paragraph, column: Int, header: StructureTree.HeaderCell) {
            self.paragraph = paragraph
            self.column = column
            self.header = header
        }
    }

    /// A cell of the body.
    public struct Cell: Sendable, Equatable {
        /// The text. Its role is ignored, because the text belongs to the cell; a paragraph without runs makes an empty
        /// cell.
        public var paragraph: Paragraph
        /// The number of columns the cell spans.
        public var columnSpan: Int

        public init(_ paragraph: Paragraph, columnSpan: Int = 1) {
            self.paragraph = paragraph
            self.columnSpan = columnSpan
        }
    }

    /// A row of the body.
    public struct Row: Sendable, Equatable {
        /// The cells from left to right; with their spans they fill all columns.
        public var cells: [Cell]
        /// The name of a destination at the row, or nil.
        public var destination: String?
        /// The identifier of the first cell as the head of its row, or nil if it is a cell like the others.
        public var header: String?

        public init(_ cells: [Cell], destination: String? = nil, header: String? = nil) {
            self.cells = cells
            self.destination = destination
            self.header = header
        }
    }

    /// The rules of a table.
    public enum Ruling: Sendable, Hashable {
        /// Around each cell.
        case grid
        /// Below each row, as wide as the text, and a line twice as thick below the head.
        case rows
    }

    /// The spacing and rules of a table.
    public struct Style: Sendable, Hashable {
        /// The padding of body cells.
        public var padding: Insets
        /// The padding of head cells.
        public var headPadding: Insets
        /// The thickness of the rules between cells and around the table, in points.
        public var rule: Double
        /// Which rules there are.
        public var ruling = Ruling.grid
        /// The minimum height of a row, in points, which decides the height of a row of empty cells.
        public var minimumRowHeight: Double

        public init(padding: Insets, headPadding: Insets, rule: Double = 0.4, minimumRowHeight: Double = 10) {
            self.padding = padding
            self.headPadding = headPadding
            self.rule = rule
            self.minimumRowHeight = minimumRowHeight
        }
    }

    /// The leaf columns, from left to right.
    public var columns: [Column]
    /// The rows of the head; empty for a table without one.
    public var head: [[HeadCell]]
    /// The rows of the body.
    public var rows: [Row]
    public var style: Style
    /// The title above the table, which is its caption for assistive technology, or nil. Its role is ignored.
    public var title: Paragraph?
    /// A title above the table's parts on later pages, which is not read aloud, or nil.
    public var continuation: Paragraph?

    public init(
        columns: [Column], head: [[HeadCell]], rows: [Row], style: Style, title: Paragraph? = nil,
        continuation: Paragraph? = nil
    ) {
        self.columns = columns
        self.head = head
        self.rows = rows
        self.style = style
        self.title = title
        self.continuation = continuation
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        let grid = TableGrid(self, width: space.width, measuring: text)
        return TableRest(grid: grid, next: 0, consumed: [], isFirst: true).place(in: space, measuring: text)
    }
}

extension Table {
    /// Returns the table with all text set in a fraction of its size, none of it below the smallest size.
    func scaled(by scale: Double) -> Table {
        var table = self
        for row in table.head.indices {
            for cell in table.head[row].indices { table.head[row][cell].paragraph.scale(by: scale) }
        }
        for row in table.rows.indices {
            for cell in table.rows[row].cells.indices { table.rows[row].cells[cell].paragraph.scale(by: scale) }
        }
        return table
    }

    /// The fractions of its size to which the text of the head and of the body may be set.
    var smallestScales: (head: Double, body: Double) {
        func smallest(_ paragraphs: some Sequence<Paragraph>) -> Double {
            let largest = paragraphs.lazy.flatMap(\.runs).reduce(0) { max($0, $1.style.size) }
            return largest > TextStyle.smallest ? TextStyle.smallest / largest : 1
        }
        return (
            smallest(head.lazy.joined().map(\.paragraph)), smallest(rows.lazy.flatMap(\.cells).map(\.paragraph))
        )
    }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let table = tagging.add(.table, under: parent)
        if title != nil {
            let caption = tagging.add(.caption, under: table)
            title?.tagRuns(&tagging, as: caption)
        }
        if !head.isEmpty {
            let group = tagging.add(.tableHead, under: table)
            for row in head.indices {
                let own = tagging.add(.tableRow, under: group)
                for cell in head[row].indices {
                    let element = tagging.add(.headerCell(head[row][cell].header), under: own)
                    head[row][cell].paragraph.tagRuns(&tagging, as: element)
                }
            }
        }
        guard !rows.isEmpty else { return }
        let group = tagging.add(.tableBody, under: table)
        for row in rows.indices { tagRow(row, &tagging, under: group) }
    }

    private mutating func tagRow(_ row: Int, _ tagging: inout Tagging, under group: StructureTree.ElementID) {
        let own = tagging.add(.tableRow, under: group)
        let rowHeader = rows[row].header
        var column = 0
        for index in rows[row].cells.indices {
            let span = rows[row].cells[index].columnSpan
            var headers = span == 1 && column < columns.count ? columns[column].headers : []
            let role: StructureTree.Role
            if let rowHeader, index == 0 {
                role = .headerCell(
                    StructureTree.HeaderCell(
                        identifier: rowHeader, scope: .row, columnSpan: span, headers: headers))
            } else {
                if let rowHeader { headers.append(rowHeader) }
                role = .dataCell(StructureTree.DataCell(headers: headers, columnSpan: span))
            }
            rows[row].cells[index].paragraph.tagRuns(&tagging, as: tagging.add(role, under: own))
            column += span
        }
    }
}
