import Bytes
import FormLayouts
import OwnershipModel

extension OwnText {
    /// Reads a table, which is written row by row, with a line for each filled cell that begins with its full caption.
    mutating func readTable(_ named: SecurityTable, _ heading: TextLines.Line, _ body: [TextLines.Line]) {
        let reading = OwnTable(TextColumns(of: form, table: named), labels)
        var table = PrintedTable(table: named, columns: reading.columns.leaves, rows: [], line: heading.number)
        var isNone = false
        // The number of the row that is read, and whether its cells cannot all be its own.
        var (number, isBroken) = (0, true)
        func breakRow() {
            guard !isBroken, let last = table.rows.popLast() else { return }
            table.unread.append(PrintedTable.UnreadRow(line: last.line, text: OwnTable.text(of: last), isSaid: false))
            isBroken = true
        }
        for line in body where !line.isEmpty {
            for part in reading.parts(of: line.text.trimmedStart) {
                switch part {
                case .row(let next, let isHolding):
                    // Where a number is left out, what stands above holds cells of more than one row.
                    if next != number + 1, number > 0 || next > 1 { breakRow() }
                    (number, isBroken) = (next, false)
                    table.rows.append(
                        PrintedRow(
                            cells: Array(repeating: PrintedCell(), count: reading.columns.leaves.count),
                            line: line.number, isHolding: isHolding))
                case .cell(let column, let cell):
                    // Cells without a row, or a second text for one cell: two rows have run into each other.
                    if let last = table.rows.indices.last, !isBroken, table.rows[last].cells[column].isEmpty {
                        table.rows[last].cells[column] = cell
                    } else {
                        breakRow()
                        if table.unread.isEmpty {
                            table.unread.append(PrintedTable.UnreadRow(line: line.number, text: "", isSaid: false))
                        }
                        let separator = table.unread[table.unread.count - 1].text.isEmpty ? "" : " | "
                        table.unread[table.unread.count - 1].text += separator + OwnTable.text(of: cell)
                    }
                case .rest(let text) where text == "Not told by this input.": table.isMissing = true
                case .rest(let text) where text == "None reported.": isNone = true
                case .rest(let text) where TableGap.unreadRows(inNote: text) != nil:
                    table.saidUnread += TableGap.unreadRows(inNote: text) ?? 0
                case .rest(let text):
                    // A part of a cell's line leaves its row without it.
                    if reading.isPart(text) { breakRow() }
                    addStrange(text, line)
                }
            }
        }
        let isTold = isNone || table.isMissing || table.saidUnread > 0 || !table.rows.isEmpty || !table.unread.isEmpty
        if !isTold { return note(lost: named, heading.number) }
        add(table)
    }
}

/// How the lines of a table in this program's plain text are read.
struct OwnTable {
    let columns: TextColumns
    private let labels: OwnLabels

    init(_ columns: TextColumns, _ labels: OwnLabels) {
        self.columns = columns
        self.labels = labels
    }

    /// What a line holds: a row's number and kind, a cell, or something else.
    enum Part {
        case row(Int, isHolding: Bool)
        case cell(Int, PrintedCell)
        case rest(String)
    }

    /// The parts of a line: several, if lines were joined.
    func parts(of line: String) -> [Part] {
        var parts: [Part] = []
        var rest = line[...]
        while !rest.isEmpty {
            if let row = OwnTable.row(rest) {
                parts.append(.row(row.number, isHolding: row.isHolding))
                rest = rest[row.end...].drop { $0 == " " }
                continue
            }
            guard let (leaf, start) = cell(rest) else { return parts + [.rest(String(rest).withEscapesUndone)] }
            let end = self.end(of: rest[start...])
            parts.append(
                .cell(leaf, cell(String(rest[start..<end]).trimmedEnd.withEscapesUndone, columns.leaves[leaf])))
            rest = rest[end...].drop { $0 == " " }
        }
        return parts
    }

    /// `Row 3 (transaction)`.
    private static func row(_ text: Substring) -> (number: Int, isHolding: Bool, end: Substring.Index)? {
        guard text.hasPrefix("Row ") else { return nil }
        let digits = text.dropFirst(4).prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        for (kind, isHolding) in [(" (transaction)", false), (" (holding)", true)]
        where text[digits.endIndex...].hasPrefix(kind) {
            return (number, isHolding, text.index(digits.endIndex, offsetBy: kind.count))
        }
        return nil
    }

    /// The column of a line such as `4. Securities Acquired …, Price: $10.01 (1)`, and where its text begins.
    private func cell(_ line: Substring) -> (column: Int, start: Substring.Index)? {
        guard let dot = line.firstRange(of: ". "),
            let group = columns.numbers.firstIndex(of: line[..<dot.lowerBound].uppercased())
        else { return nil }
        // The caption of one column contains a colon.
        let behind = line.firstRange(of: "Ownership Form: ").flatMap { $0.lowerBound == dot.upperBound ? $0 : nil }
        guard let colon = line[(behind ?? dot).upperBound...].firstRange(of: ": ") else { return nil }
        let caption = line[..<colon.lowerBound]
        let leaves = columns.groups[group]
        // Some captions are worded otherwise on older forms, but their first words are the same.
        guard
            caption[dot.upperBound...].prefix(5)
                == columns.caption(ofGroup: leaves).split(separator: " ", maxSplits: 1).last?.prefix(5)
        else { return nil }
        let leaf =
            leaves.count == 1
            ? leaves.lowerBound
            : leaves.first { columns.leafCaption($0).map { caption.hasSuffix(", " + $0) } == true }
        return leaf.map { ($0, colon.upperBound) }
    }

    /// Where the text of a cell ends: before the next row or cell, if lines were joined.
    private func end(of text: Substring) -> Substring.Index {
        guard text.utf8.contains(UInt8(ascii: "(")) else { return text.endIndex }
        for range in text.ranges(of: " Row ") where OwnTable.row(text[range.lowerBound...].dropFirst()) != nil {
            return range.lowerBound
        }
        guard text.contains(": ") else { return text.endIndex }
        for group in columns.groups {
            let caption = columns.caption(ofGroup: group)
            if let range = text.firstRange(of: " " + caption), cell(text[range.lowerBound...].dropFirst()) != nil {
                // What stands behind may hold an earlier one still.
                return end(of: text[..<range.lowerBound])
            }
        }
        return text.endIndex
    }

    /// Whether a text that is no cell is a part of one: it begins or ends like a cell's caption.
    func isPart(_ text: String) -> Bool {
        let words = text.split(separator: " ", maxSplits: 1)
        guard let first = words.first else { return false }
        if first.hasSuffix("."), columns.numbers.contains(first.dropLast().uppercased()) { return true }
        if text.hasPrefix("Row ") { return true }
        return columns.groups.contains { group in
            let caption = columns.caption(ofGroup: group)
            let end = caption.split(separator: " ").last.map(String.init) ?? caption
            return text.contains("\(end): ") || text.hasSuffix("\(end):")
                || group.contains {
                    columns.leafCaption($0).map { text.hasPrefix("\($0): ") || text.contains(", \($0): ") } ?? false
                }
        }
    }

    /// Separates the footnote marks from the text of a cell. They are all together at the end, after a space.
    private func cell(_ text: String, _ content: ColumnContent) -> PrintedCell {
        guard text.hasSuffix(")") else { return PrintedCell(text: text) }
        let start = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
        var marks: [String] = []
        var rest = text[start...]
        while rest.first == "(", let end = rest.firstIndex(of: ")") {
            marks.append(String(rest[rest.index(after: rest.startIndex)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        guard rest.isEmpty, !marks.isEmpty, marks.allSatisfy({ labels.isMark($0, in: content) }) else {
            return PrintedCell(text: text)
        }
        return PrintedCell(text: String(text[..<start]).trimmedEnd, marks: marks)
    }

    static func text(of cell: PrintedCell) -> String {
        ([cell.text] + cell.marks.map { "(\($0))" }).filter { !$0.isEmpty }.joined(separator: " ")
    }

    static func text(of row: PrintedRow) -> String {
        row.cells.map(text).filter { !$0.isEmpty }.joined(separator: " | ")
    }
}
