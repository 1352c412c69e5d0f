import OwnershipModel

extension Filler {
    /// What a column shows of a row. An absent value is an empty cell, never a zero and never "N/A".
    mutating func cell(_ content: Column.Content, of row: SecurityRow) -> FilledCell {
        switch content {
        case .securityTitle: text(row.securityTitle)
        case .conversionOrExercisePrice: money(row.conversionOrExercisePrice)
        case .transactionDate: date(row.transactionDate)
        case .deemedExecutionDate: date(row.deemedExecutionDate)
        case .code: filled(code(of: row), row.transactionCoding?.marks ?? [])
        case .codeAndLateness:
            filled(
                code(of: row) + (row.lateness ?? ""),
                (row.transactionCoding?.marks ?? []) + row.transactionTimeliness.marks)
        case .voluntary: filled(row.isVoluntary ? "V" : "", row.transactionTimeliness.marks)
        case .transactionAmount: amount(row.transactionAmount)
        case .acquiredDisposed: filled(row.acquiredDisposed.value?.text ?? "", row.acquiredDisposed.marks)
        case .amountAcquired: directedAmount(of: row, if: .acquired)
        case .amountDisposed: directedAmount(of: row, if: .disposed)
        case .price: money(row.pricePerShare)
        case .exerciseDate: date(row.exerciseDate)
        case .expirationDate: date(row.expirationDate)
        case .underlyingTitle: text(row.underlyingTitle)
        case .underlyingAmount: amount(row.underlyingAmount)
        case .amountOwned: amount(row.amountOwned)
        case .ownershipForm: filled(row.ownershipForm.value?.text ?? "", row.ownershipForm.marks)
        case .natureOfOwnership: text(row.natureOfOwnership)
        }
    }

    private mutating func filled(_ text: String, _ filedMarks: [FootnoteMark]) -> FilledCell {
        filedMarks.isEmpty ? FilledCell(text) : FilledCell(text, marks: filedMarks.map { marks.filled($0) })
    }

    private mutating func text(_ noted: Noted<String>) -> FilledCell {
        filled(noted.value ?? "", noted.marks)
    }

    private mutating func date(_ noted: Noted<Filed<CalendarDate>>) -> FilledCell {
        filled(noted.value?.printed ?? "", noted.marks)
    }

    /// A price keeps its digits and is preceded by a dollar sign; no sign without a value.
    private mutating func money(_ noted: Noted<Filed<Amount>>) -> FilledCell {
        filled(noted.value?.printedMoney ?? "", noted.marks)
    }

    private mutating func amount(_ noted: Noted<SecurityAmount>) -> FilledCell {
        filled(noted.value?.printed ?? "", noted.marks)
    }

    /// The amount, in the cell of its direction; a footnote on the direction hangs on the amount.
    private mutating func directedAmount(of row: SecurityRow, if direction: AcquiredDisposed) -> FilledCell {
        guard row.acquiredDisposed.value?.value == direction else { return FilledCell() }
        return filled(
            row.transactionAmount.value?.printed ?? "", row.transactionAmount.marks + row.acquiredDisposed.marks)
    }

    /// The code, and `/K` where an equity swap is involved (Form 4, General Instruction 8).
    private func code(of row: SecurityRow) -> String {
        guard let coding = row.transactionCoding else { return "" }
        return (coding.code?.text ?? "") + (coding.equitySwapInvolved?.value == true ? "/K" : "")
    }
}

extension SecurityRow {
    /// Form 4: reported earlier than required, that is, a transaction of Form 5 or one marked early.
    var isVoluntary: Bool {
        kind == .transaction
            && (transactionCoding?.formType?.value == .form5 || transactionTimeliness.value?.value == .early)
    }

    /// Form 5: the form on which a late row should have been reported (Form 5, General Instruction 8); nil if on time.
    var lateness: String? {
        switch transactionCoding?.formType?.value {
        case .form3: "3"
        case .form4: "4"
        case .form5: transactionTimeliness.value?.value == .late ? "5" : nil
        case nil: nil
        }
    }
}

extension Filed where Value == Amount {
    var printedMoney: String { value.map { "$" + $0.grouped } ?? (text.first == "$" ? text : "$" + text) }
    var printedCount: String { value?.groupedCount ?? text }
}

extension SecurityAmount {
    /// A count of securities, or dollars.
    var printed: String {
        switch self {
        case .shares(let filed): filed.printedCount
        case .value(let filed): filed.printedMoney
        }
    }

    /// As filed.
    var text: String {
        switch self {
        case .shares(let filed), .value(let filed): filed.text
        }
    }
}
