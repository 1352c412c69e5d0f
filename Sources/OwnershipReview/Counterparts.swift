import OwnershipModel

/// Pairs the two rows of an exercise or conversion: the security given up and the security acquired.
///
/// Both sides are reported (Rule 16a-4(b)). Two rows match if they have the same code and date, and the amount acquired
/// equals the amount given up or its underlying amount. Rows without a match remain unpaired.
enum Counterparts {
    /// Returns the indices of the rows of each pair, once in either order.
    static func pairs(in rows: [RowFacts]) -> [(half: Int, other: Int)] {
        let halves = rows.indices.filter { rows[$0].trade.map { isHalf($0.value.kind) } ?? false }
        var disposed = halves.filter { rows[$0].trade?.value.direction == .disposed }
        var pairs: [(half: Int, other: Int)] = []
        for gained in halves where rows[gained].trade?.value.direction == .acquired {
            let fitting = disposed.filter { fit(rows[gained], rows[$0]) }
            let named = fitting.first {
                rows[$0].trade?.value.underlying?.title?.securityKey == rows[gained].account.titleKey
            }
            guard let given = named ?? fitting.first else { continue }
            pairs.append((gained, given))
            pairs.append((given, gained))
            disposed.removeAll { $0 == given }
        }
        return pairs
    }

    private static func isHalf(_ kind: TransactionKind) -> Bool { kind == .exercise || kind == .conversion }

    private static func fit(_ acquired: RowFacts, _ disposed: RowFacts) -> Bool {
        guard let gained = acquired.trade, let given = disposed.trade,
            gained.value.code?.value == given.value.code?.value, let date = gained.value.date,
            given.value.date == date, let amount = gained.value.amount.value,
            (acquired.account.table, acquired.account.titleKey)
                != (disposed.account.table, disposed.account.titleKey)
        else { return false }
        return given.value.amount.value == amount || given.value.underlying?.amount.value == amount
    }
}
