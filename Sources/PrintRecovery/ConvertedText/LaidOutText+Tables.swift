import OwnershipModel

extension LaidOutText {
    /// Unfolds a table: its head, which is repeated on each page, and its rows.
    mutating func unfold(_ table: SecurityTable, _ lines: ArraySlice<TextLines.Line>) {
        let columns = TextColumns(of: form, table: table)
        let blocks = lines.split(whereSeparator: \.isEmpty)
        guard let start = blocks.firstIndex(where: LaidOutText.beginsHead) else {
            for line in lines { emit([line.text.trimmedStart], line.number) }
            return
        }
        emit(
            [table == .nonDerivative ? "1. Title of Security" : "1. Title of Derivative Security", "2."],
            blocks[start][0 + blocks[start].startIndex].number)
        var head: [Segment] = []
        var bounds: [Int]?
        let reading = TextRow(columns: columns, labels: labels)
        for block in blocks[start...] {
            if LaidOutText.beginsHead(block) { (head, bounds) = ([], nil) }
            guard let known = bounds else {
                // A head may contain empty lines.
                head += block.flatMap(LaidOutText.segments)
                bounds = LaidOutText.bounds(of: columns, in: head)
                continue
            }
            let rows = LaidOutRows(block.map(LaidOutText.segments), bounds: known, reading: reading)
            for row in rows.read { emit(row.cells, row.line) }
            if rows.read.isEmpty { refuse(block.flatMap(LaidOutText.segments), columns) }
        }
        if bounds == nil, !head.isEmpty { refuse(head, columns) }
        emitGap(lines.last?.number ?? 1)
    }

    private static func beginsHead(_ block: ArraySlice<TextLines.Line>) -> Bool {
        block.contains { line in
            segments(of: line).contains { $0.text.hasPrefix("1. Title") || $0.text.hasPrefix("1.Title") }
        }
    }

    /// Passes a row on unchanged, padded to a number of cells that no row of the table has, so that it will be refused.
    private mutating func refuse(_ row: [Segment], _ columns: TextColumns) {
        guard let line = row.first?.line else { return }
        var cells = row.map(\.text)
        if cells.count <= columns.leaves.count {
            cells += Array(repeating: "", count: columns.leaves.count + 1 - cells.count)
        }
        emit(cells, line)
    }

    // MARK: Columns

    /// The position where each leaf column begins: that of its numbered caption for the first leaf of a group, and halfway
    /// between two small captions for the others. Nil if a caption is not found.
    private static func bounds(of columns: TextColumns, in head: [Segment]) -> [Int]? {
        var bounds: [Int] = []
        let starts = columns.numbers.map { number in
            head.first {
                $0.text == "\(number)." || $0.text.hasPrefix("\(number). ") || $0.text.hasPrefix("\(number).T")
            }?
            .start
        }
        for (index, group) in columns.groups.enumerated() {
            guard let start = starts[index] else { return nil }
            bounds.append(max(0, start - 1))
            guard group.count > 1 else { continue }
            let end = index + 1 < starts.count ? starts[index + 1] ?? start : Int.max
            let inside = head.filter { $0.start >= start - 1 && $0.start < end }
            var before: Segment?
            for leaf in group {
                guard let caption = inside.last(where: { columns.begins(leaf, with: $0.text) }) else {
                    return nil
                }
                if let before { bounds.append((before.end + caption.start + 1) / 2) }
                before = caption
            }
        }
        guard zip(bounds, bounds.dropFirst()).allSatisfy(<) else { return nil }
        return bounds
    }
}

extension TextColumns {
    /// Whether a run of words is a leaf column's caption or a line of it that identifies the column.
    fileprivate func begins(_ leaf: Int, with words: String) -> Bool {
        guard let caption = leafCaption(leaf) else { return false }
        let isLong = caption.hasPrefix(TextColumns.amountOrNumber) && words.hasPrefix(TextColumns.amountOrNumber)
        return words == caption || TextColumns.brokenCaptions[caption]?.contains(words) == true || isLong
    }

    private static let amountOrNumber = "Amount or Number"
    private static let brokenCaptions: [String: Set<String>] = [
        "(A) or (D)": ["(A) or", "(A)"], "Date Exercisable": ["Exercisable"], "Expiration Date": ["Expiration"],
        "Amount or Number of Shares": ["Amount", "Amount or"],
    ]
}
