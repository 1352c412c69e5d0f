import OwnershipModel

/// Text in which each table of a page is a grid that no margin folds, as inscriptis writes it: a column is as wide as its
/// widest cell, two blanks part it from the next, and each row of numbers is one line.
///
/// A cell that spans several columns takes only the first of them, so the captions do not stand above the cells that they
/// name. What a cell means is known from its place among the columns, which the rows show together.
struct UnfoldedGrid {
    /// The lines of each table head that holds all numbered captions whole.
    private let heads: Set<Int>
    let form: DocumentType.Form

    /// Nil for a text of another kind.
    init?(_ lines: [TextLines.Line], form: DocumentType.Form) {
        self.form = form
        let captions = SecurityTable.allCases.map { table in
            let columns = TextColumns(of: form, table: table)
            return columns.groups.map { UnfoldedGrid.compact(columns.caption(ofGroup: $0)) }
        }
        heads = Set(
            lines.filter { line in
                guard line.text.trimmedStart.hasPrefix("1. ") else { return false }
                let found = LaidOutText.segments(of: line).map { UnfoldedGrid.compact($0.text) }
                return captions.contains { captions in
                    captions.count == found.count
                        // The captions of some years have other words.
                        && zip(captions, found).count(where: ==) * 4 >= captions.count * 3
                }
            }.map(\.number))
        if heads.isEmpty { return nil }
    }

    private static func compact(_ text: String) -> String { text.lowercased().filter { $0 != " " } }

    // MARK: Boxes

    /// The rows of the grid of boxes, in which what stands glued to a caption is on a line of its own below it.
    func rows(ofBoxes lines: ArraySlice<TextLines.Line>) -> [[TextLines.Line]] {
        var rows: [[TextLines.Line]] = []
        for line in lines {
            let first = line.text.first == " " ? nil : LaidOutText.segments(of: line).first
            let isStart = first.map { LaidOutText.isNumbered($0.text) && LaidOutText.beginsBox($0.text) } ?? false
            if isStart || rows.isEmpty { rows.append([]) }
            // A check mark at the beginning of a table in a cell is glued to the caption before it.
            var line = line
            line.text = line.text.replacing(")X ", with: ") X")
            rows[rows.count - 1] += UnfoldedGrid.parted(line)
        }
        return rows
    }

    /// A line in which a caption that another answer is glued to ends, as two lines.
    static func parted(_ line: TextLines.Line) -> [TextLines.Line] {
        let segments = LaidOutText.segments(of: line)
        for caption in ["Name and Address of Reporting Person", "(Street)"] {
            guard let segment = segments.first(where: { $0.text.contains(caption) }),
                let range = segment.text.firstRange(of: caption)
            else { continue }
            let answer = segment.text[range.upperBound...].drop { $0 == " " || $0 == "*" }
            guard !answer.isEmpty else { continue }
            let place = segment.end - answer.count
            // The name stands alone in its cell; the town has the state and the ZIP code beside it.
            let end = caption == "(Street)" ? line.text.count : segment.end
            let characters = Array(line.text)
            func text(_ isKept: (Int) -> Bool) -> String {
                String(characters.indices.map { isKept($0) ? characters[$0] : " " })
            }
            var (above, below) = (line, line)
            above.text = text { !(place..<end).contains($0) }
            below.text = text { (place..<end).contains($0) }
            return [above, below]
        }
        return [line]
    }

    // MARK: Tables

    /// A table's head and rows.
    struct Table {
        /// The indices of its lines.
        let lines: Range<Int>
        let rows: [PlacedRows.Row]
        /// The cells of the rows that lie in no columns of such a table.
        let refused: [LaidOutText.Segment]
    }

    /// The table whose head is among the lines; nil if there is none.
    func table(of columns: TextColumns, in lines: ArraySlice<TextLines.Line>) -> Table? {
        guard let head = lines.firstIndex(where: { heads.contains($0.number) }) else { return nil }
        let grid = lines[head...].prefix { !$0.isEmpty }
        let segments = grid.map(LaidOutText.segments)
        let body = segments.dropFirst().drop { TextColumns.isHead($0.map { TextCell(text: $0.text) }) }
        // The title of the table stands in the column of the titles of securities.
        let first = segments[0].count > 1 ? 0..<(segments[0][1].start - 2) : 0..<0
        guard let places = UnfoldedGrid.places(of: segments.joined(), first: first, count: columns.leaves.count) else {
            return Table(lines: grid.indices, rows: [], refused: Array(body.joined()))
        }
        let rows = body.compactMap { row in
            row.first.map { PlacedRows.Row(cells: UnfoldedGrid.cells(of: row, in: places), line: $0.line) }
        }
        return Table(lines: grid.indices, rows: rows, refused: [])
    }

    /// The text of each of so many columns in a grid of one line; nil if the segments lie in no such columns.
    static func cells(of segments: [LaidOutText.Segment], first: Range<Int>, count: Int) -> [String]? {
        places(of: segments, first: first, count: count).map { cells(of: segments, in: $0) }
    }

    private static func cells(of segments: [LaidOutText.Segment], in places: [Range<Int>?]) -> [String] {
        var cells = Array(repeating: "", count: places.count)
        for segment in segments {
            guard let column = places.firstIndex(where: { $0?.contains(segment.start) == true }) else { continue }
            cells[column] += (cells[column].isEmpty ? "" : " ") + segment.text
        }
        return cells
    }

    /// Where each column lies; nil for one in which no row has anything. Such a column has no width, and only its two
    /// blanks show that it is there.
    ///
    /// - Parameter first: The column of titles, in which the title of the table stands too.
    /// - Returns: Nil if the segments lie in no such columns.
    private static func places(
        of segments: some Sequence<LaidOutText.Segment>, first: Range<Int>, count: Int
    ) -> [Range<Int>?]? {
        var places: [Range<Int>?] = [first]
        var last = first
        for segment in segments.sorted(by: { $0.start < $1.start }) {
            let gap = segment.start - last.upperBound
            if gap < 2 {
                last = last.lowerBound..<max(last.upperBound, segment.end)
                places[places.count - 1] = last
            } else if gap.isMultiple(of: 2) {
                last = segment.start..<segment.end
                places += Array(repeating: nil, count: gap / 2 - 1) + [last]
            } else {
                return nil
            }
        }
        return places.count > count ? nil : places + Array(repeating: nil, count: count - places.count)
    }
}
