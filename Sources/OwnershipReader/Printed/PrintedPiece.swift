import FormLayouts
import OwnershipModel

/// A run of text on a printed form: as small as the layout allows it to be told from its neighbours.
///
/// What a page or a text holds is first cut into pieces and tables; `FormReading` then finds out what each means. So
/// pages and plain texts are understood by the same rules.
struct PrintedPiece: Equatable {
    /// White space evened out; line feeds kept, since remarks are filed in lines.
    var text: String
    /// The labels of the footnote marks that hang on it.
    var marks: [String] = []
    /// In the source, counted from 1.
    var line: Int
    /// The position of its cell in its row, counted from 0; nil where it stands in no cell.
    var column: Int?
    /// The row of cells it stands in, one number for each row of the page.
    var row: Int?
    /// The cell, paragraph or list item it stands in: pieces of one block have the same number.
    var block: Int
    /// The part of the page it stands in.
    var section: Int
    /// Whether a line break or a new paragraph stands before it.
    var startsParagraph = true
    /// The CIK in the address it links to.
    var cik: String?
    /// A box drawn on the page, which may be ticked.
    var tick: TickState?
}

/// What can be told of a tick box.
enum TickState: Equatable {
    case ticked
    case open
    /// Something is printed in it that is neither.
    case odd(String)
    /// The layout is lost, and with it which box an X belongs to.
    case unrecoverable
}

/// What a page or a text is made of, in reading order.
enum PrintedItem: Equatable {
    case piece(PrintedPiece)
    case table(PrintedTable)
}

extension SecurityTable {
    /// The table that a heading names: `Table I - Non-Derivative Securities Beneficially Owned`.
    init?(heading: String) {
        guard let table = SecurityTable.allCases.first(where: { heading.hasPrefix($0.name + " - ") }) else {
            return nil
        }
        self = table
    }
}

/// Table I or Table II as printed.
struct PrintedTable: Equatable {
    var table: SecurityTable
    /// What each column holds.
    var columns: [ColumnContent]
    var rows: [PrintedRow]
    /// Of the table's head.
    var line: Int
    /// Rows that could not be brought under the columns, as they stand.
    var unread: [UnreadRow] = []
    /// Whether the print itself says that it was not told the table.
    var isMissing = false

    struct UnreadRow: Equatable {
        var line: Int
        var text: String
    }
}

/// A row as printed.
struct PrintedRow: Equatable {
    /// One for each column.
    var cells: [PrintedCell]
    var line: Int
    /// Whether the page itself says what it is; nil where only the cells tell.
    var isHolding: Bool?
}

/// A cell as printed: a text or none, and the marks that hang on it.
struct PrintedCell: Equatable {
    var text = ""
    var marks: [String] = []

    var isEmpty: Bool { text.isEmpty && marks.isEmpty }
}
