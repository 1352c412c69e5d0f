import FormLayouts
import OwnershipModel

/// A run of text on a printed form, as short as the layout allows it to be separated from its neighbours.
///
/// A page or a text is first split into pieces and tables; `FormReading` then determines what each means. That way,
/// the same rules apply to pages and plain texts.
struct PrintedPiece: Equatable {
    /// The text with white space collapsed, except for line feeds, which are part of remarks.
    var text: String
    /// The labels of the footnote marks attached to it.
    var marks: [String] = []
    /// The line in the source, counted from 1.
    var line: Int
    /// The index of its cell in the row, counted from 0; nil if it is not in a cell.
    var column: Int?
    /// The number of the row of cells that contains it, unique on the page; nil if it is not in a cell.
    var row: Int?
    /// The number of the cell, paragraph or list item that contains it. Pieces of one block have the same number.
    var block: Int
    /// The number of the part of the page that contains it.
    var section: Int
    /// Whether it follows a line break or begins a paragraph.
    var startsParagraph = true
    /// The CIK in the address that it links to.
    var cik: String?
    /// The state of the check box, if the piece is a drawn one.
    var tick: TickState?
}

/// The state of a check box.
enum TickState: Equatable {
    case ticked
    case open
    /// Something else is printed in the box.
    case odd(String)
    /// The state is unknown, because the layout that shows which box an X belongs to is lost.
    case unrecoverable
}

/// A part of a page or a text.
enum PrintedItem: Equatable {
    case piece(PrintedPiece)
    case table(PrintedTable)
}

extension SecurityTable {
    /// The table named by a heading such as `Table I - Non-Derivative Securities Beneficially Owned`, whatever dash stands in
    /// it; nil if none.
    init?(heading: String) {
        guard heading.utf8.first == UInt8(ascii: "T"),
            let table = SecurityTable.allCases.last(where: { heading.hasPrefix($0.name) })
        else { return nil }
        let rest = heading.dropFirst(table.name.count)
        if !rest.hasPrefix(" - ") {
            let words = rest.drop { " -:.\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains($0) }
            guard words.startIndex > rest.startIndex,
                ["non-deriv", "derivativ"].contains(words.prefix(9).lowercased())
            else { return nil }
        }
        self = table
    }
}

/// Table I or Table II as printed.
struct PrintedTable: Equatable {
    var table: SecurityTable
    /// The content of each column.
    var columns: [ColumnContent]
    var rows: [PrintedRow]
    /// The line of the table's head in the source.
    var line: Int
    /// The words of the table's heads, as printed.
    var heads: [String] = []
    /// Rows that do not fit the columns, as plain text.
    var unread: [UnreadRow] = []
    /// Whether the printed form itself says that the contents of the table are unknown.
    var isMissing = false
    /// Whether it stands here without a row and without the words that the print has in the place of rows: they were lost.
    var isCut = false
    /// Lines across the table that are none of its rows.
    var beside: [UnreadRow] = []
    /// The number of rows of which the printed form itself says that they could not be read.
    var saidUnread = 0

    struct UnreadRow: Equatable {
        var line: Int
        var text: String
        /// Whether a diagnostic says so already.
        var isSaid = true
    }
}

/// A row as printed.
struct PrintedRow: Equatable {
    /// The cells, one for each column.
    var cells: [PrintedCell]
    var line: Int
    /// Whether the row is marked as a holding (or as a transaction); nil if only its cells show which it is.
    var isHolding: Bool?
}

/// A cell as printed: its text, which may be empty, and the labels of its footnote marks.
struct PrintedCell: Equatable {
    var text = ""
    var marks: [String] = []

    var isEmpty: Bool { text.isEmpty && marks.isEmpty }
}
