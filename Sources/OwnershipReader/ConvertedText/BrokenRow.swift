import Diagnostics

/// A row that a converter broke in two: its numbers in one table, what wrapped in a table of its own right behind.
///
/// The two are joined on evidence only: the cells of the second are exactly as many as the first lacks, in their order,
/// and each can be what its column holds.
struct BrokenRow {
    let columns: TextColumns
    private(set) var row: PrintedRow
    /// What was joined, for the report of it.
    private(set) var joined: [(column: PrintedColumn, cell: PrintedCell)] = []

    /// Nil where the evidence is not there.
    init?(_ row: PrintedRow, lost cells: [PrintedCell], columns: TextColumns) {
        self.columns = columns
        self.row = row
        let lacking = BrokenRow.lacking(row, columns)
        let filled = cells.filter { !$0.isEmpty }
        guard !lacking.isEmpty, filled.count == lacking.count,
            zip(lacking, filled).allSatisfy({ columns.leaves[$0].admits($1) })
        else { return nil }
        for (index, cell) in zip(lacking, filled) {
            self.row.cells[index] = cell
            joined.append((columns.leaves[index], cell))
        }
    }

    /// The columns that every row of its kind fills and this one does not.
    private static func lacking(_ row: PrintedRow, _ columns: TextColumns) -> [Int] {
        func isFilled(_ column: PrintedColumn) -> Bool {
            columns.leaves.firstIndex(of: column).map { !row.cells[$0].isEmpty } ?? false
        }
        func text(_ column: PrintedColumn) -> String {
            columns.leaves.firstIndex(of: column).map { row.cells[$0].text } ?? ""
        }
        let isTransaction = isFilled(.code) || isFilled(.transactionDate)
        return columns.leaves.indices.filter { index in
            guard row.cells[index].isEmpty else { return false }
            switch columns.leaves[index] {
            case .securityTitle, .amountOwned, .ownershipForm: return true
            case .transactionDate, .code, .transactionAmount, .acquiredDisposed, .price: return isTransaction
            case .natureOfOwnership: return text(.ownershipForm) == "I"
            case .conversionOrExercisePrice, .underlyingTitle, .underlyingAmount: return columns.table == .derivative
            default: return false
            }
        }
    }

    /// Says what was joined and why.
    func diagnostic(_ file: String, behind line: Int, titles: Set<String>) -> Diagnostic {
        let names = joined.map { $0.column.words }.joined(separator: ", ")
        let texts = joined.map { "\"\(([$0.cell.text] + $0.cell.marks.map { "(\($0))" }).joined(separator: " "))\"" }
        var notes = [
            "line \(row.line) lacks \(names), which rows of its kind have",
            "line \(line) stands alone behind the table and has these \(joined.count) and nothing else: "
                + texts.joined(separator: ", "),
        ]
        if let title = joined.first, title.column == .securityTitle, titles.contains(title.cell.text) {
            notes.append("the title is that of the other rows")
        }
        return Diagnostic(
            .warning, code: "rejoined-row",
            "this row was broken in two and is joined with line \(line): it got \(names) from there",
            at: SourceLocation(file: file, line: row.line), notes: notes)
    }
}

extension PrintedColumn {
    /// For messages.
    var words: String {
        switch self {
        case .securityTitle: "the title"
        case .conversionOrExercisePrice: "the exercise price"
        case .transactionDate: "the date"
        case .deemedExecutionDate: "the deemed date"
        case .code: "the code"
        case .voluntary: "the V"
        case .transactionAmount, .amountAcquired, .amountDisposed: "the amount"
        case .acquiredDisposed: "the direction"
        case .price: "the price"
        case .exerciseDate: "the exercise date"
        case .expirationDate: "the expiration date"
        case .underlyingTitle: "the underlying title"
        case .underlyingAmount: "the underlying amount"
        case .amountOwned: "the amount owned"
        case .ownershipForm: "the ownership form"
        case .natureOfOwnership: "the nature of ownership"
        }
    }
}
