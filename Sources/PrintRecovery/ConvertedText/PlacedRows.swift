import Bytes
import FormLayouts
import OwnershipModel

/// The rows of a table whose cells stand under their captions, told apart by the one cell that every row fills with a
/// single letter: the ownership form, D or I.
///
/// A cell of several lines stands about the letter of its row, or begins beside it. The lines of each column are shared out
/// among the rows in the one way that fits best; where two ways fit equally well, nothing is guessed.
struct PlacedRows {
    /// A row: the text of each column, with the lines of a cell joined, and the number of the first line.
    struct Row {
        var cells: [String]
        var line: Int
        /// Whether some line of it may as well belong to the row above or below.
        var isDoubtful = false
    }

    /// A line of the table: its number in the source, and its text in each column.
    struct Line {
        var number: Int
        var cells: [String]
        /// From where to where each cell's text reaches; nil where a cell is empty.
        var spans: [Range<Int>?]

        var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
    }

    /// The rows, in order.
    private(set) var rows: [Row] = []
    /// The lines above the first row and below the last, which belong to rows that a page break divides.
    private(set) var above: [Line] = []
    private(set) var below: [Line] = []
    /// Whether the last row goes on on the next page: more of it stands below its letter than above.
    private(set) var isCut = false
    /// Whether it is not certain what at the top of the page belongs to the row on the page before.
    private(set) var isLeadDoubtful = false
    /// The lines that could not be shared out.
    private(set) var refused: [Line] = []

    let columns: TextColumns
    private let widths: [Int]
    /// What a line above the first row costs, in thousandths of a line.
    let leadCost: Int
    private(set) var lines: [Line] = []

    /// How the cells of a row stand to each other.
    enum Alignment: CaseIterable {
        case middle, top
    }

    /// The greatest number of lines of a cell.
    static let tallest = 24

    /// - Parameters:
    ///   - widths: How wide each column is.
    ///   - before: The rows on the page before, if the table was begun there.
    ///   - goesOn: Whether it goes on on the next page.
    init(_ all: [Line], columns: TextColumns, widths: [Int], behind before: PlacedRows?, goesOn: Bool) {
        self.columns = columns
        self.widths = widths
        let isContinued = before != nil
        leadCost = before?.isCut == true ? 300 : 1_600
        let blocks = blocks(of: all)
        for (index, block) in blocks.enumerated() {
            lines = block
            let anchors = self.anchors(of: block)
            guard !anchors.isEmpty else {
                // At the top and the bottom of a page, a part of a row that the page break divides.
                if index == 0, isContinued {
                    above += block
                } else if index == blocks.count - 1, goesOn {
                    below += block
                } else {
                    refused += block
                }
                continue
            }
            let ways = Alignment.allCases.compactMap {
                shares(
                    anchors, $0, isFirst: index == 0 && isContinued, isLast: index == blocks.count - 1 && goesOn)
            }
            if let best = ways.min(by: { $0.cost < $1.cost }) {
                build(anchors, best.columns, best.doubts)
                isLeadDoubtful = isLeadDoubtful || best.isLeadDoubtful
            } else {
                refused += block
            }
        }
    }

    /// The lines between empty ones. An empty line stands between rows, never in one; marks that stand alone between two
    /// belong to the row below.
    private func blocks(of all: [Line]) -> [[Line]] {
        var blocks: [[Line]] = []
        var isMarksOnly = false
        for part in all.split(whereSeparator: \.isEmpty) {
            if isMarksOnly, let last = blocks.indices.last {
                blocks[last] += part
            } else {
                blocks.append(Array(part))
            }
            isMarksOnly =
                blocks.last.map { block in
                    block.allSatisfy { $0.cells.allSatisfy { PlacedRows.marksApart($0).text.isEmpty } }
                } ?? false
        }
        if isMarksOnly, blocks.count > 1 { blocks[blocks.count - 2] += blocks.removeLast() }
        return blocks
    }

    private func anchors(of block: [Line]) -> [Int] {
        guard let letters = columns.leaves.place(of: .ownershipForm) else { return [] }
        return block.indices.filter { index in
            let text = PlacedRows.marksApart(block[index].cells[letters]).text
            return text == "D" || text == "I"
        }
    }

    // MARK: Building

    private mutating func build(_ anchors: [Int], _ shares: [[[Int]]], _ doubts: Set<Int>) {
        for (row, anchor) in anchors.enumerated() {
            let cells = shares.enumerated().map { column, groups in text(groups[row + 1], column) }
            let first = shares.compactMap { $0[row + 1].first }.min() ?? anchor
            rows.append(
                Row(
                    cells: cells, line: lines[first].number,
                    isDoubtful: doubts.contains(row) || hasRoom(shares.map { $0[row + 1] })))
        }
        if let last = anchors.last {
            isCut = shares.contains { groups in
                let (over, under) = (
                    groups[anchors.count].count { $0 < last }, groups[anchors.count].count { $0 > last }
                )
                return under > over + 1
            }
        }
        above += part(shares.map { $0[0] })
        below += part(shares.map { $0[anchors.count + 1] })
    }

    /// Whether some cell has a line that no margin broke: the first word of the next had room. Then the next may be something
    /// else that stands there.
    private func hasRoom(_ groups: [[Int]]) -> Bool {
        for (column, group) in groups.enumerated() where group.count > 1 {
            for (line, next) in zip(group, group.dropFirst()) {
                let words = (PlacedRows.marksApart(lines[line].cells[column]).text, lines[next].cells[column])
                guard !words.0.isEmpty, !PlacedRows.marksApart(words.1).text.isEmpty else { continue }
                let needed = words.0.count + 1 + words.1.prefix { $0 != " " }.count
                if needed * 2 < widths[column], widths[column] < 1_000 { return true }
            }
        }
        return false
    }

    /// The text of a cell. Marks on lines of their own are behind its words.
    private func text(_ group: [Int], _ column: Int) -> String {
        let cells = group.map { lines[$0].cells[column] }
        let isMark = cells.map { PlacedRows.marksApart($0).text.isEmpty }
        let words = zip(cells, isMark).filter { !$1 }.map(\.0)
        let marks = zip(cells, isMark).filter { $1 }.map(\.0)
        return TextItems.prose(words + marks)
    }

    private func part(_ groups: [[Int]]) -> [Line] {
        let all = Set(groups.joined()).sorted()
        return all.map { line in
            Line(
                number: lines[line].number,
                cells: groups.enumerated().map { $1.contains(line) ? lines[line].cells[$0] : "" },
                spans: groups.enumerated().map { $1.contains(line) ? lines[line].spans[$0] : nil })
        }
    }

    /// The words of a cell and the numbers in brackets behind them.
    static func marksApart(_ cell: String) -> (text: String, marks: [String]) {
        var text = cell[...]
        var marks: [String] = []
        while text.last == ")", let open = text.lastIndex(of: "(") {
            let label = text[open...].dropFirst().dropLast()
            guard (1...2).contains(label.utf8.count), label.utf8.allSatisfy(\.isDigit) else {
                break
            }
            marks.insert(String(label), at: 0)
            text = text[..<open]
            while text.last == " " { text = text.dropLast() }
        }
        return (String(text), marks)
    }
}
