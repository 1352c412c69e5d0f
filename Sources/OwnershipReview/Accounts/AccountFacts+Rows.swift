import OwnershipModel

extension AccountFacts {
    /// Returns the accounts of a filing and their lots, in order of their first rows.
    ///
    /// - Parameters:
    ///   - totals: the totals of all rows, reused if there is only one account.
    ///   - partial: the tables of which not all rows are known.
    static func accounts(
        of rows: [RowFacts], _ totals: [KindTotal], partial: Set<SecurityTable>
    ) -> [AccountFacts] {
        let rows = RowSelection(rows)
        var places: [Account: Int] = Dictionary(minimumCapacity: rows.count)
        var groups: [RowSelection] = []
        var last = 0
        for index in rows.indices {
            // Neighbouring rows are mostly of the same account.
            let isOfLast = index > 0 && rows[index - 1].account == rows[index].account
            if !isOfLast { last = places[rows[index].account] ?? groups.count }
            if last < groups.count {
                groups[last].add(index, of: rows)
            } else {
                places[rows[index].account] = last
                groups.append(RowSelection(index, of: rows))
            }
        }
        var accounts: [(first: Int, facts: AccountFacts)] = []
        for group in groups {
            let lots = lots(of: group)
            for (number, lot) in lots.enumerated() {
                guard let first = lot.firstPlace else { continue }
                let account = AccountFacts(
                    lot, number: lots.count > 1 ? number + 1 : nil,
                    lot.isWhole ? totals : KindTotal.totals(of: lot, partial: partial),
                    isPartial: partial.contains(lot[0].account.table))
                accounts.append((first, account))
            }
        }
        return accounts.sorted { $0.first < $1.first }.map(\.facts)
    }

    /// Divides the rows of an account into lots.
    ///
    /// Each holding is a lot of its own, unless it repeats the balance that the transactions leave. Transactions are one lot,
    /// except for derivative securities and units, which are
    /// granted in lots: there a row whose balance does not follow from an earlier row begins another lot.
    private static func lots(of group: RowSelection) -> [RowSelection] {
        let held = group.holdings
        let trades = group.transactions
        var lots = trades.isEmpty ? [] : lots(ofTrades: trades)
        let count = lots.count
        for index in held.indices {
            let repeated = lots[..<count].lastIndex {
                $0.last?.owned == held[index].owned && held[index].owned.value != nil
            }
            if let repeated {
                lots[repeated].add(index, of: held)
            } else {
                lots.append(RowSelection(index, of: held))
            }
        }
        return lots
    }

    private static func lots(ofTrades trades: RowSelection) -> [RowSelection] {
        let isGranted = trades[0].account.table == .derivative || trades[0].security.isUnit
        let steps = trades.indices.compactMap { Step($0, of: trades) }
        guard isGranted, steps.count == trades.count, !mayShareBalance(steps) else { return [trades] }
        var lots: [RowSelection] = []
        var balances: [ExactDecimal] = []
        for (index, step) in zip(trades.indices, steps) {
            if let lot = balances.lastIndex(of: step.before) {
                lots[lot].add(index, of: trades)
                balances[lot] = step.after
            } else {
                lots.append(RowSelection(index, of: trades))
                balances.append(step.after)
            }
        }
        return lots
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

    private init(_ rows: RowSelection, number: Int?, _ totals: [KindTotal], isPartial: Bool) {
        let last = rows.count - 1
        let before: PositionBefore =
            isPartial && !totals.isEmpty ? .unknown(.rowsUnread) : PositionBefore(rows.transactions)
        let basis: PositionAfter.Basis =
            if isPartial {
                .rowsUnread
            } else if rows.count == 1 {
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
            account: rows[0].account, lot: number, title: rows[0].title, holder: rows[0].holder,
            rows: rows.identifiers,
            totals: totals,
            after: PositionAfter(amount: rows[last].owned, row: rows[last].identifier, basis: basis), before: before,
            positions: PositionSeries(rows.indices.map { rows[$0].owned }, before: before, basis: basis))
        for index in rows.indices {
            for mark in rows[index].ownedMarks where !afterNotes.contains(mark.label) { afterNotes.append(mark.label) }
        }
        if totals.isEmpty { held = rows[last].underlying }
    }
}

/// A transaction as a step from one balance to the next.
private struct Step {
    var before: ExactDecimal
    var after: ExactDecimal

    /// Nil if the amount, direction or balance is missing or unreadable, the units differ, or the numbers are too large.
    init?(_ index: Int, of rows: RowSelection) {
        guard let after = rows[index].owned.value, let trade = rows[index].trade, let amount = trade.value.amount.value,
            let direction = trade.value.direction, trade.value.unit == rows[index].account.unit
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
    init(_ trades: RowSelection) {
        guard !trades.isEmpty else {
            self = .unknown(.noTransaction)
            return
        }
        var steps: [Step] = []
        for index in trades.indices {
            guard let step = Step(index, of: trades) else {
                self = .unknown(.unreadable(trades[index].identifier))
                return
            }
            steps.append(step)
        }
        for index in steps.indices.dropFirst() where steps[index - 1].after != steps[index].before {
            let isOne = trades.indices.allSatisfy { trades[$0].owned == trades[0].owned }
            self = .unknown(isOne ? .oneBalanceOnEveryRow : .notRowToRow(trades[index].identifier))
            return
        }
        self = steps[0].before.isNegative ? .unknown(.negative) : .known(steps[0].before)
    }
}
