import OwnershipForms

/// A row with the style classes of its columns.
struct TableRow {
    let row: FilledRow
    let styles: [String?]

    var cells: [TableCell] {
        row.cells.indices.map { index in
            let cell = row.cells[index]
            return TableCell(
                cell: cell, style: index < styles.count ? styles[index] : nil, isHeading: index == 0 && !cell.isEmpty)
        }
    }
}

/// A cell with the style class of its column.
struct TableCell {
    let cell: FilledCell
    let style: String?
    let isHeading: Bool
}

/// A cell of the head with the style class of the column beneath it.
struct TableHeadCell {
    let cell: HeadCell
    let style: String?
}

extension FilledTable {
    var headRows: [[TableHeadCell]] {
        let styles = columnStyles
        return head.map { row in
            row.map { cell in
                let isLeaf = cell.columnSpan == 1 && cell.firstColumn < styles.count
                return TableHeadCell(cell: cell, style: isLeaf ? styles[cell.firstColumn] : nil)
            }
        }
    }

    /// The style class of each column. Marks on numbers hang beside the column, so that the digits remain aligned.
    var columnStyles: [String?] {
        columns.indices.map { column in
            switch columns[column].alignment {
            case .leading: nil
            case .center: "c"
            case .number: Self.hangingStyles[min(mostMarks(in: column), 3)]
            }
        }
    }

    /// The classes by the largest number of marks in a cell of the column. Three or more marks do not hang, for lack of
    /// room.
    private static let hangingStyles = ["n", "n m", "n m m2", "n"]

    private func mostMarks(in column: Int) -> Int {
        rows.reduce(0) { most, row in
            row.cells.indices.contains(column) ? max(most, row.cells[column].marks.count) : most
        }
    }
}

extension Int {
    /// The value of an HTML span attribute, or nil for the default of 1.
    var spanText: String? { self == 1 ? nil : String(self) }
}
