import OwnershipModel

extension AccountFacts {
    /// The accounts of a filing, in order of first appearance.
    static func accounts(of rows: [RowFacts]) -> [AccountFacts] {
        var order: [Account] = []
        var members: [Account: [RowFacts]] = [:]
        for row in rows {
            if members[row.account] == nil { order.append(row.account) }
            members[row.account, default: []].append(row)
        }
        return order.compactMap { account in
            guard let rows = members[account], let first = rows.first, let last = rows.last else { return nil }
            let trades = rows.filter { $0.transaction != nil }
            let balances = Set(trades.map(\.owned))
            let isOnEveryRow = trades.count > 1 && balances.count == 1 && balances == [last.owned]
            return AccountFacts(
                account: account, title: first.title, rows: rows.map(\.identifier),
                totals: KindTotal.totals(of: rows),
                after: PositionAfter(amount: last.owned, row: last.identifier, isOnEveryRow: isOnEveryRow),
                before: PositionBefore(trades))
        }
    }
}

extension PositionBefore {
    /// Works back from the first transaction's balance, provided each balance leads to the next.
    init(_ trades: [RowFacts]) {
        guard !trades.isEmpty else {
            self = .unknown(.noTransaction)
            return
        }
        var steps: [(row: RowIdentifier, before: ExactDecimal, after: ExactDecimal)] = []
        for trade in trades {
            guard let after = trade.owned.value, let amount = trade.transaction?.amount.value,
                let direction = trade.transaction?.direction, trade.transaction?.unit == trade.account.unit
            else {
                self = .unknown(.unreadable(trade.identifier))
                return
            }
            let before =
                switch direction {
                case .acquired: after.subtracting(amount)
                case .disposed: after.adding(amount)
                }
            guard let before else {
                self = .unknown(.tooLarge)
                return
            }
            steps.append((trade.identifier, before, after))
        }
        for (previous, next) in zip(steps, steps.dropFirst()) where previous.after != next.before {
            let isOne = steps.allSatisfy { $0.after == steps[0].after }
            self = .unknown(isOne ? .oneBalanceOnEveryRow : .notRowToRow(next.row))
            return
        }
        self = steps[0].before.isNegative ? .unknown(.negative) : .known(steps[0].before)
    }
}
