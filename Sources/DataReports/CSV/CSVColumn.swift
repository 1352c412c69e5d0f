import OwnershipModel
import OwnershipReview

/// A column of a table's CSV: its name and what stands in it.
struct CSVColumn {
    var name: String
    var field: (CSVRow) -> CSVWriter.Field

    init(_ name: String, _ field: @escaping (CSVRow) -> CSVWriter.Field) {
        self.name = name
        self.field = field
    }
}

/// A row of a table with the filing it stands in.
struct CSVRow {
    var filing: Filing
    var row: SecurityRow
    var identifier: RowIdentifier
}

extension CSVColumn {
    /// What the value means, and beside it the text as filed: `pricePerShare`, `pricePerShareFiled`.
    static func pair<Value>(
        _ name: String, _ filed: @escaping (CSVRow) -> Filed<Value>?, _ value: @escaping (Value) -> String
    ) -> [CSVColumn] {
        [
            CSVColumn(name) { .value(filed($0)?.value.map(value)) },
            CSVColumn(name + "Filed") { .text(filed($0)?.text) },
        ]
    }

    /// A text has one column; of everything else there is what it means, and beside it the text as filed; an amount has
    /// its unit besides, `shares` or `dollars`.
    static func columns(of field: RowField) -> [CSVColumn] {
        let filed = { (row: CSVRow) in CSVWriter.Field.text(row.row[field].text) }
        let meant = CSVColumn(field.name) { .value($0.row[field].plainMeaning) }
        switch field.kind {
        case .group: return []
        case .text: return [CSVColumn(field.name, filed)]
        case .date, .price, .code, .flag: return [meant, CSVColumn(field.name + "Filed", filed)]
        case .amount:
            let unit = CSVColumn(field.name + "Unit") { .value($0.row[field].unit?.rawValue) }
            return [meant, CSVColumn(field.name + "Filed", filed), unit]
        }
    }
}

extension RowValue {
    /// Of an amount; nil where there is none.
    var unit: AmountUnit? { text == nil ? nil : isInDollars ? .dollars : .shares }
}
