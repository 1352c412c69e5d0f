import OwnershipModel

extension AccountFacts {
    /// Returns the accounts of a filing and their lots, in order of their first rows.
    ///
    /// - Parameter totals: the totals of all rows, reused if there is only one account.
    static func accounts(of rows: [RowFacts], _ totals: [KindTotal]) -> [AccountFacts] {
        var places: [Account: Int] = [:]
        var groups: [[Int]] = []
        for index in rows.indices {
            if let place = places[rows[index].account] {
                groups[place].append(index)
            } else {
                places[rows[index].account] = groups.count
                groups.append([index])
            }
        }
        var accounts: [(first: Int, facts: AccountFacts)] = []
        for group in groups {
            let lots = lots(of: group, in: rows)
            for (number, lot) in lots.enumerated() {
                guard let first = lot.first else { continue }
                let isWhole = lot.count == rows.count
                let account = AccountFacts(
                    lot, of: rows, lot: lots.count > 1 ? number + 1 : nil,
                    isWhole ? totals : KindTotal.totals(of: lot, in: rows))
                accounts.append((first, account))
            }
        }
        return accounts.sorted { $0.first < $1.first }.map(\.facts)
    }

    /// Divides the rows of an account into lots.
    ///
    /// Each holding is a lot of its own. Transactions are one lot, except for derivative securities and units, which are
    /// granted in lots: there a row whose balance does not follow from an earlier row begins another lot.
    private static func lots(of group: [Int], in rows: [RowFacts]) -> [[Int]] {
        let holdings = group.filter { rows[$0].trade == nil }.map { [$0] }
        let trades = group.filter { rows[$0].trade != nil }
        guard let first = trades.first else { return holdings }
        let isGranted = rows[first].account.table == .derivative || rows[first].security.isUnit
        let steps = trades.compactMap { Step(at: $0, of: rows) }
        guard isGranted, steps.count == trades.count, !mayShareBalance(steps) else { return [trades] + holdings }
        var lots: [[Int]] = []
        var balances: [ExactDecimal] = []
        for (index, step) in zip(trades, steps) {
            if let lot = balances.lastIndex(of: step.before) {
                lots[lot].append(index)
                balances[lot] = step.after
            } else {
                lots.append([index])
                balances.append(step.after)
            }
        }
        return lots + holdings
    }

    /// Returns whether all rows may state the final balance of one account: it is the same on each, and undoing all
    /// transactions does not make it negative.
    private static func mayShareBalance(_ steps: [Step]) -> Bool {
        guard let first = steps.first, steps.allSatisfy({ $0.after == first.after }) else { return false }
        let opening = steps.reduce(first.after as ExactDecimal?) { opening, step in
            step.before.subtracting(step.after).flatMap { opening?.adding($0) }
        }
        return opening.map { !$0.isNegative } ?? true
    }

    private init(_ places: [Int], of rows: [RowFacts], lot: Int?, _ totals: [KindTotal]) {
        let (first, last) = (places[0], places[places.count - 1])
        let before = PositionBefore(places.filter { rows[$0].trade != nil }, of: rows)
        let basis: PositionAfter.Basis =
            if places.count == 1 {
                .onlyRow
            } else if case .unknown(.oneBalanceOnEveryRow) = before {
                .sameOnEveryRow
            } else {
                switch before {
                case .known, .unknown(.negative): .rowToRow
                default: .lastRow
                }
            }
        self.init(
            account: rows[first].account, lot: lot, title: rows[first].title, rows: places.map { rows[$0].identifier },
            totals: totals,
            after: PositionAfter(amount: rows[last].owned, row: rows[last].identifier, basis: basis), before: before,
            positions: PositionSeries(places.map { rows[$0].owned }, before: before, basis: basis))
    }
}

/// A transaction as a step from one balance to the next.
private struct Step {
    var before: ExactDecimal
    var after: ExactDecimal

    /// Nil if the amount, direction or balance is missing or unreadable, the units differ, or the numbers are too large.
    init?(at place: Int, of rows: [RowFacts]) {
        guard let after = rows[place].owned.value, let trade = rows[place].trade,
            let amount = trade.value.amount.value, let direction = trade.value.direction,
            trade.value.unit == rows[place].account.unit
        else { return nil }
        let before =
            switch direction {
            case .acquired: after.subtracting(amount)
            case .disposed: after.adding(amount)
            }
        guard let before else { return nil }
        (self.before, self.after) = (before, after)
    }
}

extension PositionBefore {
    /// Computes the balance before the first transaction, provided that each balance follows from the previous one.
    init(_ trades: [Int], of rows: [RowFacts]) {
        guard let first = trades.first else {
            self = .unknown(.noTransaction)
            return
        }
        var steps: [Step] = []
        for trade in trades {
            guard let step = Step(at: trade, of: rows) else {
                self = .unknown(.unreadable(rows[trade].identifier))
                return
            }
            steps.append(step)
        }
        for index in steps.indices.dropFirst() where steps[index - 1].after != steps[index].before {
            let isOne = trades.allSatisfy { rows[$0].owned == rows[first].owned }
            self = .unknown(isOne ? .oneBalanceOnEveryRow : .notRowToRow(rows[trades[index]].identifier))
            return
        }
        self = steps[0].before.isNegative ? .unknown(.negative) : .known(steps[0].before)
    }
}
