import FormLayouts
import OwnershipModel

/// Which lines of each column are whose cell.
extension PlacedRows {
    /// For each column: for each row, the lines that are its cell; the first and the last entry are the lines above the
    /// first row and below the last. Nil if some line has no place.
    func shares(
        _ anchors: [Int], _ alignment: Alignment, isFirst: Bool, isLast: Bool
    ) -> (columns: [[[Int]]], cost: Double, doubts: Set<Int>)? {
        var all: [[[Int]]] = []
        var cost = 0.0
        var doubts: Set<Int> = []
        for column in columns.leaves.indices {
            let filled = lines.indices.filter { !lines[$0].cells[column].isEmpty }
            let places = filled.map { line in
                // A mark on a line of its own is raised above the words that it stands behind.
                Place(
                    line: line, isMark: PlacedRows.marksApart(lines[line].cells[column]).text.isEmpty,
                    span: lines[line].spans[column] ?? 0..<0)
            }
            var rule = Rule(columns.leaves[column], alignment, takesAbove: isFirst, takesBelow: isLast)
            rule.leadCost = leadCost
            guard let share = PlacedRows.share(places, among: anchors, rule) else { return nil }
            cost += share.cost
            all.append(share.groups)
            doubts.formUnion(PlacedRows.doubts(share.groups, places, anchors, rule))
        }
        if anchors.count > 1, isUneven(all, anchors) { doubts = Set(anchors.indices) }
        return (all, cost, doubts)
    }

    /// Shares out lines in order, each row getting neighbours, so that the cells are as near to the letters as they can be.
    static func share(
        _ texts: [Place], among anchors: [Int], _ rule: Rule
    ) -> (groups: [[Int]], cost: Double)? {
        let count = texts.count
        // No table has as many rows without an empty line between any two; a hostile text could.
        guard count * anchors.count <= 200_000 else { return nil }
        // In thousandths, so that sums are exact: the least cost of the first lines among the first rows.
        let none = Int.max / 4
        var least = Array(repeating: Array(repeating: none, count: count + 1), count: anchors.count + 1)
        var taken = Array(repeating: Array(repeating: 0, count: count + 1), count: anchors.count + 1)
        // Lines above the first row belong to one that began on the page before.
        for lead in 0...count where lead == 0 || rule.takesAbove && texts[lead - 1].line < anchors[0] {
            least[0][lead] = lead * rule.leadCost
        }
        for row in 0..<anchors.count {
            for upTo in 0...count {
                for length in 0...min(upTo, PlacedRows.tallest) {
                    let before = least[row][upTo - length]
                    guard before < none else { continue }
                    let group = texts[(upTo - length)..<upTo]
                    guard let cost = PlacedRows.cost(group, anchors[row], rule) else { continue }
                    if before + cost < least[row + 1][upTo] {
                        least[row + 1][upTo] = before + cost
                        taken[row + 1][upTo] = length
                    }
                }
            }
        }
        // Lines below the last row belong to one that ends on the next page.
        let last = anchors[anchors.count - 1]
        var best = none
        var end = 0
        for upTo in 0...count where least[anchors.count][upTo] < none {
            guard upTo == count || rule.takesBelow, texts[upTo...].allSatisfy({ $0.line > last }) else { continue }
            let cost = least[anchors.count][upTo] + (count - upTo) * 1_600
            if cost < best { (best, end) = (cost, upTo) }
        }
        guard best < none else { return nil }
        var groups = Array(repeating: [Int](), count: anchors.count + 2)
        groups[anchors.count + 1] = texts[end...].map(\.line)
        for row in anchors.indices.reversed() {
            let length = taken[row + 1][end]
            groups[row + 1] = texts[(end - length)..<end].map(\.line)
            end -= length
        }
        groups[0] = texts[..<end].map(\.line)
        return (groups, Double(best) / 1_000)
    }

    /// Whether the cells of a row that are on one line each are on several, where others take several lines: then the
    /// heights of the lines tell little.
    private func isUneven(_ shares: [[[Int]]], _ anchors: [Int]) -> Bool {
        var isSpread = false
        var isTall = false
        for row in anchors.indices {
            var singles: Set<Int> = []
            for (column, groups) in shares.enumerated() {
                let words = groups[row + 1].filter { !PlacedRows.marksApart(lines[$0].cells[column]).text.isEmpty }
                if Rule(columns.leaves[column], .middle, takesAbove: false, takesBelow: false).isSingle {
                    singles.formUnion(words)
                } else if words.count > 1 {
                    isTall = true
                }
            }
            if let first = singles.min(), let last = singles.max(), last > first { isSpread = true }
        }
        return isSpread && isTall
    }

    /// The rows of which a line could as well be a line of the next.
    private static func doubts(
        _ groups: [[Int]], _ places: [Place], _ anchors: [Int], _ rule: Rule
    ) -> Set<Int> {
        var doubts: Set<Int> = []
        let cells = groups.map { group in places.filter { group.contains($0.line) } }
        func cost(_ cell: [Place], _ row: Int) -> Int? { PlacedRows.cost(cell[...], anchors[row], rule) }
        for row in anchors.indices.dropLast() {
            let (upper, lower) = (cells[row + 1], cells[row + 2])
            guard let now = cost(upper, row).flatMap({ first in cost(lower, row + 1).map { first + $0 } }) else {
                continue
            }
            var others: [Int] = []
            if let last = upper.last {
                if let a = cost(Array(upper.dropLast()), row), let b = cost([last] + lower, row + 1) {
                    others.append(a + b)
                }
            }
            if let first = lower.first {
                if let a = cost(upper + [first], row), let b = cost(Array(lower.dropFirst()), row + 1) {
                    others.append(a + b)
                }
            }
            if others.contains(where: { $0 < now + 800 }) { doubts.formUnion([row, row + 1]) }
        }
        return doubts
    }

    /// A line of a column.
    struct Place {
        var line: Int
        var isMark: Bool
        var span: Range<Int>
    }

    /// What the cells of a column are like.
    struct Rule {
        var alignment: Alignment
        /// Whether a cell is a number, a date or a code, which no line end divides.
        var isSingle: Bool
        /// Whether every row fills the column.
        var isNeeded: Bool
        /// Whether lines above the first row or below the last may be parts of rows on other pages.
        var takesAbove: Bool
        var takesBelow: Bool
        var leadCost = 1_600

        /// Words beside each anchor, such as the names of signatures beside their dates.
        init(ofWordsIn alignment: Alignment) {
            self.alignment = alignment
            isSingle = false
            isNeeded = true
            takesAbove = false
            takesBelow = false
        }

        init(_ leaf: ColumnContent, _ alignment: Alignment, takesAbove: Bool, takesBelow: Bool) {
            self.alignment = alignment
            switch leaf {
            case .code, .codeAndLateness, .voluntary, .amount: isSingle = true
            case .field(let field):
                if case .text = field.kind { isSingle = false } else { isSingle = true }
            }
            isNeeded = leaf.field == .securityTitle
            self.takesAbove = takesAbove && !isSingle
            self.takesBelow = takesBelow && !isSingle
        }
    }

    /// How far a cell is from where it stands beside its letter, in thousandths of a line; nil if it is too far, or if its
    /// lines are too far apart.
    private static func cost(_ group: ArraySlice<Place>, _ anchor: Int, _ rule: Rule) -> Int? {
        let alignment = rule.alignment
        // An empty cell costs a little, so that lines are not heaped on a row in the middle of others.
        guard !group.isEmpty else { return rule.isNeeded ? nil : 100 }
        guard zip(group, group.dropFirst()).allSatisfy({ $1.line - $0.line <= 6 }) else { return nil }
        let words = group.filter { !$0.isMark }.map(\.line)
        guard !rule.isSingle || words.count <= 1, !rule.isNeeded || !words.isEmpty else { return nil }
        guard let first = words.first, let last = words.last else {
            // Nothing but marks: beside the letter, or raised above it.
            let ends = [group.first, group.last].compactMap { $0?.line }
            return cost(ends.first, ends.last, anchor, alignment).map { beside in
                min(beside, cost(ends.first.map { $0 + 1 }, ends.last.map { $0 + 1 }, anchor, alignment) ?? beside)
            } ?? cost(ends.first.map { $0 + 1 }, ends.last.map { $0 + 1 }, anchor, alignment)
        }
        guard group.count > words.count else { return cost(first, last, anchor, alignment) }
        // Marks are raised above a line and stand behind its words, or the margin put them on a line like any other.
        let isRaised = group.allSatisfy { mark in
            !mark.isMark
                || group.contains {
                    !$0.isMark && $0.line == mark.line + 1 && $0.span.upperBound - 1 <= mark.span.lowerBound
                }
        }
        let raised = isRaised ? cost(first, last, anchor, alignment) : nil
        let lines = group.map(\.line)
        let wrapped = cost(lines.first, lines.last, anchor, alignment).map { $0 + 50 }
        guard let raised else { return wrapped }
        return min(raised, wrapped ?? raised)
    }

    private static func cost(_ first: Int?, _ last: Int?, _ anchor: Int, _ alignment: Alignment) -> Int? {
        guard let first, let last else { return nil }
        let distance = alignment == .middle ? abs(first + last - 2 * anchor) * 500 : abs(first - anchor) * 1_000
        return distance <= 4_000 ? distance : nil
    }
}
