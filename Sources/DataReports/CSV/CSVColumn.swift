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

    static func noted(
        _ name: String, _ path: KeyPath<SecurityRow, Noted<Filed<Amount>>>
    ) -> [CSVColumn] {
        pair(name, { $0.row[keyPath: path].value }, \.description)
    }

    static func date(
        _ name: String, _ path: KeyPath<SecurityRow, Noted<Filed<CalendarDate>>>
    ) -> [CSVColumn] {
        pair(name, { $0.row[keyPath: path].value }, \.description)
    }

    static func text(_ name: String, _ path: KeyPath<SecurityRow, Noted<String>>) -> CSVColumn {
        CSVColumn(name) { .text($0.row[keyPath: path].value) }
    }

    /// An amount, its text as filed and its unit, `shares` or `dollars`.
    static func amount(
        _ name: String, _ path: KeyPath<SecurityRow, Noted<SecurityAmount>>
    ) -> [CSVColumn] {
        pair(name, { $0.row[keyPath: path].value?.filed }, \.description) + [
            CSVColumn(name + "Unit") { .value($0.row[keyPath: path].value?.unit.rawValue) }
        ]
    }
}

extension SecurityAmount {
    var filed: Filed<Amount> {
        switch self {
        case .shares(let filed), .value(let filed): filed
        }
    }

    var unit: AmountUnit {
        switch self {
        case .shares: .shares
        case .value: .dollars
        }
    }
}
