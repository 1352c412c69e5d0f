import OwnershipModel

/// Pairs the two rows of an exercise or conversion, the derivative security and the one acquired or delivered, and the two
/// rows of a gift that stays among the person's own holdings.
///
/// Both sides of an exercise or conversion are reported (Rule 16a-4(b)). Two rows match if they have the same code and date,
/// and the amount of one equals that of the other or its underlying amount. A gift given and one received match if security,
/// date and amount are the same and only the way of holding differs. Rows without a match remain unpaired.
enum Counterparts {
    /// Returns the indices of the rows of each pair, once in either order.
    static func pairs(in rows: [RowFacts]) -> [(half: Int, other: Int)] {
        var pairs: [(half: Int, other: Int)] = []
        var paired: Set<Int> = []
        func pair(_ half: Int, with other: Int) {
            pairs.append((half, other))
            pairs.append((other, half))
            paired.formUnion([half, other])
        }
        let halves = rows.indices.filter { rows[$0].trade?.value.kind.isConversion ?? false }
        for way in Exercise.Way.allCases {
            for half in halves where !paired.contains(half) {
                let fitting = halves.filter {
                    $0 != half && !paired.contains($0) && fit(rows[half], rows[$0], way)
                }
                let named = fitting.first {
                    rows[$0].trade?.value.underlying?.title?.securityKey == rows[half].account.titleKey
                }
                guard let other = named ?? fitting.first else { continue }
                pair(half, with: other)
            }
        }
        let gifts = rows.indices.filter { rows[$0].trade?.value.kind == .gift }
        for given in gifts where rows[given].trade?.value.direction == .disposed {
            let received = gifts.first { !paired.contains($0) && isMove(rows[given], rows[$0]) }
            if let received { pair(given, with: received) }
        }
        return pairs
    }

    private static func fit(_ row: RowFacts, _ derivative: RowFacts, _ way: Exercise.Way) -> Bool {
        guard let trade = row.trade, let given = derivative.trade,
            trade.value.code?.value == given.value.code?.value, let date = trade.value.date,
            given.value.date == date, let amount = trade.value.amount.value,
            given.value.amount.value == amount || given.value.underlying?.amount.value == amount,
            (row.account.table, row.account.titleKey) != (derivative.account.table, derivative.account.titleKey)
        else { return false }
        return way.fits(
            Deed(trade, of: row.security, in: row.account.table),
            with: Deed(given, of: derivative.security, in: derivative.account.table))
    }

    private static func isMove(_ given: RowFacts, _ received: RowFacts) -> Bool {
        guard let gift = given.trade, let gain = received.trade, gain.value.direction == .acquired,
            let date = gift.value.date, let amount = gift.value.amount.value
        else { return false }
        return gain.value.date == date && gain.value.amount.value == amount && gain.value.unit == gift.value.unit
            && given.account.table == received.account.table && given.account.titleKey == received.account.titleKey
            && given.account.isHeldOtherwise(than: received.account)
    }
}

extension Account {
    /// Whether the form or the nature of ownership differs, both of which are stated.
    func isHeldOtherwise(than other: Account) -> Bool {
        guard let form, let otherForm = other.form else { return false }
        return form != otherForm || nature?.securityKey != other.nature?.securityKey || natureMarks != other.natureMarks
    }
}
