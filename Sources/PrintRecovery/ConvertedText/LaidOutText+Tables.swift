import FormLayouts
import OwnershipModel

extension LaidOutText {
    /// Unfolds a table: its heads, of which each page has one, and its rows.
    mutating func unfold(_ table: SecurityTable, _ lines: ArraySlice<TextLines.Line>) {
        let columns = TextColumns(of: form, table: table)
        if let found = grid?.table(of: columns, in: lines) {
            emit(lines[..<found.lines.lowerBound])
            emitHead(of: table, lines[found.lines.lowerBound].number)
            emit(found.rows, columns)
            refuse(found.refused, columns)
            emitGap(lines[found.lines.upperBound - 1].number)
            for line in lines[found.lines.upperBound...] where !line.isEmpty {
                // A row that stands behind something else is no text beside the table.
                let cells = LaidOutText.segments(of: line)
                if cells.count > 3 { refuse(cells, columns) } else { emit([line.text.trimmedStart], line.number) }
            }
            return
        }
        // The asterisk of the caption of a box below may be raised onto a line of its own.
        let words = lines.map { $0.text.trimmedStart == "*" ? [] : LaidOutText.words(of: $0) }
        let heads = words.indices.filter { PlacedHead.begins(in: words[$0]) }
        guard let first = heads.first else {
            return emit(lines)
        }
        emit(lines.prefix(first).filter { !$0.isEmpty })
        emitHead(of: table, lines[lines.startIndex + first].number)
        var parts: [PlacedRows] = []
        for (index, start) in heads.enumerated() {
            var end = index + 1 < heads.count ? heads[index + 1] : words.count
            // The title stands above each head.
            while end < words.count, end > start + 1, LaidOutText.isTitle(lines[lines.startIndex + end - 1]) {
                end -= 1
            }
            guard let head = PlacedHead(of: columns, in: words[start..<end]) else {
                refuse(
                    lines[(lines.startIndex + start)..<(lines.startIndex + end)].flatMap(LaidOutText.segments), columns)
                continue
            }
            let body = head.lines(
                words[head.end..<end], numbers: lines[lines.startIndex...].dropFirst(head.end).map(\.number))
            parts.append(
                PlacedRows(
                    body, columns: columns, widths: head.widths, behind: parts.last, goesOn: index + 1 < heads.count))
        }
        emit(parts, columns)
        emitGap(lines.last?.number ?? 1)
    }

    /// Emits lines that are not in a table, such as the rest of its title.
    private mutating func emit(_ lines: some Sequence<TextLines.Line>) {
        for line in lines { emit([line.text.trimmedStart], line.number) }
    }

    private mutating func emitHead(of table: SecurityTable, _ line: Int) {
        emit([table == .nonDerivative ? "1. Title of Security" : "1. Title of Derivative Security", "2."], line)
    }

    private static func isTitle(_ line: TextLines.Line) -> Bool {
        let text = line.text.trimmedStart
        return text.isEmpty || SecurityTable(heading: text) != nil || text.hasPrefix("(e.g., puts") || text == "Owned"
            || text.hasPrefix("securities)") || text.hasPrefix("Beneficially Owned")
    }

    /// Emits the rows of the pages. What stands above the first row of a page ends the last of the page before, and what
    /// stands below the last begins the first of the next page.
    private mutating func emit(_ parts: [PlacedRows], _ columns: TextColumns) {
        let reading = TextRow(columns: columns, labels: labels)
        var all: [PlacedRows.Row] = []
        var begun: [PlacedRows.Line] = []
        var strange: [PlacedRows.Line] = []
        for part in parts {
            var rows = part.rows
            if let first = rows.first?.continued(behind: begun, reading) { rows[0] = first } else { strange += begun }
            begun = part.below
            if part.isLeadDoubtful, !all.isEmpty { all[all.count - 1].isDoubtful = true }
            if let last = all.last?.continued(by: part.above, reading) {
                all[all.count - 1] = last
            } else {
                strange += part.above
            }
            all += rows
            strange += part.refused
        }
        strange += begun
        emit(all, columns)
        // A line across a table without rows says so.
        let words = strange.flatMap(\.cells).filter { !$0.isEmpty }.joined(separator: " ")
        if all.isEmpty, words == "None reported." { return }
        for line in strange where !line.isEmpty { refuse(line.cells.filter { !$0.isEmpty }, line.number, columns) }
    }

    /// Emits rows; one that does not suit the columns is passed on as refused.
    private mutating func emit(_ rows: [PlacedRows.Row], _ columns: TextColumns) {
        let reading = TextRow(columns: columns, labels: labels)
        for row in rows.map({ $0.withAmountApart(columns) }) {
            let isWhole = zip(columns.leaves, row.cells).allSatisfy { leaf, cell in
                leaf.admits(reading.printed(TextCell(text: cell)))
            }
            let title = columns.leaves.place(of: .securityTitle).map { row.cells[$0] } ?? ""
            // Nothing but a title is a remark between the rows.
            if isWhole, !title.isEmpty, row.cells.count(where: { !$0.isEmpty }) > 1 {
                emit(row.cells, row.line)
                self.lines[self.lines.count - 1].isDoubtful = row.isDoubtful
            } else {
                refuse(row.cells.filter { !$0.isEmpty }, row.line, columns)
            }
        }
    }

    /// Passes a row on as one that is to be refused and reported.
    private mutating func refuse(_ row: [Segment], _ columns: TextColumns) {
        for line in Set(row.map(\.line)).sorted() {
            refuse(row.filter { $0.line == line }.map(\.text), line, columns)
        }
    }

    private mutating func refuse(_ cells: [String], _ line: Int, _ columns: TextColumns) {
        emit(cells + [""], line)
        lines[lines.count - 1].isRefused = true
    }

    /// The words of a line, one segment each.
    static func words(of line: TextLines.Line) -> [Segment] {
        segments(of: line).flatMap(\.words)
    }
}

extension PlacedRows.Row {
    /// The row with the number of underlying securities in its own cell, where it stands only one blank behind their title:
    /// `Class A Common Stock 3,634,310`. A number without a comma may belong to the title as well.
    fileprivate func withAmountApart(_ columns: TextColumns) -> PlacedRows.Row {
        guard let title = columns.leaves.place(of: .underlyingTitle),
            let amount = columns.leaves.place(of: .underlyingAmount), cells[amount].isEmpty
        else { return self }
        let (words, marks) = PlacedRows.marksApart(cells[title])
        guard let blank = words.lastIndex(of: " ") else { return self }
        let number = words[words.index(after: blank)...]
        guard number.first?.isNumber == true, columns.leaves[amount].admits(PrintedCell(text: String(number))) else {
            return self
        }
        var row = self
        row.cells[title] = String(words[..<blank])
        row.cells[amount] = ([String(number)] + marks.map { "(\($0))" }).joined(separator: " ")
        row.isDoubtful = isDoubtful || !number.contains(",")
        return row
    }

    /// The row with what stands of it on the next page; nil if that cannot be its rest.
    fileprivate func continued(by lines: [PlacedRows.Line], _ reading: TextRow) -> PlacedRows.Row? {
        joined(lines, reading) { [$0] + $1 }
    }

    /// The row with what stands of it on the page before.
    fileprivate func continued(behind lines: [PlacedRows.Line], _ reading: TextRow) -> PlacedRows.Row? {
        joined(lines, reading) { $1 + [$0] }
    }

    /// A row is divided in its longest cells: the rest is words, in columns of words, and no cell of numbers gets a second.
    private func joined(
        _ lines: [PlacedRows.Line], _ reading: TextRow, _ order: (String, [String]) -> [String]
    ) -> PlacedRows.Row? {
        var row = self
        for column in cells.indices {
            let parts = lines.map { $0.cells[column] }.filter { !$0.isEmpty }
            guard !parts.isEmpty else { continue }
            row.cells[column] = TextItems.prose(order(cells[column], parts).filter { !$0.isEmpty })
            guard reading.columns.leaves[column].admits(reading.printed(TextCell(text: row.cells[column]))) else {
                return nil
            }
        }
        return row
    }
}
