import Bytes
import OwnershipModel

extension OwnText {
    /// Reads a table, which is written row by row, with a line for each filled cell that begins with its full caption.
    mutating func readTable(_ named: SecurityTable, _ heading: TextLines.Line, _ body: [TextLines.Line]) {
        let columns = TextColumns(of: form, table: named)
        var table = PrintedTable(table: named, columns: columns.leaves, rows: [], line: heading.number)
        var strange: [TextLines.Line] = []
        for line in body {
            if line.text.hasPrefix("  Row ") {
                // Where a number is left out, what stands above holds cells of more than one row.
                let number = Int(line.text.dropFirst(6).prefix { $0.isNumber })
                if let last = table.rows.last, number != table.rows.count + table.unread.count + 1 {
                    table.rows.removeLast()
                    table.unread.append(OwnText.unread(last))
                }
                table.rows.append(
                    PrintedRow(
                        cells: Array(repeating: PrintedCell(), count: columns.leaves.count), line: line.number,
                        isHolding: line.text.hasSuffix("(holding)")))
            } else if line.text == "    Not told by this input." {
                table.isMissing = true
            } else if let count = TableGap.unreadRows(inNote: OwnText.text(line)) {
                table.saidUnread += count
            } else if let (column, cell) = self.cell(OwnText.text(line), columns), !table.rows.isEmpty,
                table.rows[table.rows.count - 1].cells[column].isEmpty
            {
                table.rows[table.rows.count - 1].cells[column] = cell
            } else if self.cell(OwnText.text(line), columns) != nil, let last = table.rows.popLast() {
                // A second text for one cell: two rows have run into each other.
                table.unread.append(OwnText.unread(last))
                strange.append(line)
            } else {
                strange.append(line)
            }
        }
        add(table)
        for line in strange { add(OwnText.text(line), line) }
    }

    private static func unread(_ row: PrintedRow) -> PrintedTable.UnreadRow {
        PrintedTable.UnreadRow(
            line: row.line, text: row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " | "), isSaid: false)
    }

    /// The column and the cell of a line such as `4. Securities Acquired …, Price: $10.01 (1)`.
    private func cell(_ line: String, _ columns: TextColumns) -> (column: Int, cell: PrintedCell)? {
        guard let dot = line.firstRange(of: ". "),
            let group = columns.numbers.firstIndex(of: line[..<dot.lowerBound].uppercased())
        else { return nil }
        // The caption of one column contains a colon.
        let behind = line.firstRange(of: "Ownership Form: ").flatMap { $0.lowerBound == dot.upperBound ? $0 : nil }
        guard let colon = line[(behind ?? dot).upperBound...].firstRange(of: ": ") else { return nil }
        let caption = line[..<colon.lowerBound]
        let leaves = columns.groups[group]
        let leaf =
            leaves.count == 1
            ? leaves.lowerBound
            : leaves.first { columns.leafCaption($0).map { caption.hasSuffix(", " + $0) } == true }
        guard let leaf else { return nil }
        return (leaf, cell(String(line[colon.upperBound...])))
    }

    /// Separates the footnote marks from the text of a cell. They are all together at the end, after a space.
    private func cell(_ text: String) -> PrintedCell {
        guard text.hasSuffix(")") else { return PrintedCell(text: text) }
        let start = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
        var marks: [String] = []
        var rest = text[start...]
        while rest.first == "(", let end = rest.firstIndex(of: ")") {
            marks.append(String(rest[rest.index(after: rest.startIndex)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        guard rest.isEmpty, !marks.isEmpty, marks.allSatisfy(isMark) else { return PrintedCell(text: text) }
        return PrintedCell(text: String(text[..<start]).trimmedEnd, marks: marks)
    }

    /// Whether the label is that of a footnote in the text.
    private func isMark(_ label: String) -> Bool { labels.contains(label) }
}
