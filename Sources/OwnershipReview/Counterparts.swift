import OwnershipModel

/// Finds the two halves of exercises and conversions: the security given up and the one acquired for it.
///
/// Halves have the same code and date, and the amount acquired is the amount given up or the amount that underlies it
/// (Rule 16a-4(b) has both sides reported). What does not fit stays alone.
enum Counterparts {
    /// Each half's other half, both ways.
    static func pairs(in rows: [RowFacts]) -> [RowIdentifier: RowIdentifier] {
        let halves = rows.filter(isHalf)
        var disposed = halves.filter { $0.transaction?.direction == .disposed }
        var pairs: [RowIdentifier: RowIdentifier] = [:]
        for gained in halves where gained.transaction?.direction == .acquired {
            let fitting = disposed.filter { fit(gained, $0) }
            let named = fitting.first {
                $0.transaction?.underlying?.title?.securityKey == gained.account.titleKey
            }
            guard let given = named ?? fitting.first else { continue }
            pairs[gained.identifier] = given.identifier
            pairs[given.identifier] = gained.identifier
            disposed.removeAll { $0.identifier == given.identifier }
        }
        return pairs
    }

    private static func isHalf(_ row: RowFacts) -> Bool {
        row.transaction?.kind == .exercise || row.transaction?.kind == .conversion
    }

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
