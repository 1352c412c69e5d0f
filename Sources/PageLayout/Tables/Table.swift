/// Rows under a head that is repeated on every page.
///
/// The table is one element however many pages it takes: its head is read once, a repeated head is decoration. Rows
/// stay whole where a page can hold them and are split between lines where none can.
public struct Table: Block {
    public struct Column: Sendable, Equatable {
        /// Its part of the width, in proportion to the other columns.
        public var share: Double
        /// Identifiers of the head cells above it, outermost first.
        public var headers: [String]

        public init(share: Double, headers: [String] = []) {
            self.share = share
            self.headers = headers
        }
    }

    public struct HeadCell: Sendable, Equatable {
        public var paragraph: Paragraph
        /// The first leaf column beneath it, counted from 0.
        public var column: Int
        /// Identifier, spans, and the head cells it refines.
        public var header: StructureTree.HeaderCell

        public init(_ paragraph: Paragraph, column: Int, header: StructureTree.HeaderCell) {
            self.paragraph = paragraph
            self.column = column
            self.header = header
        }
    }

    public struct Cell: Sendable, Equatable {
        /// Its role is not used: the text belongs to the cell. No runs make an empty cell.
        public var paragraph: Paragraph
        public var columnSpan: Int

        public init(_ paragraph: Paragraph, columnSpan: Int = 1) {
            self.paragraph = paragraph
            self.columnSpan = columnSpan
        }
    }

    public struct Row: Sendable, Equatable {
        public var cells: [Cell]
        /// A name under which the row can be jumped to.
        public var destination: String?

        public init(_ cells: [Cell], destination: String? = nil) {
            self.cells = cells
            self.destination = destination
        }
    }

    /// Distances and rules.
    public struct Style: Sendable, Hashable {
        public var padding: Insets
        public var headPadding: Insets
        /// Thickness of the rules between cells and around the table, in points.
        public var rule: Double
        /// Of a row in which every cell is empty, in points.
        public var minimumRowHeight: Double

        public init(padding: Insets, headPadding: Insets, rule: Double = 0.4, minimumRowHeight: Double = 10) {
            self.padding = padding
            self.headPadding = headPadding
            self.rule = rule
            self.minimumRowHeight = minimumRowHeight
        }
    }

    public var columns: [Column]
    public var head: [[HeadCell]]
    public var rows: [Row]
    public var style: Style

    public init(columns: [Column], head: [[HeadCell]], rows: [Row], style: Style) {
        self.columns = columns
        self.head = head
        self.rows = rows
        self.style = style
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        let grid = TableGrid(self, width: space.width, measuring: text)
        return TableRest(grid: grid, next: 0, consumed: [], isFirst: true).place(in: space, measuring: text)
    }
}

extension Table {
    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let table = tagging.add(.table, under: parent)
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
        var column = 0
        for index in rows[row].cells.indices {
            let span = rows[row].cells[index].columnSpan
            let headers = span == 1 && column < columns.count ? columns[column].headers : []
            let role = StructureTree.Role.dataCell(StructureTree.DataCell(headers: headers, columnSpan: span))
            rows[row].cells[index].paragraph.tagRuns(&tagging, as: tagging.add(role, under: own))
            column += span
        }
    }
}
