import FormLayouts
import OwnershipModel

extension Filler {
    /// Fills the cell of a column. A missing value gives an empty cell, never a zero or "N/A".
    func cell(_ content: ColumnContent, of row: SecurityRow) -> FilledCell {
        switch content {
        case .field(let field): filled(row.printed(field), row.marks(of: field))
        case .code: filled(row.printedCode, row.marks(of: .transactionCoding))
        case .codeAndLateness:
            filled(
                row.printedCode + (row.lateness ?? ""),
                row.marks(of: .transactionCoding) + row.marks(of: .transactionTimeliness))
        case .voluntary: filled(row.isVoluntary ? "V" : "", row.marks(of: .transactionTimeliness))
        case .amount(let direction): directedAmount(of: row, if: direction)
        }
    }

    private func filled(_ text: String, _ filedMarks: [FootnoteMark]) -> FilledCell {
        filedMarks.isEmpty ? FilledCell(text) : FilledCell(text, marks: filedMarks.map { marks.filled($0) })
    }

    /// Fills the (A) or (D) cell with the amount if it has that direction. Footnotes on the direction follow the amount.
    private func directedAmount(of row: SecurityRow, if direction: AcquiredDisposed) -> FilledCell {
        guard row.holds(direction, in: .acquiredDisposed) else { return FilledCell() }
        return filled(
            row.printed(.transactionAmount), row.marks(of: .transactionAmount) + row.marks(of: .acquiredDisposed))
    }
}

extension SecurityRow {
    /// The transaction code, followed by `/K` if an equity swap is involved (Form 4, General Instruction 8).
    fileprivate var printedCode: String {
        printed(.transactionCode) + (equitySwapInvolved?.value == true ? "/K" : "")
    }

    /// The value of a field in the format of the forms; empty if it has none.
    fileprivate func printed(_ field: RowField) -> String { read(field) { $0.printed(as: field.kind) } ?? "" }

    /// Form 4: whether the row is reported earlier than required, because its form type is 5 or it is marked early.
    var isVoluntary: Bool {
        kind == .transaction
            && (holds(TransactionFormType.form5, in: .transactionFormType)
                || holds(Timeliness.early, in: .transactionTimeliness))
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
    /// The set of fields that the column shows in every row, as `RowField.bit` values.
    var alwaysShown: UInt64 {
        switch self {
        case .field(let field): field.bit
        case .code, .codeAndLateness: RowField.transactionCode.bit | RowField.transactionCoding.bit
        case .voluntary, .amount: 0
        }
    }

    /// Returns whether the column shows a field of the given row that it does not show in every row.
    func shows(_ field: RowField, of row: SecurityRow) -> Bool {
        switch self {
        case .field: false
        case .code: field == .equitySwapInvolved && row.equitySwapInvolved?.value == true
        case .codeAndLateness:
            switch field {
            case .transactionFormType: row.transactionFormType?.value != nil
            case .transactionTimeliness:
                row.transactionTimeliness.value.map { $0.value == .late && row.lateness != nil } ?? true
            default: ColumnContent.code.shows(field, of: row)
            }
        case .voluntary:
            switch field {
            // Form type 5 is shown by the V, type 4 by its absence.
            case .transactionFormType:
                row.holds(TransactionFormType.form4, in: field)
                    || (row.holds(TransactionFormType.form5, in: field) && row.kind == .transaction)
            case .transactionTimeliness:
                row.transactionTimeliness.value.map { $0.value == .early && row.kind == .transaction } ?? true
            default: false
            }
        case .amount(let direction):
            (field == .transactionAmount || field == .acquiredDisposed)
                && row.holds(direction, in: .acquiredDisposed)
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
