import OwnershipModel

/// Which row of one table is which row of another, by what stands in them and not by where they stand.
struct RowMatching {
    /// Places of rows that belong together.
    private(set) var pairs: [(original: Int, amendment: Int)] = []

    /// Beyond so many rows that are not the same, only equal rows are found.
    private static let limit = 400

    /// What each cell tells of its row, where that helps to know the row again.
    private let aspects: [RowAspect?]

    /// - Parameters: the cells of each row as they are compared.
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

    /// The most alike first; of equally alike ones, those that stand nearest to each other.
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

    /// In parts of a thousand, how many of the cells that say something say the same; nil where it is less than half, where
    /// the kind of row differs, which the first cell says, and where more than one aspect differs: a sale of another amount
    /// on another day is another sale, even at the same price.
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

    /// Of a cell, without the footnotes that its marks lead to.
    private static func text(_ cell: String) -> Substring { cell.prefix { $0 != "\u{1F}" } }
}
