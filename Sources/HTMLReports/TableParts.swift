import OwnershipForms

/// A row with the classes of its columns.
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

/// A cell with the class of its column.
struct TableCell {
    let cell: FilledCell
    let style: String?
    let isHeading: Bool
}

/// A cell of the head with the class of the column beneath it.
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

    /// A class for each column. Marks on numbers hang beside the column, so that the digits still stand beneath each
    /// other.
    var columnStyles: [String?] {
        columns.indices.map { column in
            switch columns[column].alignment {
            case .leading: nil
            case .center: "c"
            case .number: Self.hangingStyles[min(mostMarks(in: column), 3)]
            }
        }
    }

    /// By how many marks there are at most in a cell of the column; three or more stand in line, as there is no room.
    private static let hangingStyles = ["n", "n m", "n m m2", "n"]

    private func mostMarks(in column: Int) -> Int {
        rows.reduce(0) { most, row in
            row.cells.indices.contains(column) ? max(most, row.cells[column].marks.count) : most
        }
    }
}

extension Int {
    /// As HTML wants a span: said only where it is not 1.
    var spanText: String? { self == 1 ? nil : String(self) }
}
