/// The successive balances of one account, each of which follows from the previous one, for a chart.
public struct PositionSeries: Sendable, Hashable {
    /// Two to sixty balances, not all of them zero.
    public let positions: [ExactDecimal]
    /// Whether the first balance is that before the first transaction; otherwise it is that of the first row.
    public let startsBefore: Bool

    /// Nil if the balances do not follow from one another, are unreadable, all zero, or fewer than two or more than sixty.
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

extension PositionSeries {
    /// Whether the balances differ by 2 % of the highest or more; less cannot be seen in a chart that begins at zero.
    public var showsChange: Bool {
        guard let least = positions.min(), let most = positions.max(), most.subtracting(least) != nil else {
            return false
        }
        return most.isVisiblyMore(than: least) ?? true
    }
}

extension ExactDecimal {
    /// Whether a chart that begins at zero shows that a balance is more than a lower one: by 2 % of it or more. Nil if the
    /// numbers are too large to tell.
    package func isVisiblyMore(than least: ExactDecimal) -> Bool? {
        subtracting(least)?.multiplied(by: ExactDecimal(50)).map { $0 >= self }
    }
}

extension ExactDecimal {
    /// Scales the number to `count` parts of a whole, for the height of a bar in a chart.
    ///
    /// The result is rounded down, but at least 1 unless the number or the whole is zero. The number must lie between zero
    /// and `whole`.
    public func parts(of whole: ExactDecimal, outOf count: Int) -> Int {
        guard !isZero, !whole.isZero else { return 0 }
        let common = max(scale, whole.scale)
        guard let part = scaled(to: common), let all = whole.scaled(to: common) else {
            // The numbers cannot be aligned in 128 bits; their fractions do not matter then.
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
