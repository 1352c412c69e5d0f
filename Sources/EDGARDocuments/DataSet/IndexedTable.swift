import Bytes
import Diagnostics
import Inputs

/// A table with an index of the rows of each filing, which takes 24 bytes of memory per row, whatever the row contains.
struct IndexedTable: Sendable {
    private struct Place: Sendable {
        var key: AccessionKey
        var offset: Int
        var count: Int32
    }

    private let source: any ByteSource
    /// The column names in the table's first line.
    let columns: DataSetColumns
    /// The rows sorted by filing; those of one filing are in table order.
    private let places: [Place]
    /// The filings in table order. A filing whose rows are not adjacent is listed once for each run of rows.
    let order: [AccessionKey]
    /// The number of rows that do not begin with an accession number.
    let strayCount: Int

    init(_ source: any ByteSource) throws(Failure) {
        self.source = source
        var lines = TableLines(source)
        columns = DataSetColumns(try lines.row().map { TableLines.cells(of: $0.bytes) } ?? [])
        var places: [Place] = []
        var order: [AccessionKey] = []
        var strays = 0
        while let row = try lines.row() {
            guard let key = AccessionKey(row.bytes.prefix(20)) else {
                strays += row.bytes.isEmpty ? 0 : 1
                continue
            }
            if places.last?.key != key { order.append(key) }
            places.append(Place(key: key, offset: row.offset, count: Int32(row.bytes.count)))
        }
        strayCount = strays
        self.order = order
        self.places = places.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }
    }

    /// Reads the rows of a filing.
    func rows(of key: AccessionKey) throws(Failure) -> [DataSetRow] {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].key < key { low = middle + 1 } else { high = middle }
        }
        var rows: [DataSetRow] = []
        while low < places.count, places[low].key == key {
            let bytes = try source.bytes(at: places[low].offset, count: Int(places[low].count))
            let cells = TableLines.cells(of: bytes[...])
            rows.append(
                DataSetRow(columns: columns, cells: bytes[...].isASCII ? cells : cells.map(\.asInBrowsers)))
            low += 1
        }
        return rows
    }
}
