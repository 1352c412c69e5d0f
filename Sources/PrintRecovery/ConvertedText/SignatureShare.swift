/// Which lines of names are whose signature, where each signature has a date beside it.
///
/// The date stands in the middle of its name's lines, as browsers print it, in the middle or right above it, as w3m
/// does, or beside the first line. Where a page ends within a name its date may stand beside any of its lines.
struct SignatureShare {
    /// A line of a name.
    struct Line {
        var index: Int
        var page: Int
        var text: String

        var isSigned: Bool { text.contains("/s/") }
        var beginsName: Bool { isSigned || text.hasPrefix("By") }
    }

    /// For each date, its lines' places among all the lines.
    let groups: [Range<Int>]
    /// Whether they can be shared out in another way, for which nothing less speaks.
    let isDoubtful: Bool

    /// Where a date stands beside its name.
    private enum Alignment: CaseIterable {
        case middle, aboveMiddle, top
    }

    /// How little a name suits its date. What is less in its first parts suits better, whatever the others are.
    private struct Cost {
        /// How far they are from where they should be, in thousandths of a line.
        var distance = 0
        /// How many names are not signed, or not signed in their first line.
        var oddness = 0
        /// What grows where some names have many lines, and others few.
        var unevenness = 0
        /// Whether others are as good, but for unevenness.
        var isTied = false

        func isAsGood(as other: Cost) -> Bool { (distance, oddness) == (other.distance, other.oddness) }

        func isLess(than other: Cost) -> Bool {
            (distance, oddness, unevenness) < (other.distance, other.oddness, other.unevenness)
        }

        static func + (one: Cost, other: Cost) -> Cost {
            Cost(
                distance: one.distance + other.distance, oddness: one.oddness + other.oddness,
                unevenness: one.unevenness + other.unevenness, isTied: one.isTied || other.isTied)
        }
    }

    /// The greatest number of lines of a name.
    private static let tallest = 24

    /// Nil if some line is too far from any date, or some date has no name.
    init?(_ lines: [Line], dates: [Int]) {
        // No form has as many signatures; a hostile text could.
        guard !dates.isEmpty, lines.count * dates.count <= 200_000 else { return nil }
        let shares = Alignment.allCases.compactMap { SignatureShare.share(lines, dates, $0) }
        guard let best = shares.min(by: { $0.cost.isLess(than: $1.cost) }) else { return nil }
        groups = best.groups
        isDoubtful =
            best.cost.isTied
            || shares.contains { $0.groups != best.groups && $0.cost.isAsGood(as: best.cost) }
    }

    /// Shares out the lines in order, each date getting neighbours, so that the dates are as near as they can be.
    private static func share(
        _ lines: [Line], _ dates: [Int], _ alignment: Alignment
    ) -> (groups: [Range<Int>], cost: Cost)? {
        let none: (cost: Cost, taken: Int)? = nil
        var least = Array(repeating: Array(repeating: none, count: lines.count + 1), count: dates.count + 1)
        least[0][0] = (Cost(), 0)
        for (row, date) in dates.enumerated() {
            for end in 1..<max(2, lines.count + 1) where end <= lines.count {
                for length in 1...min(end, tallest) {
                    guard let before = least[row][end - length]?.cost,
                        let own = cost(lines[(end - length)..<end], date, alignment)
                    else { continue }
                    var sum = before + own
                    if let known = least[row + 1][end]?.cost {
                        if sum.isAsGood(as: known) {
                            sum.isTied = true
                            least[row + 1][end]?.cost.isTied = true
                        }
                        guard sum.isLess(than: known) else { continue }
                    }
                    least[row + 1][end] = (sum, length)
                }
            }
        }
        guard let cost = least[dates.count][lines.count]?.cost else { return nil }
        var groups: [Range<Int>] = []
        var end = lines.count
        for row in dates.indices.reversed() {
            let start = end - (least[row + 1][end]?.taken ?? 0)
            groups.insert(start..<end, at: 0)
            end = start
        }
        return (groups, cost)
    }

    /// Nil if the lines are too far from the date, or from each other.
    private static func cost(_ name: ArraySlice<Line>, _ date: Int, _ alignment: Alignment) -> Cost? {
        guard let first = name.first, let last = name.last,
            zip(name, name.dropFirst()).allSatisfy({ $1.index - $0.index <= 6 || $1.page != $0.page })
        else { return nil }
        let signed = name.count(where: \.isSigned)
        var cost = Cost(unevenness: name.count * name.count)
        cost.oddness = (signed == 1 ? 0 : 2) + (first.beginsName ? 0 : 1)
        if first.page != last.page {
            cost.distance = 100 + max(0, first.index - date, date - last.index) * 1_000
        } else {
            switch alignment {
            case .middle: cost.distance = abs(first.index + last.index - 2 * date) * 500
            case .aboveMiddle:
                // Where all dates stand in the very middle, they were put there.
                let isEven = (first.index + last.index) % 2 != 0
                cost.distance = abs((first.index + last.index) / 2 - date) * 1_000 + (isEven ? 1 : 0)
            case .top: cost.distance = abs(first.index - date) * 1_000
            }
        }
        return cost.distance <= 4_000 ? cost : nil
    }
}
