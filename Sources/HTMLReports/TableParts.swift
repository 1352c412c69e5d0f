import Bytes
import OwnershipForms

/// A row with the style classes of its columns.
struct TableRow {
    let row: FilledRow
    let styles: [String?]

    var cells: [TableCell] {
        row.cells.indices.map { index in
            let cell = row.cells[index]
            return TableCell(
                cell: cell, style: index < styles.count ? styles[index] : nil, isHeading: index == 0 && !cell.isEmpty)
        }
    }
}

/// A cell with the style class of its column.
struct TableCell {
    let cell: FilledCell
    let style: String?
    let isHeading: Bool
}

/// A cell of the head with the style class of the column beneath it.
struct TableHeadCell {
    let cell: HeadCell
    let style: String?
}

extension Int {
    /// The value of an HTML span attribute, or nil for the default of 1.
    var spanText: String? { self == 1 ? nil : String(self) }
}

/// Returns the id of a footnote: `fn-3`.
/// - Parameter footnote: Its index, counted from 0.
func footnoteID(_ footnote: Int) -> String { numbered("fn-", footnote + 1) }

/// Returns the id of a mark: `mark-3` for the first of the third footnote, `mark-3-2` for the second.
/// - Parameters:
///   - footnote: The footnote's index, counted from 0.
///   - occurrence: The number of the mark among those of the footnote, counted from 1.
func markID(_ footnote: Int, _ occurrence: Int) -> String {
    numbered("mark-", footnote + 1, occurrence == 1 ? nil : occurrence)
}

/// Returns a name followed by a number, or by two with a hyphen between them.
func numbered(_ name: StaticString, _ first: Int, _ second: Int? = nil) -> String {
    // Names of up to fifteen bytes need no memory.
    String(room: name.utf8CodeUnitCount + digits(first) + (second.map { digits($0) + 1 } ?? 0)) { room in
        var filled = room.copy(name.view)
        filled += write(first, into: room.dropFirst(filled))
        guard let second else { return filled }
        room[filled] = UInt8(ascii: "-")
        return filled + 1 + write(second, into: room.dropFirst(filled + 1))
    }
}

private func digits(_ number: Int) -> Int {
    var (count, rest) = (1, number)
    while rest > 9 { (count, rest) = (count + 1, rest / 10) }
    return count
}

private func write(_ number: Int, into room: ByteRoom) -> Int {
    let count = digits(number)
    var rest = number
    for place in (0..<count).reversed() {
        room[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
    }
    return count
}
