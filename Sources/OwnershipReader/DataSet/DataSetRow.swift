import OwnershipModel

/// A row of a table, its cells by the names of their columns.
struct DataSetRow {
    let columns: [String]
    let cells: [String]

    /// Nil where the column is missing or empty.
    subscript(_ names: String...) -> String? {
        for name in names {
            guard let column = columns.firstIndex(of: name), column < cells.count else { continue }
            let cell = cells[column]
            if !cell.isEmpty { return cell }
        }
        return nil
    }

    // MARK: As the model has it

    func filed<Value: FiledValue>(_ name: String) -> Filed<Value>? { self[name].map { Filed($0) } }

    /// `27-SEP-2024`; what is no such date stands as it is.
    func date(_ name: String) -> Filed<CalendarDate>? { self[name].map(DataSetRow.date) }

    /// The data sets write every number with a fraction: `2119.0`.
    func number(_ name: String) -> Filed<Amount>? {
        self[name].map { Filed($0.hasSuffix(".0") ? String($0.dropLast(2)) : $0) }
    }

    /// `F2, F3`.
    func marks(_ names: String...) -> [FootnoteMark] {
        names.compactMap { self[$0] }.flatMap { cell in
            cell.split { $0 == "," || $0 == " " }.map { FootnoteMark(String($0)) }
        }
    }

    func text(_ name: String) -> Noted<String> { Noted(self[name], marks: marks(name + "_FN")) }
    func notedDate(_ name: String) -> Noted<Filed<CalendarDate>> { Noted(date(name), marks: marks(name + "_FN")) }
    func notedNumber(_ name: String) -> Noted<Filed<Amount>> { Noted(number(name), marks: marks(name + "_FN")) }
    func noted<Value: FiledValue>(_ name: String) -> Noted<Filed<Value>> {
        Noted(filed(name), marks: marks(name + "_FN"))
    }

    /// A count, or a value in dollars where there is none.
    func amount(_ shares: String, _ value: String) -> Noted<SecurityAmount> {
        let amount = number(shares).map(SecurityAmount.shares) ?? number(value).map(SecurityAmount.value)
        return Noted(amount, marks: marks(shares + "_FN", value + "_FN"))
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
