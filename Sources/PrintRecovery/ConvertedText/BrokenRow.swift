import Diagnostics
import FormLayouts
import OwnershipModel

/// A row that a converter split in two: its numbers in one table, and its wrapped cells in another right after it.
///
/// The parts are joined only on evidence: the second has exactly as many cells as the first lacks, in the same order,
/// and each is a possible value for its column.
struct BrokenRow {
    let columns: TextColumns
    private(set) var row: PrintedRow
    /// The cells that were filled in, for the diagnostic.
    private(set) var joined: [(column: Needed, cell: PrintedCell)] = []

    /// Joins a row with the cells it lost; nil if there is not enough evidence.
    init?(_ row: PrintedRow, lost cells: [PrintedCell], columns: TextColumns) {
        self.columns = columns
        self.row = row
        let lacking = BrokenRow.lacking(row, columns)
        let filled = cells.filter { !$0.isEmpty }
        guard !lacking.isEmpty, filled.count == lacking.count,
            zip(lacking, filled).allSatisfy({ columns.leaves[$0.place].admits($1) })
        else { return nil }
        for ((place, column), cell) in zip(lacking, filled) {
            self.row.cells[place] = cell
            joined.append((column, cell))
        }
    }

    /// A column that is filled in every row of some kind.
    struct Needed {
        /// The rows in which it is filled.
        enum Rows {
            case all
            case transactions
            case indirect
            case derivatives
        }

        var field: RowField
        var rows: Rows
        /// The name of the column for messages.
        var words: String
    }

    private static let needed = [
        Needed(field: .securityTitle, rows: .all, words: "the title"),
        Needed(field: .conversionOrExercisePrice, rows: .derivatives, words: "the exercise price"),
        Needed(field: .transactionDate, rows: .transactions, words: "the date"),
        Needed(field: .transactionCode, rows: .transactions, words: "the code"),
        Needed(field: .transactionAmount, rows: .transactions, words: "the amount"),
        Needed(field: .acquiredDisposed, rows: .transactions, words: "the direction"),
        Needed(field: .pricePerShare, rows: .transactions, words: "the price"),
        Needed(field: .underlyingTitle, rows: .derivatives, words: "the underlying title"),
        Needed(field: .underlyingAmount, rows: .derivatives, words: "the underlying amount"),
        Needed(field: .amountOwned, rows: .all, words: "the amount owned"),
        Needed(field: .ownershipForm, rows: .all, words: "the ownership form"),
        Needed(field: .natureOfOwnership, rows: .indirect, words: "the nature of ownership"),
    ]

    /// The columns that are empty in this row but filled in every row of its kind, and their indices.
    private static func lacking(_ row: PrintedRow, _ columns: TextColumns) -> [(place: Int, column: Needed)] {
        func cell(_ field: RowField) -> PrintedCell? { columns.leaves.place(of: field).map { row.cells[$0] } }
        func isFilled(_ field: RowField) -> Bool { cell(field)?.isEmpty == false }
        let isTransaction = isFilled(.transactionCode) || isFilled(.transactionDate)
        let isIndirect = cell(.ownershipForm)?.text == OwnershipForm.indirect.rawValue
        return columns.leaves.enumerated().compactMap { place, leaf in
            // A row fills only one of the two amount columns, and it is not known in advance which.
            if case .amount = leaf { return nil }
            guard row.cells[place].isEmpty, let column = needed.first(where: { $0.field == leaf.field }) else {
                return nil
            }
            let isLacking =
                switch column.rows {
                case .all: true
                case .transactions: isTransaction
                case .indirect: isIndirect
                case .derivatives: columns.table == .derivative
                }
            return isLacking ? (place, column) : nil
        }
    }

    /// The diagnostic that says what was joined and why.
    func diagnostic(_ file: String, behind line: Int, titles: Set<String>) -> Diagnostic {
        let names = joined.map(\.column.words).joined(separator: ", ")
        let texts = joined.map { "\"\(([$0.cell.text] + $0.cell.marks.map { "(\($0))" }).joined(separator: " "))\"" }
        var notes = [
            "line \(row.line) lacks \(names), which rows of its kind have",
            "line \(line) stands alone behind the table and has these \(joined.count) and nothing else: "
                + texts.joined(separator: ", "),
        ]
        if let title = joined.first, title.column.field == .securityTitle, titles.contains(title.cell.text) {
            notes.append("the title is that of the other rows")
        }
        return Diagnostic(
            .warning, code: "rejoined-row",
            "this row was broken in two and is joined with line \(line): it got \(names) from there",
            at: SourceLocation(file: file, line: row.line), notes: notes)
    }
}
