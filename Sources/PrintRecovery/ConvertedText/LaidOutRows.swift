import FormLayouts
import OwnershipModel

/// The rows in a run of lines without empty lines.
///
/// A row may take several lines, and then only the contents show where the next one begins. The lines are divided in
/// every way that makes each part a complete row; if there is exactly one such way, it is taken.
struct LaidOutRows {
    /// A row: the text of each column, with the lines of a cell joined, and the number of the first line.
    struct Row {
        var cells: [String]
        var line: Int
    }

    /// The rows; empty if the lines can be divided in no way or in more than one.
    private(set) var read: [Row] = []
    private let bounds: [Int]
    private let reading: TextRow

    /// The greatest number of lines in a row.
    private static let tallest = 16

    init(_ lines: [[LaidOutText.Segment]], bounds: [Int], reading: TextRow) {
        self.bounds = bounds
        self.reading = reading
        // Working from the end: in how many ways the lines from `start` on divide into rows, and the length of the first.
        var ways = Array(repeating: 0, count: lines.count) + [1]
        var lengths = Array(repeating: 0, count: lines.count)
        var rows: [Int: Row] = [:]
        for start in lines.indices.reversed() {
            for length in 1...min(LaidOutRows.tallest, lines.count - start) where ways[start + length] > 0 {
                guard let row = row(lines[start..<(start + length)].flatMap { $0 }) else { continue }
                // It is enough to know that there is more than one way.
                ways[start] = min(2, ways[start] + ways[start + length])
                lengths[start] = length
                rows[start] = row
            }
        }
        guard ways[0] == 1 else { return }
        var next = 0
        while next < lines.count {
            if let row = rows[next] { read.append(row) }
            next += lengths[next]
        }
    }

    /// Nil unless every cell suits its column and the row has all the values of a holding or a transaction.
    private func row(_ segments: [LaidOutText.Segment]) -> Row? {
        guard let line = segments.first?.line else { return nil }
        let cells = bounds.indices.map { index in
            LaidOutText.text(segments.filter { column(of: $0) == index })
        }
        let leaves = reading.columns.leaves
        var filled: Set<Int> = []
        for (index, cell) in cells.enumerated() {
            let printed = reading.printed(TextCell(text: cell))
            guard leaves[index].admits(printed) else { return nil }
            if !printed.isEmpty { filled.insert(index) }
        }
        func has(_ fields: RowField...) -> Bool {
            fields.allSatisfy { field in leaves.place(of: field).map(filled.contains) ?? true }
        }
        guard has(.securityTitle, .ownershipForm) else { return nil }
        let isTransaction =
            leaves.place(of: .transactionCode) != nil && (has(.transactionCode) || has(.transactionDate))
        if isTransaction {
            guard has(.transactionCode, .transactionDate, .pricePerShare, .amountOwned) else { return nil }
            if leaves.place(of: .acquiredDisposed) != nil, !has(.transactionAmount, .acquiredDisposed) { return nil }
        }
        return Row(cells: cells, line: line)
    }

    private func column(of segment: LaidOutText.Segment) -> Int { bounds.lastIndex { $0 <= segment.middle } ?? 0 }
}
