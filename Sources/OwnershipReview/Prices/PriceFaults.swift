import OwnershipModel

extension PriceFacts {
    /// Finds what is odd about the ranges, from the reported price alone.
    mutating func findFaults() {
        guard let price = figure.value, !ranges.isEmpty else { return }
        let isContradicted = !ranges.contains { $0.contains(price) }
        for index in ranges.indices {
            let range = ranges[index]
            if isContradicted {
                ranges[index].fault = .contradictsPrice
            } else if range.contains(price) {
                if range.high.isTenfold(of: price) || price.isTenfold(of: range.low) {
                    ranges[index].fault = .outOfProportion
                } else if range.isTooWide {
                    ranges[index].fault = .tooWide
                }
            }
        }
    }

    /// Compares prices with those of the other rows that have the same security and kind of transaction.
    ///
    /// Only trades at a price of the market are compared: exercise prices of different grants differ by more. There must be
    /// two other prices, or their median says nothing.
    static func compare(_ rows: inout [RowFacts]) {
        var groups: [[Int]] = []
        for index in rows.indices {
            guard let trade = rows[index].trade, isAtMarket(trade.value.kind), trade.value.unit == .shares,
                let price = trade.value.price.figure.value, !price.isZero
            else { continue }
            let same = groups.firstIndex {
                rows[$0[0]].account.table == rows[index].account.table
                    && rows[$0[0]].account.titleKey == rows[index].account.titleKey
                    && rows[$0[0]].trade?.value.kind == trade.value.kind
            }
            if let same { groups[same].append(index) } else { groups.append([index]) }
        }
        for group in groups where group.count > 2 {
            let prices = group.compactMap { rows[$0].trade?.value.price.figure.value }.sorted()
            // No price can be ten times the median of the others if the dearest is not even that of the cheapest.
            guard let low = prices.first, let high = prices.last, high.isTenfold(of: low) else { continue }
            for index in group { compare(&rows[index], with: prices) }
        }
    }

    private static func compare(_ row: inout RowFacts, with prices: [ExactDecimal]) {
        guard var transaction = row.transaction, let price = transaction.price.figure.value,
            let place = prices.firstIndex(of: price)
        else { return }
        var others = prices
        others.remove(at: place)
        let median = others[(others.count - 1) / 2]
        guard price.isTenfold(of: median) || median.isTenfold(of: price) else { return }
        transaction.price.isOutOfProportion = true
        row.trade = Boxed(transaction)
    }

    private static func isAtMarket(_ kind: TransactionKind) -> Bool {
        kind == .purchase || kind == .sale || kind == .withholding || kind == .tender
    }
}

extension ExactDecimal {
    /// Returns whether the number is at least ten times another, which is not zero.
    func isTenfold(of other: ExactDecimal) -> Bool {
        !other.isZero && (ExactDecimal(10).multiplied(by: other).map { self >= $0 } ?? false)
    }
}
