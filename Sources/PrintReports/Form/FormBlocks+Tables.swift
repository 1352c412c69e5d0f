import OwnershipForms
import PageLayout

extension FormBlocks {
    /// A table with its title.
    func part(of table: FilledTable) -> Stack.Item {
        let destination = "table-\(table.number)"
        var title = [Run(table.title, style: style.tableTitle, destination: destination)]
        if let subtitle = table.subtitle { title.append(Run(" \(subtitle)", style: style.tableSubtitle)) }
        var block = block(for: table)
        block.title = Paragraph(title, bookmark: Bookmark(table.title, level: 2))
        return Stack.Item(block, spaceBefore: style.betweenParts)
    }

    private func block(for table: FilledTable) -> Table {
        var parents: [Int: String] = [:]
        let head = table.head.map { row in
            let cells = row.map { cell in
                let alignment: Paragraph.Alignment =
                    cell.columnSpan == 1 && table.columns[cell.firstColumn].alignment == .leading ? .left : .center
                return Table.HeadCell(
                    Paragraph(cell.text, style: style.tableHead, alignment: alignment), column: cell.firstColumn,
                    header: StructureTree.HeaderCell(
                        identifier: cell.identifier, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                        headers: parents[cell.firstColumn].map { [$0] } ?? []))
            }
            for cell in row {
                for column in cell.firstColumn..<(cell.firstColumn + cell.columnSpan) {
                    parents[column] = cell.identifier
                }
            }
            return cells
        }
        let columns = table.columns.map { Table.Column(share: $0.share, headers: $0.headIdentifiers) }
        var rows = table.rows.map { row in
            Table.Row(
                zip(row.cells, table.columns).map { cell, column in
                    Table.Cell(paragraph(for: cell, alignment: column.alignment))
                }, destination: row.identifier,
                header: row.cells.first?.text.isEmpty == false ? "row-\(row.identifier)" : nil)
        }
        if let line = table.rows.isEmpty ? table.emptyText : table.gap {
            let text = Paragraph(line, style: style.emptyTable, alignment: .left)
            rows.append(Table.Row([Table.Cell(text, columnSpan: columns.count)]))
        }
        return Table(
            columns: columns, head: head, rows: rows, style: style.table,
            continuation: continuation(of: table.title))
    }

    /// The title of the parts of a table on later pages, such as `Table II (continued)`.
    func continuation(of title: String) -> Paragraph {
        Paragraph("\(title.before("-")) (continued)", style: style.tableTitle)
    }

    /// A cell's value followed by its footnote marks.
    private func paragraph(for cell: FilledCell, alignment: ColumnAlignment) -> Paragraph {
        let aligned: Paragraph.Alignment =
            switch alignment {
            case .leading: .left
            case .center: .center
            case .number: .decimal
            }
        var runs: [Run] = []
        runs.reserveCapacity(1 + cell.marks.count)
        if !cell.text.isEmpty { runs.append(Run(cell.text, style: style.cell)) }
        for mark in cell.marks { runs.append(run(for: mark)) }
        return Paragraph(runs, alignment: aligned, lineStyle: style.cell)
    }

    /// A footnote mark, linked to its footnote. The footnote links back to each of its marks.
    private func run(for mark: FilledMark) -> Run {
        let text = "(\(mark.label))"
        guard let footnote = mark.footnote else { return .mark(text, style: style.mark) }
        return .mark(
            text, style: style.mark,
            link: Link(to: .destination(noteName(footnote)), contents: "Footnote \(mark.label)"),
            destination: markName(footnote, mark.occurrence))
    }

    /// The destination of a footnote, by its index.
    func noteName(_ footnote: Int) -> String { "note-\(footnote + 1)" }
    /// The destination of a mark of a footnote, counted from 1 in the order of the form.
    func markName(_ footnote: Int, _ occurrence: Int) -> String {
        occurrence == 1 ? "mark-\(footnote + 1)" : "mark-\(footnote + 1)-\(occurrence)"
    }
}

extension String {
    /// The text in front of a character, without blanks at its end; all of it where the character does not occur.
    func before(_ character: Unicode.Scalar) -> Substring {
        var text = prefix(upTo: unicodeScalars.firstIndex(of: character) ?? endIndex)
        while text.last == " " { text.removeLast() }
        return text
    }
}
