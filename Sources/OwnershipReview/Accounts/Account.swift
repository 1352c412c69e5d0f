import OwnershipModel

/// An account: one security, held in one way. Balances of different accounts are never added up.
public struct Account: Sendable, Hashable {
    public var table: SecurityTable
    /// The title in lower case with white space normalized. "Common Stock" and "Common Stock, $.01 par value" remain
    /// different securities.
    public var titleKey: String
    /// Direct or indirect ownership; nil if it is missing or unreadable.
    public var form: OwnershipForm?
    /// The nature of indirect ownership as filed, with white space normalized.
    public var nature: String?
    /// The footnote references at the nature of ownership: two rows "By Trust" with different footnotes are different
    /// accounts.
    public var natureMarks: [FootnoteMark]
    /// The unit of the balance.
    public var unit: AmountUnit
    /// The terms of a derivative security, Table II only. Options of one title with different terms are different accounts.
    public var terms: DerivativeTerms?
}

/// The terms that distinguish derivative securities of the same title.
public struct DerivativeTerms: Sendable, Hashable {
    /// The conversion or exercise price as filed, in dollars, with its footnote references.
    public var exercisePrice: Noted<Filed<Amount>>
    public var exerciseDate: Noted<Filed<CalendarDate>>
    public var expirationDate: Noted<Filed<CalendarDate>>
}

extension DerivativeTerms {
    init(_ row: borrowing SecurityRow) {
        self.init(
            exercisePrice: row.conversionOrExercisePrice, exerciseDate: row.exerciseDate,
            expirationDate: row.expirationDate)
    }
}

extension Account {
    /// Hashes only what mostly distinguishes accounts; equality compares everything.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(titleKey)
        hasher.combine(nature)
    }

    init(_ row: borrowing SecurityRow, in table: SecurityTable, titleKey: String, owned: Figure) {
        // A balance of zero has no reliable unit; that of the transaction comes first then.
        let (ownedUnit, tradedUnit) = (row.amountOwned.unit, row.transactionAmount.unit)
        let unit = owned == .known(.zero) ? tradedUnit ?? ownedUnit : ownedUnit ?? tradedUnit
        self.init(
            table: table, titleKey: titleKey, form: row.ownershipForm.value?.value,
            nature: row.natureOfOwnership.value?.spacedEvenly, natureMarks: row.natureOfOwnership.marks,
            unit: unit ?? .shares, terms: table == .derivative ? DerivativeTerms(row) : nil)
    }
}

/// The facts of an account, or of one lot of it.
///
/// An account is divided into lots if one balance cannot account for all of its rows: rows that only report a holding
/// are separate from transactions, and grants of the same title have separate balances.
public struct AccountFacts: Sendable, Hashable {
    public var account: Account
    /// The number of the lot, counted from 1; nil if the account is not divided.
    public var lot: Int?
    /// The title in the first row, with white space normalized; nil if not filed.
    public var title: String?
    /// Through whom the securities are held indirectly; nil if the filing does not name a holder.
    public var holder: HolderFacts?
    /// The rows, both transactions and holdings, in document order.
    public var rows: [RowIdentifier]
    /// Totals for each code and direction, in order of first appearance; empty for an account without transactions.
    public var totals: [KindTotal]
    /// The balance at the end of the report.
    public var after: PositionAfter
    /// The balance before the first transaction.
    public var before: PositionBefore
    /// The successive balances for a chart; nil if there is nothing to show.
    public var positions: PositionSeries?
    /// The labels of the footnotes at the balances of the rows, without duplicates.
    public var afterNotes: [String] = []
    /// What underlies a holding of Table II, by its last row; nil if there is a transaction.
    public var underlying: UnderlyingFacts? { held?.value }
    var held: Boxed<UnderlyingFacts>?
    /// Whether further rows of the table are not known, any of which may belong to the account.
    public var isPartial: Bool { after.basis == .rowsUnread }
}

/// The balance at the end of a filing.
public struct PositionAfter: Sendable, Hashable {
    /// The balance, in the account's unit.
    public var amount: Figure
    /// The row that states it, the last in document order.
    public var row: RowIdentifier
    /// How well the other rows support it.
    public var basis: Basis

    /// The evidence for the balance in the other rows.
    public enum Basis: String, Sendable, Hashable {
        /// There is no other row.
        case onlyRow
        /// Each balance follows from the previous one.
        case rowToRow
        /// All rows state the same balance, because the filer gives the final balance on every row.
        case sameOnEveryRow
        /// The balances do not follow from one another, so only the last row supports it.
        case lastRow
        /// Not all rows of the table are known, so that one of them may state a later balance.
        case rowsUnread
    }
}

/// The balance before the first transaction, computed backwards from the rows; it is never filed.
public enum PositionBefore: Sendable, Hashable {
    case known(ExactDecimal)
    case unknown(Reason)

    /// The reason why the balance cannot be computed.
    public enum Reason: Sendable, Hashable {
        /// The account has no transactions.
        case noTransaction
        /// Not all rows of the table are known.
        case rowsUnread
        /// The amount, direction or balance of this row is missing, unreadable, too large, or in different units.
        case unreadable(RowIdentifier)
        /// All transactions state the same balance, which therefore is not that after each of them.
        case oneBalanceOnEveryRow
        /// The balance of this row does not follow from that of the previous transaction.
        case notRowToRow(RowIdentifier)
        /// The balance would be negative.
        case negative
    }
}
