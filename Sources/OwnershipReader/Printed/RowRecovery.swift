import OwnershipModel

/// Makes a transaction or a holding of a printed row.
struct RowRecovery {
    let table: PrintedTable
    let form: DocumentType.Form

    func row(_ printed: PrintedRow) -> SecurityRow {
        let cell = { (column: PrintedColumn) in self.cell(column, of: printed) }
        let isTransaction = printed.isHolding.map { !$0 } ?? hasTransaction(printed)
        var row = SecurityRow(isTransaction ? .transaction : .holding)
        row.securityTitle = text(cell(.securityTitle))
        row.conversionOrExercisePrice = number(cell(.conversionOrExercisePrice))
        row.transactionDate = date(cell(.transactionDate))
        row.deemedExecutionDate = date(cell(.deemedExecutionDate))
        readCode(cell(.code), voluntary: cell(.voluntary), into: &row)
        readAmount(of: printed, into: &row)
        row.pricePerShare = number(cell(.price))
        row.exerciseDate = date(cell(.exerciseDate))
        row.expirationDate = date(cell(.expirationDate))
        row.underlyingTitle = text(cell(.underlyingTitle))
        row.underlyingAmount = amount(cell(.underlyingAmount))
        row.amountOwned = amount(cell(.amountOwned))
        row.ownershipForm = filed(cell(.ownershipForm))
        row.natureOfOwnership = text(cell(.natureOfOwnership))
        return row
    }

    private func cell(_ column: PrintedColumn, of row: PrintedRow) -> PrintedCell {
        guard let index = table.columns.firstIndex(of: column), index < row.cells.count else { return PrintedCell() }
        return row.cells[index]
    }

    /// A holding has nothing in the columns of a transaction.
    private func hasTransaction(_ row: PrintedRow) -> Bool {
        let columns: [PrintedColumn] = [
            .transactionDate, .deemedExecutionDate, .code, .voluntary, .transactionAmount, .acquiredDisposed,
            .amountAcquired, .amountDisposed,
        ]
        return columns.contains { !cell($0, of: row).isEmpty }
    }

    /// `S`, `S/K` for an equity swap, and on the annual form a digit behind it where the row is late (Form 5, General
    /// Instruction 8). A V says that it is reported earlier than required (Form 4, General Instruction 8).
    private func readCode(_ cell: PrintedCell, voluntary: PrintedCell, into row: inout SecurityRow) {
        var code = cell.text[...]
        var coding = TransactionCoding()
        if form == .form5, let last = code.last, "345".contains(last), code.count != 1 || row.kind == .holding {
            coding.formType = Filed(String(last))
            if last == "5" { row.transactionTimeliness.value = Filed(Timeliness.late.rawValue) }
            code = code.dropLast()
        }
        if code.hasSuffix("/K") {
            coding.equitySwapInvolved = Filed("1")
            code = code.dropLast(2)
        }
        coding.code = code.isEmpty ? nil : Filed(String(code))
        coding.marks = marks(cell)
        if coding != TransactionCoding() { row.transactionCoding = coding }
        if voluntary.text == "V" { row.transactionTimeliness.value = Filed(Timeliness.early.rawValue) }
        row.transactionTimeliness.marks = marks(voluntary)
    }

    /// In Table II the column tells the direction.
    private func readAmount(of printed: PrintedRow, into row: inout SecurityRow) {
        let acquired = cell(.amountAcquired, of: printed)
        let disposed = cell(.amountDisposed, of: printed)
        if !acquired.isEmpty || !disposed.isEmpty {
            let isAcquired = !acquired.isEmpty
            row.transactionAmount = amount(isAcquired ? acquired : disposed)
            row.acquiredDisposed.value = Filed(isAcquired ? AcquiredDisposed.acquired.rawValue : "D")
        } else {
            row.transactionAmount = amount(cell(.transactionAmount, of: printed))
            row.acquiredDisposed = filed(cell(.acquiredDisposed, of: printed))
        }
    }

    // MARK: Values

    private func marks(_ cell: PrintedCell) -> [FootnoteMark] {
        cell.marks.map { FootnoteMark(Recovery.identifier($0)) }
    }

    private func text(_ cell: PrintedCell) -> Noted<String> {
        Noted(cell.text.isEmpty ? nil : cell.text, marks: marks(cell))
    }

    private func filed<Value: FiledValue>(_ cell: PrintedCell) -> Noted<Filed<Value>> {
        Noted(cell.text.isEmpty ? nil : Filed(cell.text), marks: marks(cell))
    }

    private func date(_ cell: PrintedCell) -> Noted<Filed<CalendarDate>> {
        Noted(cell.text.isEmpty ? nil : Recovery.date(cell.text), marks: marks(cell))
    }

    private func number(_ cell: PrintedCell) -> Noted<Filed<Amount>> {
        Noted(cell.text.isEmpty ? nil : RowRecovery.number(cell.text), marks: marks(cell))
    }

    /// Dollars where a dollar sign stands before it, for securities that are not counted.
    private func amount(_ cell: PrintedCell) -> Noted<SecurityAmount> {
        let number = RowRecovery.number(cell.text)
        let value: SecurityAmount? =
            cell.text.isEmpty ? nil : cell.text.hasPrefix("$") ? .value(number) : .shares(number)
        return Noted(value, marks: marks(cell))
    }

    /// The digits as filed: the print adds a dollar sign, and commas between thousands.
    private static func number(_ text: String) -> Filed<Amount> {
        var digits = text[...]
        if digits.hasPrefix("$") { digits = digits.dropFirst().drop { $0 == " " } }
        let plain = Filed<Amount>(String(digits.filter { $0 != "," }))
        guard let value = plain.value, value.grouped == digits || !digits.contains(",") else {
            return Filed(text: String(digits), value: nil)
        }
        return plain
    }
}
