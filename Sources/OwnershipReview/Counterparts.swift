import OwnershipModel

/// Finds the two halves of exercises and conversions: the security given up and the one acquired for it.
///
/// Halves have the same code and date, and the amount acquired is the amount given up or the amount that underlies it
/// (Rule 16a-4(b) has both sides reported). What does not fit stays alone.
enum Counterparts {
    /// The places of each half and of its other half, both ways.
    static func pairs(in rows: [RowFacts]) -> [(half: Int, other: Int)] {
        let halves = rows.indices.filter { rows[$0].transaction.map { isHalf($0.kind) } ?? false }
        var disposed = halves.filter { rows[$0].transaction?.direction == .disposed }
        var pairs: [(half: Int, other: Int)] = []
        for gained in halves where rows[gained].transaction?.direction == .acquired {
            let fitting = disposed.filter { fit(rows[gained], rows[$0]) }
            let named = fitting.first {
                rows[$0].transaction?.underlying?.title?.securityKey == rows[gained].account.titleKey
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
        guard let gained = acquired.transaction, let given = disposed.transaction,
            gained.code?.value == given.code?.value, let date = gained.date, given.date == date,
            let amount = gained.amount.value,
            (acquired.account.table, acquired.account.titleKey)
                != (disposed.account.table, disposed.account.titleKey)
        else { return false }
        return given.amount.value == amount || given.underlying?.amount.value == amount
    }
}
