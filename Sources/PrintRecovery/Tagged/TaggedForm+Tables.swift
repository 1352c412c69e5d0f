import FormLayouts
import OwnershipModel
import PDFReading

/// Reads Table I and Table II, of which the tree has one each, on however many pages they stand.
extension TaggedForm {
    mutating func readTable(_ element: StructureElement) {
        let title = element.elements.first { $0.kind == "Caption" }?.text ?? ""
        let heads = element.rows(below: "THead").flatMap(\.elements)
        let rows = element.rows(below: "TBody")
        if Caption(title) == .owners {
            add(caption: title)
            return readOwners(rows)
        }
        guard let table = SecurityTable(heading: title) else {
            add(title)
            for row in rows { add(row.text) }
            return
        }
        let columns = description[table]?.columns ?? []
        var printed = PrintedTable(table: table, columns: columns.map(\.content), rows: [], line: line)
        printed.heads = heads.map(\.text)
        // Columns of another edition of the form are not understood by their number alone.
        let isKnown = printed.heads == TaggedForm.heads(columns.map(\.captions))
        if !isKnown { printed.isMissing = true }
        for row in rows {
            begin(row)
            read(row, into: &printed, isKnown: isKnown)
        }
        printed.isCut =
            printed.rows.isEmpty && printed.unread.isEmpty && printed.saidUnread == 0 && !printed.isMissing
            && !rows.contains { row in row.elements.contains { $0.text == "None reported." } }
        add(printed)
    }

    /// The heads of a table as its rows have them: a head above several columns stands there once.
    static func heads(_ captions: [[String]]) -> [String] {
        let above = captions.compactMap(\.first)
        let first = above.indices.filter { $0 == 0 || above[$0] != above[$0 - 1] }.map { above[$0] }
        return first + captions.filter { $0.count > 1 }.compactMap(\.last)
    }

    private func read(_ row: StructureElement, into table: inout PrintedTable, isKnown: Bool) {
        let cells = row.elements
        if let only = cells.first, cells.count == 1, only.columnSpan == table.columns.count {
            let note = only.text
            if note == "Not told by this input." {
                table.isMissing = true
                return
            } else if let count = TableGap.unreadRows(inNote: note) {
                table.saidUnread += count
                return
            } else if note == "None reported." {
                return
            }
        }
        guard isKnown, cells.count == table.columns.count, cells.allSatisfy({ $0.columnSpan == 1 }) else {
            table.unread.append(PrintedTable.UnreadRow(line: line, text: cells.map(\.text).joined(separator: " ")))
            return
        }
        table.rows.append(PrintedRow(cells: cells.map(TaggedForm.cell), line: line))
    }

    /// A cell: its own text, and the marks, which are references to footnotes.
    private static func cell(_ element: StructureElement) -> PrintedCell {
        var cell = PrintedCell()
        for node in element.nodes {
            switch node {
            case .text(let text): cell.text += text
            case .element(let child):
                let mark = child.text
                let isMark = child.kind == "Reference" && mark.hasPrefix("(") && mark.hasSuffix(")") && mark.count > 2
                if isMark {
                    cell.marks.append(String(mark.dropFirst().dropLast()))
                } else {
                    cell.text += child.texts.joined()
                }
            }
        }
        cell.text = cell.text.trimmedStart.trimmedEnd
        return cell
    }
}

extension StructureElement {
    /// The rows in parts of this kind.
    func rows(below kind: String) -> [StructureElement] {
        elements.filter { $0.kind == kind }.flatMap(\.elements).filter { $0.kind == "TR" }
    }
}
