import FormLayouts
import OwnershipModel

extension Filler {
    /// What a column shows of a row. An absent value is an empty cell, never a zero and never "N/A".
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

    /// The amount, in the cell of its direction; a footnote on the direction hangs on the amount.
    private mutating func directedAmount(of row: SecurityRow, if direction: AcquiredDisposed) -> FilledCell {
        guard row.acquiredDisposed.value?.value == direction else { return FilledCell() }
        let amount = row[.transactionAmount]
        return filled(amount.printed(as: .amount), amount.marks + row.marks(of: .acquiredDisposed))
    }
}

extension SecurityRow {
    /// The code, and `/K` where an equity swap is involved (Form 4, General Instruction 8).
    fileprivate var printedCode: String {
        (self[.transactionCode].text ?? "") + (equitySwapInvolved?.value == true ? "/K" : "")
    }

    /// Form 4: reported earlier than required, that is, a transaction of Form 5 or one marked early.
    var isVoluntary: Bool {
        kind == .transaction
            && (transactionFormType?.value == .form5 || transactionTimeliness.value?.value == .early)
    }

    /// Form 5: the form on which a late row should have been reported (Form 5, General Instruction 8); nil if on time.
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
    /// Whether a field of this row can be seen in the column.
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
            // Type 5 is said by the V, type 4 by saying nothing.
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
    /// As the forms print it; as filed where it is no such value.
    func printed(as kind: RowField.Kind) -> String {
        guard let text else { return "" }
        switch (kind, meaning) {
        case (.date, .date(let date)?): return date.monthDayYear
        // A price keeps its digits and is preceded by a dollar sign; no sign without a value.
        case (.price, .amount(let amount)?): return "$" + amount.grouped
        case (.amount, .amount(let amount)?): return isInDollars ? "$" + amount.grouped : amount.groupedCount
        case (.price, _): return RowValue.withDollarSign(text)
        case (.amount, _): return isInDollars ? RowValue.withDollarSign(text) : text
        default: return text
        }
    }

    /// As filed, but for the number of an amount, which shows by its dollar sign what it counts.
    func leftOver(of kind: RowField.Kind) -> String? {
        if case .amount = kind { text.map { _ in printed(as: kind) } } else { text }
    }

    private static func withDollarSign(_ text: String) -> String { text.first == "$" ? text : "$" + text }
}
