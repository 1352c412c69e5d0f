import Bytes
import OwnershipForms
import TableWidths

/// Table I or Table II on a page: the filled table, and how its columns line up and how wide they are.
///
/// The widths come of the rules by which the table is printed, from how wide its texts are in an ordinary typeface.
struct TableOnPage {
    let filled: FilledTable
    /// The style class of each column. Marks on numbers hang beside the column, so that the digits remain aligned.
    let styles: [String?]
    /// The width of each column, in thousandths of the table's.
    let thousandths: [Int]
    /// The width of the table, in em of its text, below which no browser sets it without broken words, in tens: the style
    /// has a class for each.
    let least: Int

    /// The width that is divided, in em: about that of a desktop's window, and of a sheet in the size of the style `print`.
    private static let width = 92.0
    /// What a cell needs beside its text, in em; see the styles.
    private static let padding = 0.95
    /// What the second and third class of `styles` leave free for the marks that hang, in em.
    private static let hanging = [0, 1.5, 3]
    /// The size of captions, in em of the text.
    private static let captions = 0.8
    /// The greatest width for which the style has a class, in em.
    private static let widest = 140.0

    init(_ filled: FilledTable) {
        self.filled = filled
        var needs = filled.columns.map { Self.onPage($0.headNeed) }
        var mostMarks = Array(repeating: 0, count: needs.count)
        var marked = Array(repeating: (word: 0.0, line: 0.0), count: needs.count)
        for row in filled.rows {
            for (column, cell) in row.cells.enumerated() where column < needs.count && !cell.isEmpty {
                let text = TextWidths(cell.text)
                needs[column].word = max(needs[column].word, text.word)
                needs[column].line = max(needs[column].line, text.line)
                guard !cell.marks.isEmpty else { continue }
                let marks = MarkWidths(cell.marks)
                mostMarks[column] = max(mostMarks[column], cell.marks.count)
                marked[column].word = max(marked[column].word, text.lastWord + marks.unbroken)
                marked[column].line = max(marked[column].line, text.line + marks.line)
            }
        }
        var styles: [String?] = []
        styles.reserveCapacity(needs.count)
        for column in needs.indices {
            let isNumber = filled.columns[column].alignment == .number
            let hanging = isNumber && mostMarks[column] < Self.hanging.count ? mostMarks[column] : 0
            if hanging == 0 {
                needs[column].word = max(needs[column].word, marked[column].word)
                needs[column].line = max(needs[column].line, marked[column].line)
            }
            if needs[column].line > 0 || mostMarks[column] > 0 {
                let beside = Self.padding + Self.hanging[hanging]
                needs[column].word += beside
                needs[column].line += beside
            }
            styles.append(
                isNumber ? Self.numberStyles[hanging] : filled.columns[column].alignment == .center ? "c" : nil)
        }
        self.styles = styles
        let widths = ColumnWidths.divide(Self.width, among: needs, headPadding: Self.padding)
        thousandths = widths.map { Int(($0 / Self.width * 1_000).rounded()) }
        least = Int(min(needs.reduce(0) { $0 + max($1.word, $1.headPiece) }, Self.widest) / 10) * 10
    }

    private static let numberStyles = ["n", "n m", "n m m2"]

    /// What the captions of a column need on the page.
    private static func onPage(_ need: ColumnWidths.Need) -> ColumnWidths.Need {
        ColumnWidths.Need(
            share: need.share, headWord: need.headWord * captions + padding,
            headPiece: need.headPiece * captions + padding, headLetters: need.headLetters * captions + padding,
            headText: need.headText * captions)
    }

    /// The columns as `colgroup` elements, grouped as the first row of the head groups them.
    var columnGroups: [UInt8] {
        var markup = ByteBuilder()
        for cell in filled.head.first ?? [] {
            markup.append("<colgroup>")
            for column in cell.firstColumn..<(cell.firstColumn + cell.columnSpan) {
                markup.append("<col style=\"width:")
                markup.append(hundredths: thousandths[column] * 10)
                markup.append("%\">")
            }
            markup.append("</colgroup>")
        }
        return markup.bytes
    }

    var rows: [TableRow] { filled.rows.map { TableRow(row: $0, styles: styles) } }

    var headRows: [[TableHeadCell]] {
        filled.head.map { row in
            row.map { cell in
                let isLeaf = cell.columnSpan == 1 && cell.firstColumn < styles.count
                return TableHeadCell(cell: cell, style: isLeaf ? styles[cell.firstColumn] : nil)
            }
        }
    }
}

/// How wide the footnote marks of a cell are, in em of the cell's text.
private struct MarkWidths {
    /// All of them.
    private(set) var line = 0.0
    /// What stands on one line with the last word: up to three marks, or the first of more. The last two of more are not
    /// parted either.
    private(set) var unbroken: Double

    private static let size = 0.85
    private static let brackets = 0.666
    private static let digit = 0.556
    /// What parts two marks on a screen, so that a finger meets one of them.
    private static let gap = 0.85

    init(_ marks: [FilledMark]) {
        var (first, last, before) = (0.0, 0.0, 0.0)
        for mark in marks {
            (before, last) = (last, (Self.brackets + Self.digit * Double(mark.label.utf8.count)) * Self.size)
            if line == 0 { first = last } else { line += Self.gap }
            line += last
        }
        unbroken = marks.count > 3 ? max(first, before + Self.gap + last) : line
    }
}
