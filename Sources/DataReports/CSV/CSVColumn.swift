import OwnershipModel
import OwnershipReview

/// A column of a table's CSV: its name and contents.
struct CSVColumn {
    var name: String
    /// Returns the contents of the column in a row.
    var field: (CSVRow) -> CSVWriter.Field

    init(_ name: String, _ field: @escaping (CSVRow) -> CSVWriter.Field) {
        self.name = name
        self.field = field
    }
}

/// A row of a table with its filing.
struct CSVRow {
    var filing: Filing
    var row: SecurityRow
    var identifier: RowIdentifier
}

extension CSVColumn {
    /// Returns two columns, for the parsed value and for the text as filed: `periodOfReport`, `periodOfReportFiled`.
    static func pair<Value>(
        _ name: String, _ filed: @escaping (CSVRow) -> Filed<Value>?, _ value: @escaping (Value) -> String
    ) -> [CSVColumn] {
        [
            CSVColumn(name) { .value(filed($0)?.value.map(value)) },
            CSVColumn(name + "Filed") { .text(filed($0)?.text) },
        ]
    }

    /// Returns the columns of a field: one for free text; otherwise two, for the parsed value and the text as filed; for an
    /// amount also its unit, `shares` or `dollars`. A group has none.
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
    /// The unit of an amount; nil if the field has no value.
    var unit: AmountUnit? { text == nil ? nil : isInDollars ? .dollars : .shares }
}
