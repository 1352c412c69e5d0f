import Bytes
import FormLayouts
import OwnershipModel

/// Assigns the cells of a line to the columns of its table.
struct TextRow {
    let columns: TextColumns
    /// The labels of the text's footnotes, which distinguish footnote marks from other text in parentheses.
    let labels: Set<String>

    /// One cell for each leaf column; nil if the cells cannot be assigned without guessing.
    func leaves(_ given: [TextCell]) -> [PrintedCell]? {
        let count = columns.leaves.count
        // Some converters give each row as many cells as the widest row of the head has.
        let isPadded = given.count > count && given[count...].allSatisfy(\.isEmpty)
        let cells = isPadded ? Array(given[..<count]) : given
        if cells.count == count {
            let row = cells.map(printed)
            // As filed, one cell may be something odd; where more are, these are no cells of this table.
            let odd = zip(columns.leaves, row).count { !$0.admits($1) }
            return odd > (isPadded ? 0 : 1) ? nil : row
        }
        if cells.count == columns.groups.count, let split = splitGroups(cells) { return split }
        // Converters often drop the empty cells at the end of a line along with its trailing white space.
        if cells.count < count, cells.count > columns.groups.count || cells.count > count - 3 {
            let padded = cells.map(printed) + Array(repeating: PrintedCell(), count: count - cells.count)
            if zip(columns.leaves, padded).allSatisfy({ $0.admits($1) }) { return padded }
        }
        if cells.count < columns.groups.count, cells.count > columns.groups.count - 3 {
            return splitGroups(
                cells + Array(repeating: TextCell(text: ""), count: columns.groups.count - cells.count))
        }
        return nil
    }

    /// Splits cells that hold a whole numbered column each: each word goes to the next column of its group that admits it.
    private func splitGroups(_ cells: [TextCell]) -> [PrintedCell]? {
        var leaves: [PrintedCell] = []
        for (cell, group) in zip(cells, columns.groups) {
            if group.count == 1 {
                let only = printed(cell)
                guard columns.leaves[group.lowerBound].admits(only) else { return nil }
                leaves.append(only)
            } else if let split = split(cell, into: Array(columns.leaves[group])) {
                leaves += split
            } else {
                return nil
            }
        }
        return leaves
    }

    private func split(_ cell: TextCell, into columns: [ColumnContent]) -> [PrintedCell]? {
        var split = Array(repeating: PrintedCell(), count: columns.count)
        if cell.text.isEmpty, cell.marks.isEmpty { return split }
        // It cannot be known which of two similar columns a single value belongs to.
        if [.amount(.acquired), .field(.exerciseDate)].contains(columns[0]), !cell.text.contains(" ") { return nil }
        if columns[0] == .field(.underlyingTitle) { return splitTitle(cell) }
        var next = 0
        var words = cell.text.split(separator: " ").map(String.init)
        while !words.isEmpty {
            var word = words.removeFirst()
            if word == "$", !words.isEmpty { word += words.removeFirst() }
            let piece = printed(TextCell(text: word))
            if piece.text.isEmpty {
                // A footnote mark belongs to the word before it.
                split[max(0, next - 1)].marks += piece.marks
                continue
            }
            guard let place = columns[next...].firstIndex(where: { $0.admits(piece) }) else { return nil }
            split[place] = piece
            next = place + 1
        }
        split[max(0, next - 1)].marks += cell.marks
        return split
    }

    /// Splits a cell into a title and the number after it.
    private func splitTitle(_ cell: TextCell) -> [PrintedCell]? {
        let whole = printed(cell)
        guard let blank = whole.text.lastIndex(of: " ") else { return nil }
        let number = String(whole.text[blank...].dropFirst())
        guard ColumnContent.field(.underlyingAmount).admits(PrintedCell(text: number)) else { return nil }
        return [printed(TextCell(text: String(whole.text[..<blank]))), PrintedCell(text: number, marks: whole.marks)]
    }

    /// A cell with the footnote marks at the end of its text separated from it.
    func printed(_ cell: TextCell) -> PrintedCell {
        var text = cell.text[...]
        var marks: [String] = []
        while text.last == ")", let open = text.lastIndex(of: "(") {
            let label = String(text[open...].dropFirst().dropLast())
            let before = text[..<open].trimmedEnd
            guard labels.contains(label) || isSurelyMark(label, behind: before) else { break }
            marks.insert(label, at: 0)
            text = before[...]
        }
        var shown = String(text)
        if shown.hasPrefix("$ ") { shown = "$" + shown.dropFirst(2) }
        return PrintedCell(text: shown, marks: marks + cell.marks)
    }

    /// Whether a number in parentheses must be a footnote mark, even if that footnote is not defined: it follows a number,
    /// a date, a single letter, or nothing.
    private func isSurelyMark(_ label: String, behind text: String) -> Bool {
        guard (1...2).contains(label.utf8.count), label.utf8.allSatisfy(\.isDigit) else { return false }
        return text.utf8.count <= 1
            || text.utf8.allSatisfy { $0.isDigit || [0x2C, 0x2E, 0x2F, 0x24, 0x20].contains($0) }
    }
}

extension Substring {
    var trimmedEnd: String { String(self).trimmedEnd }
}
