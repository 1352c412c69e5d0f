import Diagnostics
import FormLayouts
import OwnershipModel

extension TextItems {
    /// Reads the table whose head begins with this line; returns false if none does.
    mutating func readTable(_ line: TextLines.Line) -> Bool {
        let head = cells(of: line)
        guard let form, let named = TextColumns.table(ofHead: head) else { return false }
        let columns = TextColumns(of: form, table: named)
        let reading = TextRow(columns: columns, labels: labels)
        var table = PrintedTable(table: named, columns: columns.leaves, rows: [], line: line.number)
        table.heads = head.map(\.text)
        var last = next
        let aligned = AlignedCells(under: line, isMarkdown: markdown.isUsed).flatMap {
            $0.count == columns.groups.count || $0.count == columns.leaves.count ? $0 : nil
        }
        // Forms from before 2003 end a table's head with a line of `<S>` and `<C>` tags, one for each column.
        if let tags = lines[next...].prefix(24).firstIndex(where: { $0.text.hasPrefix("<S>") }) { last = tags }
        var isHead = true
        while last + 1 < lines.count {
            let line = lines[last + 1]
            if Markdown.isRuler(line.text) {
                last += 1
                continue
            }
            let cells = cells(of: line)
            guard cells.count > 1, !line.isEmpty, !beginsOtherPart(cells) else {
                // Something that stands between two rows and is none does not end their table.
                guard let behind = nextRow(behind: last, reading, &table) else { break }
                last = behind - 1
                isHead = false
                continue
            }
            last += 1
            if line.isRefused {
                table.unread.append(refuse(line, cells, columns))
                continue
            }
            if isHead, TextColumns.isHead(cells) {
                table.heads += cells.map(\.text)
                continue
            }
            isHead = false
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            let placed = aligned.map { isAligned(line) ? $0.cells(of: line)?.map(markdown.cell) : cells } ?? cells
            if let leaves = placed.flatMap(reading.leaves) {
                table.rows.append(PrintedRow(cells: leaves, line: line.number))
                if line.isDoubtful { doubt(table, line) }
            } else {
                table.unread.append(refuse(line, cells, columns))
            }
        }
        next = last
        readBroken(&table, reading)
        append(table)
        return true
    }

    /// Notes a line that can be nothing but a row of a table and stands behind one, so that the table lacks it. Returns false
    /// for any other line.
    mutating func readStrayRow(_ line: TextLines.Line) -> Bool {
        guard part == .head, let form, CellSeparator(of: line.text, isMarkdown: markdown.isUsed).isStrict else {
            return false
        }
        let cells = cells(of: line)
        guard cells.count > 5, var table = lastTable else { return false }
        for named in SecurityTable.allCases {
            let reading = TextRow(columns: TextColumns(of: form, table: named), labels: labels)
            guard let leaves = reading.leaves(cells), isSure(leaves, reading.columns.leaves) else { continue }
            table.unread.append(refuse(line, cells, reading.columns))
            lastTable = table
            return true
        }
        return false
    }

    /// The index of the next row of the table that is read, if there is one behind a few lines that belong to no part of the
    /// form: a stamp, a remark somebody wrote. What stands in front of it is noted as not understood.
    private mutating func nextRow(behind last: Int, _ reading: TextRow, _ table: inout PrintedTable) -> Int? {
        var between: [(line: TextLines.Line, cells: [TextCell])] = []
        var index = last + 1
        while index < lines.count, between.count < 6 {
            let line = lines[index]
            let cells = cells(of: line)
            defer { index += 1 }
            if line.isEmpty || cells.allSatisfy(\.isEmpty) { continue }
            guard notes.labels[line.number] == nil, !hasCaption(cells), TextColumns.table(ofHead: cells) == nil,
                SecurityTable(heading: cells[0].text) == nil
            else { return nil }
            let isRow =
                cells.count > 1
                && (line.isRefused || reading.leaves(cells).map { isSure($0, reading.columns.leaves) } == true)
            guard isRow else {
                between.append((line, cells))
                continue
            }
            guard !between.isEmpty else { return nil }
            for (line, cells) in between {
                if cells.count > 1, CellSeparator(of: line.text, isMarkdown: markdown.isUsed).isStrict {
                    table.unread.append(refuse(line, cells, reading.columns))
                } else {
                    let text = cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
                    strange.append(PrintedPiece(text: text, line: line.number, block: block, section: section))
                }
            }
            return index
        }
        return nil
    }

    /// Whether cells are a row of a table beyond doubt: its ownership form is there, and a number or a date.
    private func isSure(_ row: [PrintedCell], _ columns: [ColumnContent]) -> Bool {
        guard let place = columns.place(of: .ownershipForm), ["D", "I"].contains(row[place].text) else { return false }
        return zip(columns, row).contains { content, cell in
            !content.isText && content.field != .ownershipForm && !cell.isEmpty && content.admits(cell)
        }
    }

    /// Reads cells that directly follow a table without a head: further rows, or the lost cells of a broken row.
    private mutating func readBroken(_ table: inout PrintedTable, _ reading: TextRow) {
        var start = next + 1
        while start < lines.count, lines[start].isEmpty { start += 1 }
        var last = start
        var found: [(line: TextLines.Line, cells: [TextCell])] = []
        while last < lines.count, !lines[last].isEmpty {
            let line = lines[last]
            let cells = cells(of: line)
            let isRuler = Markdown.isRuler(line.text)
            guard isRuler || (cells.count > 1 && TextColumns.table(ofHead: cells) == nil && !hasCaption(cells)) else {
                break
            }
            if !isRuler, cells.contains(where: { !$0.isEmpty }) { found.append((line, cells)) }
            last += 1
        }
        guard !found.isEmpty else { return }
        next = last - 1
        for (line, cells) in found {
            if let leaves = reading.leaves(cells) {
                table.rows.append(PrintedRow(cells: leaves, line: line.number))
            } else if let row = table.rows.last, found.count == 1,
                let joined = BrokenRow(row, lost: cells.map(reading.printed), columns: reading.columns)
            {
                let titles = Set(table.rows.dropLast().compactMap(\.cells.first?.text))
                diagnostics.append(joined.diagnostic(file, behind: line.number, titles: titles))
                table.rows[table.rows.count - 1] = joined.row
            } else {
                table.unread.append(refuse(line, cells, reading.columns))
            }
        }
    }

    /// Whether the cells of a line are separated by nothing but spaces.
    func isAligned(_ line: TextLines.Line) -> Bool {
        if case .blanks = CellSeparator(of: line.text, isMarkdown: markdown.isUsed) { true } else { false }
    }

    /// Whether a line begins what stands below the tables, such as the box of a further reporting person.
    private func beginsOtherPart(_ cells: [TextCell]) -> Bool {
        switch cells.first(where: { !$0.isEmpty }).flatMap({ Caption($0.text) }) {
        case .reportingPerson?, .explanation?, .remarks?, .signatures?, .signature?, .owners?, .closing?: true
        default: false
        }
    }

    private func hasCaption(_ cells: [TextCell]) -> Bool {
        cells.contains { !$0.isEmpty && Caption($0.text) != nil }
    }

    /// Reports that a row may have words of its neighbours.
    private mutating func doubt(_ table: PrintedTable, _ line: TextLines.Line) {
        let number = rowCount(of: table.table) + table.rows.count
        diagnostics.append(
            Diagnostic(
                .warning, code: "row-doubtful",
                "\(table.table.name), row \(number): this text does not show for certain which lines belong to it and which "
                    + "to the row beside it",
                at: SourceLocation(file: file, line: line.number)))
    }

    /// How many rows of a table were read so far.
    private func rowCount(of table: SecurityTable) -> Int {
        items.reduce(0) { count, item in
            if case .table(let known) = item, known.table == table { count + known.rows.count } else { count }
        }
    }

    /// Reports a row that does not fit the columns, instead of guessing.
    private mutating func refuse(
        _ line: TextLines.Line, _ cells: [TextCell], _ columns: TextColumns
    ) -> PrintedTable.UnreadRow {
        let texts = cells.map(\.text).filter { !$0.isEmpty }
        diagnostics.append(
            Diagnostic(
                .error, code: "row-not-understood",
                "these \(cells.count) cells cannot be brought under the \(columns.leaves.count) columns of "
                    + "\(columns.table.name); the row is not in it",
                at: SourceLocation(file: file, line: line.number),
                notes: [String(texts.joined(separator: " | ").prefix(300))]))
        return PrintedTable.UnreadRow(line: line.number, text: texts.joined(separator: " | "))
    }
}
