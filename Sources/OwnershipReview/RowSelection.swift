import OwnershipModel

/// Some of a filing's rows, in document order.
///
/// It holds indices and not copies, since the facts of a row refer to a dozen texts. For the same reason loops go over its
/// indices, and not over rows.
struct RowSelection: RandomAccessCollection {
    private let all: [RowFacts]
    /// The indices of the selected rows among all rows.
    private var places: [Int]

    /// Selects all rows.
    init(_ rows: [RowFacts]) {
        all = rows
        places = Array(rows.indices)
    }

    /// Selects one row of a selection.
    init(_ index: Int, of rows: RowSelection) {
        all = rows.all
        places = [rows.places[index]]
    }

    var startIndex: Int { 0 }
    var endIndex: Int { places.count }
    subscript(index: Int) -> RowFacts { all[places[index]] }

    /// Whether all rows of the filing are selected.
    var isWhole: Bool { places.count == all.count }
    /// The index of the first selected row among all rows; nil if none is selected.
    var firstPlace: Int? { places.first }
    /// The identifiers of the selected rows.
    var identifiers: [RowIdentifier] { places.map { all[$0].identifier } }
    /// The rows with a transaction.
    var transactions: RowSelection { filtered { $0.trade != nil } }
    /// The rows without a transaction.
    var holdings: RowSelection { filtered { $0.trade == nil } }

    /// Adds a row of another selection from the same filing, which follows those selected so far.
    mutating func add(_ index: Int, of rows: RowSelection) { places.append(rows.places[index]) }

    private func filtered(_ isSelected: (RowFacts) -> Bool) -> RowSelection {
        var selection = self
        selection.places = places.filter { isSelected(all[$0]) }
        return selection
    }
}
