import FormLayouts
import OwnershipModel

/// Converts a printed row to a transaction or a holding.
struct RowRecovery {
    let table: PrintedTable

    func row(_ printed: PrintedRow) -> SecurityRow {
        let isTransaction = printed.isHolding.map { !$0 } ?? hasTransaction(printed)
        var row = SecurityRow(isTransaction ? .transaction : .holding)
        for (column, cell) in zip(table.columns, printed.cells) where !cell.isEmpty {
            switch column {
            case .field(let field): row[field] = value(cell, field.kind)
            case .code: readCode(cell.text[...], cell, into: &row)
            case .codeAndLateness: readCodeAndLateness(cell, into: &row)
            // A V means reported earlier than required (Form 4, General Instruction 8).
            case .voluntary:
                row[.transactionTimeliness] = RowValue(marks: marks(cell))
                if cell.text == "V" { row.transactionTimeliness.value = Filed(Timeliness.early.rawValue) }
            // In Table II, the direction depends on which of the two columns has the amount.
            case .amount(let direction):
                guard !row.isFilled(.transactionAmount) else { continue }
                row[.transactionAmount] = value(cell, .amount)
                row.acquiredDisposed.value = Filed(direction.rawValue)
            }
        }
        return row
    }

    /// Whether any column that only transactions fill has a value.
    private func hasTransaction(_ row: PrintedRow) -> Bool {
        let fields: Set<RowField> = [
            .transactionDate, .deemedExecutionDate, .transactionCode, .transactionTimeliness, .transactionAmount,
            .acquiredDisposed,
        ]
        return zip(table.columns, row.cells).contains { column, cell in
            // The digit of a late row stands beside the code; alone it belongs to a holding.
            if column == .codeAndLateness, ["3", "4", "5"].contains(cell.text) { return false }
            return fields.contains(column.field) && !cell.isEmpty
        }
    }

    /// What every row of its kind states and this one does not, in words.
    func missing(in row: PrintedRow) -> [String] {
        let isTransaction = row.isHolding.map { !$0 } ?? hasTransaction(row)
        func isEmpty(_ field: RowField) -> Bool {
            guard let column = table.columns.place(of: field), row.cells.indices.contains(column) else { return false }
            return row.cells[column].isEmpty
        }
        var missing = isEmpty(.ownershipForm) ? ["the ownership form"] : []
        if isEmpty(.securityTitle) { missing.append("the title") }
        if let column = table.columns.place(of: .ownershipForm), isEmpty(.natureOfOwnership),
            row.cells.indices.contains(column), row.cells[column].text == OwnershipForm.indirect.rawValue
        {
            missing.append("the nature of the indirect ownership")
        }
        let derivative: [(RowField, String)] = [
            (.conversionOrExercisePrice, "the exercise price"), (.exerciseDate, "the date exercisable"),
            (.expirationDate, "the expiration date"), (.underlyingTitle, "the underlying title"),
            (.underlyingAmount, "the underlying amount"),
        ]
        missing += derivative.filter { isEmpty($0.0) }.map(\.1)
        guard isTransaction else { return missing }
        if isEmpty(.transactionDate) { missing.append("the date") }
        if isEmpty(.transactionCode) { missing.append("the code") }
        let amounts = zip(table.columns, row.cells).filter { $0.0.field == .transactionAmount }
        if amounts.allSatisfy({ $0.1.isEmpty }), !amounts.isEmpty { missing.append("the amount") }
        if table.table == .nonDerivative {
            if isEmpty(.acquiredDisposed) { missing.append("whether acquired or disposed of") }
            if isEmpty(.pricePerShare) { missing.append("the price") }
        }
        if isEmpty(.amountOwned) { missing.append("the amount owned") }
        return missing
    }

    /// Reads the transaction code of Form 5, where a 3, 4 or 5 after the code names the form on which the row should have
    /// been reported before (Form 5, General Instruction 8). A 5 is also taken to mean late.
    private func readCodeAndLateness(_ cell: PrintedCell, into row: inout SecurityRow) {
        var code = cell.text[...]
        if let last = code.last, "345".contains(last), code.count != 1 || row.kind == .holding {
            row.transactionFormType = Filed(String(last))
            if last == "5" { row.transactionTimeliness.value = Filed(Timeliness.late.rawValue) }
            code = code.dropLast()
        }
        readCode(code, cell, into: &row)
    }

    /// Reads a transaction code such as `S`, or `S/K` if an equity swap was involved.
    private func readCode(_ text: Substring, _ cell: PrintedCell, into row: inout SecurityRow) {
        var code = text
        if code.hasSuffix("/K") {
            row.equitySwapInvolved = Filed("1")
            code = code.dropLast(2)
        }
        row.transactionCode = code.isEmpty ? nil : Filed(String(code))
        row[.transactionCoding] = RowValue(meaning: .group, marks: marks(cell))
    }

    // MARK: Values

    private func marks(_ cell: PrintedCell) -> [FootnoteMark] {
        cell.marks.map { FootnoteMark(Recovery.identifier($0)) }
    }

    private func value(_ cell: PrintedCell, _ kind: RowField.Kind) -> RowValue {
        let (text, marks) = (cell.text, marks(cell))
        guard !text.isEmpty else { return RowValue(marks: marks) }
        switch kind {
        case .text, .code, .flag, .group: return RowValue(text, meaning: kind.meaning(of: text), marks: marks)
        case .date:
            let date = Recovery.date(text)
            return RowValue(date.text, meaning: date.value.map { .date($0) }, marks: marks)
        case .price, .amount:
            let number = RowRecovery.number(text)
            // An amount with a dollar sign is a value in dollars instead of a count of securities.
            let isInDollars = if case .amount = kind { text.hasPrefix("$") } else { false }
            return RowValue(
                number.text, meaning: number.value.map { .amount($0) }, isInDollars: isInDollars, marks: marks)
        }
    }

    /// The number as filed, without the dollar sign and the thousands separators that the printed form adds.
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
