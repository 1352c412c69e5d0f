import FormLayouts
import OwnershipModel
import TableWidths

extension Filler {
    /// Fills a table and collects the values that none of its columns shows.
    func filledTable(_ shape: TableShape) -> FilledTable {
        let (description, table) = (shape.description, shape.description.table)
        let rows = document[table]
        var filled: [FilledRow] = []
        filled.reserveCapacity(rows.count)
        for index in rows.indices {
            let row = rows[index]
            let identifier = RowIdentifier(table, index + 1)
            let cells = description.columns.indices.map { cell(description.columns[$0].content, of: row) }
            filled.append(FilledRow(identifier: identifier.description, kind: row.kind, cells: cells))
            collectLeftOver(of: row, at: identifier, in: shape)
        }
        let gap = document.gap(in: table)
        return FilledTable(
            number: table.numeral, title: description.title, subtitle: description.subtitle,
            head: shape.head.rows, columns: shape.columns, rows: filled,
            emptyText: gap.map { $0.note ?? Filler.notToldText } ?? "None reported.",
            gap: rows.isEmpty ? nil : gap?.note)
    }
}

/// The header of a table, derived from the captions of its columns.
///
/// Neighbouring columns with the same outer caption share a cell; a column with a single caption has one cell of full
/// height.
struct TableHead: Sendable {
    /// The header rows, top to bottom.
    private(set) var rows: [[HeadCell]]
    /// For each leaf column, the identifiers of the header cells above it, outermost first.
    private(set) var identifiers: [[String]]

    init(_ columns: [Column], prefix: String) {
        let depth = columns.map(\.captions.count).max() ?? 0
        rows = Array(repeating: [], count: depth)
        identifiers = Array(repeating: [], count: columns.count)
        for level in 0..<depth {
            var start = 0
            while start < columns.count {
                let captions = columns[start].captions
                guard level < captions.count else {
                    start += 1
                    continue
                }
                var end = start + 1
                while end < columns.count, columns[end].captions.count > level + 1, captions.count > level + 1,
                    columns[end].captions[...level] == captions[...level]
                {
                    end += 1
                }
                let identifier = "\(prefix)-h\(level)-\(start + 1)"
                rows[level].append(
                    HeadCell(
                        identifier: identifier, text: captions[level], columnSpan: end - start,
                        rowSpan: level == captions.count - 1 ? depth - level : 1, firstColumn: start,
                        pieces: TableHead.pieces(of: captions[level])))
                for column in start..<end { identifiers[column].append(identifier) }
                start = end
            }
        }
    }
}

extension TableHead {
    /// Returns what columns with these needs need for their captions, in em of the captions and without padding.
    func needs(_ columns: [ColumnWidths.Need]) -> [ColumnWidths.Need] {
        var needs = columns
        var wide: [(columns: Range<Int>, need: ColumnWidths.Need)] = []
        for cell in rows.joined() {
            let text = TextWidths(cell.text)
            let piece = cell.pieces.count > 1 ? cell.pieces.reduce(0) { max($0, TextWidths($1).word) } : text.word
            let need = ColumnWidths.Need(
                share: 0, headWord: text.word, headPiece: piece, headLetters: min(piece, 2),
                // A cell that spans half of the rows may have half as many lines.
                headText: text.line * Double(rows.count) / Double(max(1, cell.rowSpan)))
            if cell.columnSpan == 1 {
                let share = needs[cell.firstColumn].share
                needs[cell.firstColumn] = need
                needs[cell.firstColumn].share = share
            } else {
                wide.append((cell.firstColumn..<(cell.firstColumn + cell.columnSpan), need))
            }
        }
        // Wider cells come last, when it is known what the columns beneath them need.
        for (columns, need) in wide {
            for part in [\ColumnWidths.Need.headWord, \.headPiece, \.headLetters, \.headText] {
                ColumnWidths.raise(part, of: columns, to: need[keyPath: part], &needs)
            }
        }
        return needs
    }

    /// Returns a caption in pieces, each of which but the last ends in a slash.
    fileprivate static func pieces(of caption: String) -> [String] {
        var pieces: [String] = []
        var rest = caption[...]
        while let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
            pieces.append(String(rest[...slash]))
            rest = rest[rest.utf8.index(after: slash)...]
        }
        return pieces.isEmpty ? [caption] : pieces + [String(rest)]
    }
}
