import OwnershipModel

extension DataSetRow {
    /// The row as a transaction or holding of the model, with the values that its table has columns for.
    ///
    /// - Parameter fields: The fields of a row, with the members of each group.
    func securityRow(
        _ kind: SecurityRow.Kind, _ fields: [(field: RowField, members: [RowField])]
    ) -> SecurityRow {
        var row = SecurityRow(kind)
        for (field, members) in fields {
            guard field.isGroup else {
                row[field] = value(of: field, marks: marks(at: field))
                continue
            }
            for member in members { row[member] = value(of: member) }
            // The footnotes of a group are next to its values. A transaction always has the group, a holding only if some of
            // it is filled.
            let marks = (members + [field]).flatMap(marks)
            if kind == .transaction || !marks.isEmpty || members.contains(where: row.isFilled) {
                row[field] = RowValue(meaning: .group, marks: marks)
            }
        }
        return row
    }

    private func value(of field: RowField, marks: [FootnoteMark] = []) -> RowValue {
        let text = self[column(of: field)]
        switch field.kind {
        case .text, .code, .flag, .group:
            return RowValue(text, meaning: text.flatMap(field.kind.meaning), marks: marks)
        case .date:
            let date = text.map(DataSetRow.date)
            return RowValue(date?.text, meaning: date?.value.map { .date($0) }, marks: marks)
        // The value in dollars is used if there is no count.
        case .price, .amount:
            let digits = (text ?? field.inDollars.flatMap { self[$0.column] }).map(DataSetRow.digits)
            return RowValue(
                digits, meaning: digits.flatMap(field.kind.meaning), isInDollars: text == nil && digits != nil,
                marks: marks)
        }
    }

    private func marks(at field: RowField) -> [FootnoteMark] {
        marks(beside: column(of: field)) + (field.inDollars.map { marks(beside: $0.column) } ?? [])
    }

    private func column(of field: RowField) -> String {
        field.columns.first { columns.place(of: $0) != nil } ?? field.columns.first ?? ""
    }
}
