import OwnershipModel

/// Finds the two halves of exercises and conversions: the security given up and the one acquired for it.
///
/// Halves have the same code and date, and the amount acquired is the amount given up or the amount that underlies it
/// (Rule 16a-4(b) has both sides reported). What does not fit stays alone.
enum Counterparts {
    /// The places of each half and of its other half, both ways.
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
