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
                table.rows.append(
                    PrintedRow(
                        cells: Array(repeating: PrintedCell(), count: columns.leaves.count), line: line.number,
                        isHolding: line.text.hasSuffix("(holding)")))
            } else if line.text == "    Not told by this input." {
                table.isMissing = true
            } else if let count = TableGap.unreadRows(inNote: OwnText.text(line)) {
                table.saidUnread += count
            } else if let (column, cell) = self.cell(OwnText.text(line), columns), !table.rows.isEmpty {
                table.rows[table.rows.count - 1].cells[column] = cell
            } else {
                strange.append(line)
            }
        }
        add(table)
        for line in strange { add(OwnText.text(line), line) }
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
