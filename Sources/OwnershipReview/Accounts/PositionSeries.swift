/// The positions of one account, one after the other, where each follows from the one before: what a chart draws.
public struct PositionSeries: Sendable, Hashable {
    /// Two to sixty, not all of them zero.
    public let positions: [ExactDecimal]
    /// Whether the first is what was held before the first transaction; else it is what the first row states.
    public let startsBefore: Bool

    /// Nil where there is nothing to see, or too much.
    init?(_ balances: [Figure], before: PositionBefore, basis: PositionAfter.Basis) {
        guard basis == .rowToRow || basis == .onlyRow, balances.count <= 60 else { return nil }
        var positions: [ExactDecimal] = []
        positions.reserveCapacity(balances.count + 1)
        if case .known(let opening) = before { positions.append(opening) }
        startsBefore = !positions.isEmpty
        for balance in balances {
            guard case .known(let position) = balance else { return nil }
            positions.append(position)
        }
        guard (2...60).contains(positions.count), !positions.allSatisfy(\.isZero) else { return nil }
        self.positions = positions
    }
}

extension ExactDecimal {
    /// How many of so many parts of the whole this is, rounded down, but at least 1 for anything above zero: the height
    /// of a bar. It is no more than the whole and not below zero.
    public func parts(of whole: ExactDecimal, outOf count: Int) -> Int {
        guard !isZero, !whole.isZero else { return 0 }
        let common = max(scale, whole.scale)
        guard let part = scaled(to: common), let all = whole.scaled(to: common) else {
            // Too long to be aligned: then the fractions do not count.
            return Swift.max(1, ExactDecimal.floor(part: wholePart, all: whole.wholePart, count))
        }
        return Swift.max(1, ExactDecimal.floor(part: part, all: all, count))
    }

    private static func floor(part: Int128, all: Int128, _ count: Int) -> Int {
        guard all > 0 else { return 0 }
        let (product, overflow) = part.multipliedReportingOverflow(by: Int128(count))
        let parts = overflow ? part / Swift.max(1, all / Int128(count)) : product / all
        return Int(Swift.min(parts, Int128(count)))
    }
}
