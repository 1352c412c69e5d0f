import OwnershipModel

/// Matches the rows of an original table with those of an amendment by their contents, not their positions.
struct RowMatching {
    /// The indices of matching rows, sorted by amendment.
    private(set) var pairs: [(original: Int, amendment: Int)] = []

    /// With more unequal rows than this, only equal rows are matched.
    private static let limit = 400

    /// The aspect of the row that each cell describes; nil if it does not help to identify the row.
    private let aspects: [RowAspect?]

    /// Each row is an array of its cells in the form in which they are compared; the first is the kind of row.
    init(_ originals: [[String]], _ amendments: [[String]], aspects: [RowAspect?] = []) {
        self.aspects = aspects
        var free: [[String]: [Int]] = [:]
        for (place, row) in originals.enumerated().reversed() { free[row, default: []].append(place) }
        var leftOver: [Int] = []
        for (place, row) in amendments.enumerated() {
            if let same = free[row]?.popLast() {
                pairs.append((same, place))
            } else {
                leftOver.append(place)
            }
        }
        let rest = free.values.flatMap(\.self).sorted()
        if rest.count <= Self.limit, leftOver.count <= Self.limit { matchAlike(rest, leftOver, originals, amendments) }
        pairs.sort { $0.amendment < $1.amendment }
    }

    /// Matches the most similar rows first, and of equally similar ones those with the nearest positions.
    private mutating func matchAlike(
        _ rest: [Int], _ leftOver: [Int], _ originals: [[String]], _ amendments: [[String]]
    ) {
        var scored: [(score: Int, distance: Int, original: Int, amendment: Int)] = []
        for original in rest {
            for amendment in leftOver {
                guard let score = likeness(originals[original], amendments[amendment]) else { continue }
                scored.append((score, abs(original - amendment), original, amendment))
            }
        }
        scored.sort {
            ($1.score, $0.distance, $0.original, $0.amendment) < ($0.score, $1.distance, $1.original, $1.amendment)
        }
        var (usedOriginals, usedAmendments) = (Set<Int>(), Set<Int>())
        for pair in scored where !usedOriginals.contains(pair.original) && !usedAmendments.contains(pair.amendment) {
            usedOriginals.insert(pair.original)
            usedAmendments.insert(pair.amendment)
            pairs.append((pair.original, pair.amendment))
        }
    }

    /// The share of non-empty cells that are equal, in thousandths. Nil if it is less than half, if the kind of row (the
    /// first cell) differs, or if more than one aspect differs: a sale of another amount on another date is another sale,
    /// even at the same price.
    private func likeness(_ one: [String], _ other: [String]) -> Int? {
        guard one.count == other.count, one.first == other.first else { return nil }
        let differing = zip(aspects, zip(one, other)).compactMap { aspect, cells in
            Self.text(cells.0) == Self.text(cells.1) ? nil : aspect
        }
        guard Set(differing).count <= 1 else { return nil }
        let filled = max(one.dropFirst().count { !$0.isEmpty }, other.dropFirst().count { !$0.isEmpty })
        let same = zip(one, other).dropFirst().count { $0 == $1 && !$0.isEmpty }
        return same * 2 >= filled && same > 0 ? same * 1_000 / filled : nil
    }

    /// The text of a cell without its footnotes.
    private static func text(_ cell: String) -> Substring { cell.prefix { $0 != "\u{1F}" } }
}
