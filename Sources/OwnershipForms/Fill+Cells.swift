import FormLayouts
import OwnershipModel

extension Filler {
    /// Fills the cell of a column. A missing value gives an empty cell, never a zero or "N/A".
    mutating func cell(_ content: ColumnContent, of row: SecurityRow) -> FilledCell {
        switch content {
        case .field(let field): filled(row[field], field.kind)
        case .code: filled(row.printedCode, row.marks(of: .transactionCoding))
        case .codeAndLateness:
            filled(
                row.printedCode + (row.lateness ?? ""),
                row.marks(of: .transactionCoding) + row.marks(of: .transactionTimeliness))
        case .voluntary: filled(row.isVoluntary ? "V" : "", row.marks(of: .transactionTimeliness))
        case .amount(let direction): directedAmount(of: row, if: direction)
        }
    }

    private mutating func filled(_ text: String, _ filedMarks: [FootnoteMark]) -> FilledCell {
        filedMarks.isEmpty ? FilledCell(text) : FilledCell(text, marks: filedMarks.map { marks.filled($0) })
    }

    private mutating func filled(_ value: RowValue, _ kind: RowField.Kind) -> FilledCell {
        filled(value.printed(as: kind), value.marks)
    }

    /// Fills the (A) or (D) cell with the amount if it has that direction. Footnotes on the direction follow the amount.
    private mutating func directedAmount(of row: SecurityRow, if direction: AcquiredDisposed) -> FilledCell {
        guard row.acquiredDisposed.value?.value == direction else { return FilledCell() }
        let amount = row[.transactionAmount]
        return filled(amount.printed(as: .amount), amount.marks + row.marks(of: .acquiredDisposed))
    }
}

extension SecurityRow {
    /// The transaction code, followed by `/K` if an equity swap is involved (Form 4, General Instruction 8).
    fileprivate var printedCode: String {
        (self[.transactionCode].text ?? "") + (equitySwapInvolved?.value == true ? "/K" : "")
    }

    /// Form 4: whether the row is reported earlier than required, because its form type is 5 or it is marked early.
    var isVoluntary: Bool {
        kind == .transaction
            && (transactionFormType?.value == .form5 || transactionTimeliness.value?.value == .early)
    }

    /// Form 5: the number of the form on which a late row should have been reported (General Instruction 8); nil if on time.
    var lateness: String? {
        switch transactionFormType?.value {
        case .form3: "3"
        case .form4: "4"
        case .form5: transactionTimeliness.value?.value == .late ? "5" : nil
        case nil: nil
        }
    }
}

extension ColumnContent {
    /// Returns whether the column shows a field of the given row.
    func shows(_ field: RowField, of row: SecurityRow) -> Bool {
        switch self {
        case .field(let own): own == field
        case .code: showsCoding(field, of: row)
        case .codeAndLateness:
            switch field {
            case .transactionFormType: row.transactionFormType?.value != nil
            case .transactionTimeliness:
                row.transactionTimeliness.value.map { $0.value == .late && row.lateness != nil } ?? true
            default: showsCoding(field, of: row)
            }
        case .voluntary:
            switch field {
            // Form type 5 is shown by the V, type 4 by its absence.
            case .transactionFormType:
                row.transactionFormType?.value == .form4
                    || (row.transactionFormType?.value == .form5 && row.kind == .transaction)
            case .transactionTimeliness:
                row.transactionTimeliness.value.map { $0.value == .early && row.kind == .transaction } ?? true
            default: false
            }
        case .amount(let direction):
            [.transactionAmount, .acquiredDisposed].contains(field) && row.acquiredDisposed.value?.value == direction
        }
    }

    private func showsCoding(_ field: RowField, of row: SecurityRow) -> Bool {
        switch field {
        case .transactionCode, .transactionCoding: true
        case .equitySwapInvolved: row.equitySwapInvolved?.value == true
        default: false
        }
    }
}

extension RowValue {
    /// Returns the value in the format of the forms, or the text as filed if it could not be parsed.
    func printed(as kind: RowField.Kind) -> String {
        guard let text else { return "" }
        switch (kind, meaning) {
        case (.date, .date(let date)?): return date.monthDayYear
        // A price keeps its digits and follows a dollar sign; without a value there is no sign.
        case (.price, .amount(let amount)?): return "$" + amount.grouped
        case (.amount, .amount(let amount)?): return isInDollars ? "$" + amount.grouped : amount.groupedCount
        case (.price, _): return RowValue.withDollarSign(text)
        case (.amount, _): return isInDollars ? RowValue.withDollarSign(text) : text
        default: return text
        }
    }

    /// Returns the text for the list of values without a place on the form: as filed, except that an amount is formatted,
    /// so that a dollar sign shows its unit.
    func leftOver(of kind: RowField.Kind) -> String? {
        if case .amount = kind { text.map { _ in printed(as: kind) } } else { text }
    }

    private static func withDollarSign(_ text: String) -> String { text.first == "$" ? text : "$" + text }
}
