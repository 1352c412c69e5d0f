import FormLayouts
import OwnershipModel

/// The rows of a run of lines without an empty line in it.
///
/// A row may take several lines, and then nothing but its content tells where the next begins. The lines are divided in
/// every way in which each part is a whole row; if there is exactly one such way, that is it.
struct LaidOutRows {
    /// A row: what stands in each column, one line of it after the other.
    struct Row {
        var cells: [String]
        var line: Int
    }

    /// Empty where there is no way, or more than one.
    private(set) var read: [Row] = []
    private let bounds: [Int]
    private let reading: TextRow

    /// No row takes more lines.
    private static let tallest = 16

    init(_ lines: [[LaidOutText.Segment]], bounds: [Int], reading: TextRow) {
        self.bounds = bounds
        self.reading = reading
        // From the end: in how many ways the lines from here on are rows, and how long the first is.
        var ways = Array(repeating: 0, count: lines.count) + [1]
        var lengths = Array(repeating: 0, count: lines.count)
        var rows: [Int: Row] = [:]
        for start in lines.indices.reversed() {
            for length in 1...min(LaidOutRows.tallest, lines.count - start) where ways[start + length] > 0 {
                guard let row = row(lines[start..<(start + length)].flatMap { $0 }) else { continue }
                // More than two need not be told apart.
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

    /// Nil unless each cell is what its column holds and the row says all that a holding or a transaction says.
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
