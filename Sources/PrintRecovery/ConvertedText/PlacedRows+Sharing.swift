import FormLayouts
import OwnershipModel

/// Which lines of each column are whose cell.
extension PlacedRows {
    /// Shares out the lines of a block among its rows. Nil if some line has no place.
    func shares(
        _ anchors: [Int], _ alignment: Alignment, isFirst: Bool, isLast: Bool
    ) -> Shares? {
        var all: [[[Int]]] = []
        var cost = 0.0
        var doubts: Set<Int> = []
        var isLeadDoubtful = false
        var isOpen = false
        let letters = columns.leaves.place(of: .ownershipForm)
        let direct = Set(
            anchors.filter { line in letters.map { lines[line].cells[$0].hasPrefix("D") } ?? false })
        for column in columns.leaves.indices {
            let filled = lines.indices.filter { !lines[$0].cells[column].isEmpty }
            let places = filled.map { line -> Place in
                // A mark on a line of its own is raised above the words that it stands behind.
                let (text, marks) = PlacedRows.marksApart(lines[line].cells[column])
                return Place(
                    line: line, isMark: text.isEmpty, isClosed: !text.isEmpty && !marks.isEmpty,
                    span: lines[line].spans[column] ?? 0..<0)
            }
            var rule = Rule(columns.leaves[column], alignment, takesAbove: isFirst, takesBelow: isLast)
            rule.leadCost = leadCost
            if columns.leaves[column].field == .natureOfOwnership { rule.unlikely = direct }
            guard let share = PlacedRows.share(places, among: anchors, rule) else { return nil }
            cost += share.cost
            all.append(share.groups)
            if !isSettled(share.groups, column) {
                isOpen = true
                doubts.formUnion(PlacedRows.doubts(share.groups, places, anchors, rule))
            }
            if rule.takesAbove, PlacedRows.isLeadDoubtful(share.groups, places, anchors[0], rule) {
                isLeadDoubtful = true
            }
        }
        let (strayed, isUneven) = isOpen ? self.spread(all, anchors) : ([], false)
        doubts.formUnion(strayed)
        if isLeadDoubtful { doubts.insert(0) }
        if anchors.count > 1, isUneven { doubts = Set(anchors.indices) }
        return Shares(columns: all, cost: cost, doubts: doubts, isLeadDoubtful: isLeadDoubtful)
    }

    /// Whether the lines of a column can be shared out in one way only: each row has one and no other place for it, or all
    /// rows have the same words, which another share would cut otherwise at the first row and the last.
    private func isSettled(_ groups: [[Int]], _ column: Int) -> Bool {
        let own = groups.dropFirst().dropLast()
        guard groups.first?.isEmpty == true, groups.last?.isEmpty == true, let first = own.first else { return false }
        if own.allSatisfy(\.isEmpty) { return true }
        let isMarked = own.joined().contains { PlacedRows.marksApart(lines[$0].cells[column]).text.isEmpty }
        if isMarked || first.isEmpty { return false }
        func words(_ group: [Int]) -> String {
            group.map { PlacedRows.marksApart(lines[$0].cells[column]).text }.joined(separator: " ")
        }
        let all = words(first)
        let isOne = own.allSatisfy { $0.count == 1 }
        return isOne && Rule(columns.leaves[column], .middle, takesAbove: false, takesBelow: false).isSingle
            || own.count > 1 && own.allSatisfy { words($0) == all }
    }

    /// How the lines are shared out.
    struct Shares {
        /// For each column: for each row, the lines that are its cell; the first and the last entry are the lines above the
        /// first row and below the last.
        var columns: [[[Int]]]
        var cost: Double
        /// The rows some line of which may belong to a neighbour.
        var doubts: Set<Int>
        /// Whether lines at the top of a page may belong to the last row of the page before, or those taken to do so may not.
        var isLeadDoubtful: Bool
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

    /// The rows with a cell of one line that is as near to the letter of another row, with that row, and whether the
    /// heights of all lines tell little, since cells of one line are on several and others take several.
    private func spread(_ shares: [[[Int]]], _ anchors: [Int]) -> (strayed: Set<Int>, isUneven: Bool) {
        var strayed: Set<Int> = []
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
            for other in [row - 1, row + 1] where anchors.indices.contains(other) {
                let isNear = singles.contains { abs($0 - anchors[other]) <= abs($0 - anchors[row]) }
                if isNear { strayed.formUnion([row, other]) }
            }
        }
        return (strayed, isSpread && isTall)
    }

    /// Whether the first line of the first row could as well be a line of the row on the page before, or the last of those
    /// that are taken to be could as well be its own.
    private static func isLeadDoubtful(
        _ groups: [[Int]], _ places: [Place], _ anchor: Int, _ rule: Rule
    ) -> Bool {
        let above = places.filter { groups[0].contains($0.line) }
        let first = places.filter { groups[1].contains($0.line) }
        guard let now = cost(first[...], anchor, rule) else { return false }
        if let line = first.first, line.line < anchor {
            // A mark at the top of a page is raised above its words, or stands behind those on the page before.
            if line.isMark { return true }
            if let without = cost(first.dropFirst(), anchor, rule), without + rule.leadCost < now + 800 { return true }
        }
        if let line = above.last, let with = cost([line] + first, anchor, rule) {
            return with < now + rule.leadCost + 800
        }
        return false
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
        /// Whether marks stand behind its words, as they do where a cell ends.
        var isClosed = false
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
        /// What an empty cell costs: a little, so that lines are not heaped on a row in the middle of others.
        var emptyCost = 100
        /// The letters of the rows that are not likely to fill the column.
        var unlikely: Set<Int> = []

        init(_ leaf: ColumnContent, _ alignment: Alignment, takesAbove: Bool, takesBelow: Bool) {
            self.alignment = alignment
            switch leaf {
            case .code, .codeAndLateness, .voluntary, .amount: isSingle = true
            case .field(let field):
                if case .text = field.kind { isSingle = false } else { isSingle = true }
            }
            isNeeded = leaf.field == .securityTitle
            // Nearly every row has one.
            if leaf.field == .underlyingTitle { emptyCost = 2_000 }
            self.takesAbove = takesAbove && !isSingle
            self.takesBelow = takesBelow && !isSingle
        }
    }

    /// How little a cell looks like one that stands beside its letter, in thousandths of a line; nil if it cannot be one.
    ///
    /// Marks stand at its end: words behind them are rather those of another cell.
    private static func cost(_ group: ArraySlice<Place>, _ anchor: Int, _ rule: Rule) -> Int? {
        let broken = zip(group, group.dropFirst()).count { $0.isClosed && !$1.isMark }
        let isUnlikely = rule.unlikely.contains(anchor) && group.contains { !$0.isMark }
        return distance(group, anchor, rule).map { $0 + broken * 3_000 + (isUnlikely ? 700 : 0) }
    }

    /// How far a cell is from where it stands beside its letter, in thousandths of a line; nil if it is too far, or if its
    /// lines are too far apart.
    private static func distance(_ group: ArraySlice<Place>, _ anchor: Int, _ rule: Rule) -> Int? {
        let alignment = rule.alignment
        guard !group.isEmpty else { return rule.isNeeded ? nil : rule.emptyCost }
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
