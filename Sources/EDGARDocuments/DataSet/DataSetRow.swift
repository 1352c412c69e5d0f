import OwnershipModel

/// The columns of a table, found by name.
struct DataSetColumns: Sendable {
    let names: [String]
    private let places: [String: Int]

    init(_ names: [String]) {
        self.names = names
        places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// The index of a column; nil if the table has no such column.
    func place(of name: String) -> Int? { places[name] }
}

/// A row of a table, with its cells found by column name.
struct DataSetRow {
    let columns: DataSetColumns
    let cells: [String]

    /// The cell in a column; nil if the column is missing or the cell is empty.
    subscript(_ name: String) -> String? {
        guard let place = columns.place(of: name), place < cells.count, !cells[place].isEmpty else { return nil }
        return cells[place]
    }

    // MARK: As the model has it

    func filed<Value: FiledValue>(_ name: String) -> Filed<Value>? { self[name].map { Filed($0) } }

    /// A date such as `27-SEP-2024`. Text in any other format is kept as it is.
    func date(_ name: String) -> Filed<CalendarDate>? { self[name].map(DataSetRow.date) }

    /// A number without the `.0` that the data sets add to whole numbers: `2119` for `2119.0`.
    static func digits(_ cell: String) -> String { cell.hasSuffix(".0") ? String(cell.dropLast(2)) : cell }

    /// The footnote marks of a value, such as `F2, F3`, from the footnote column that belongs to the value's column.
    func marks(beside name: String) -> [FootnoteMark] {
        guard let cell = self[name + "_FN"] else { return [] }
        return cell.split { $0 == "," || $0 == " " }.map { FootnoteMark(String($0)) }
    }

    static func date(_ cell: String) -> Filed<CalendarDate> {
        let parts = cell.split(separator: "-")
        guard parts.count == 3, parts[0].utf8.count == 2, parts[2].utf8.count == 4,
            let month = months.firstIndex(of: parts[1].uppercased())
        else { return Filed(cell) }
        let number = month + 1
        return Filed("\(parts[2])-\(number < 10 ? "0" : "")\(number)-\(parts[0])")
    }

    private static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
}
