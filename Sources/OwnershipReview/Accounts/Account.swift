import OwnershipModel

/// Where securities are held: one security, held one way. Balances live inside one account and are never added to
/// others.
public struct Account: Sendable, Hashable {
    public var table: SecurityTable
    /// The title that tells accounts apart: white space evened out, in lower case, nothing else changed. "Common Stock"
    /// and "Common Stock, $.01 par value" stay two securities.
    public var titleKey: String
    public var form: OwnershipForm?
    /// The nature of indirect ownership as filed, white space evened out.
    public var nature: String?
    /// Footnotes at the nature: "See footnote (3)" and "See footnote (4)" are two trusts, and so are two rows
    /// "By Trust" with different marks.
    public var natureMarks: [FootnoteMark]
    public var unit: AmountUnit
    /// Table II: options of one title with different terms are different securities.
    public var terms: DerivativeTerms?
}

/// What tells one derivative from another of the same title.
public struct DerivativeTerms: Sendable, Hashable {
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
    /// Over what mostly tells accounts apart; equality looks at everything.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(titleKey)
        hasher.combine(nature)
    }

    init(_ row: borrowing SecurityRow, in table: SecurityTable, titleKey: String, owned: Figure) {
        // A balance of nothing has no unit: there the transaction's counts.
        let (ownedUnit, tradedUnit) = (row.amountOwned.unit, row.transactionAmount.unit)
        let unit = owned == .known(.zero) ? tradedUnit ?? ownedUnit : ownedUnit ?? tradedUnit
        self.init(
            table: table, titleKey: titleKey, form: row.ownershipForm.value?.value,
            nature: row.natureOfOwnership.value?.spacedEvenly, natureMarks: row.natureOfOwnership.marks,
            unit: unit ?? .shares, terms: table == .derivative ? DerivativeTerms(row) : nil)
    }
}

/// What a filing says of one account, or of one lot in it.
///
/// An account has lots where one balance cannot speak for all of its rows: a row that only states a holding stands
/// beside the rows of trades, and grants of the same title run down side by side.
public struct AccountFacts: Sendable, Hashable {
    public var account: Account
    /// Counted from 1; nil where the account is undivided.
    public var lot: Int?
    /// As filed in the account's first row, white space evened out; nil where none is given.
    public var title: String?
    /// In document order, transactions and holdings.
    public var rows: [RowIdentifier]
    /// By code and direction, in order of first appearance; empty for an account that is only held.
    public var totals: [KindTotal]
    public var after: PositionAfter
    public var before: PositionBefore
    /// For a chart; nil where one would show nothing.
    public var positions: PositionSeries?
}

/// The balance the filing ends with.
public struct PositionAfter: Sendable, Hashable {
    public var amount: Figure
    /// The row it is taken from: the last in document order.
    public var row: RowIdentifier
    public var basis: Basis

    /// How well the other rows bear it out.
    public enum Basis: String, Sendable, Hashable {
        /// There is no other row.
        case onlyRow
        /// Each balance follows from the one before.
        case rowToRow
        /// All rows state this one balance, as filers do who give the final balance on every row.
        case sameOnEveryRow
        /// The rows do not follow from one another: it is the last row's word and no more.
        case lastRow
    }
}

/// The balance before the first transaction: never filed, but worked back where the rows follow from one another.
public enum PositionBefore: Sendable, Hashable {
    case known(ExactDecimal)
    case unknown(Reason)

    public enum Reason: Sendable, Hashable {
        /// Nothing was traded in the account.
        case noTransaction
        /// Amount, direction or balance of this row is missing, unreadable or too large to calculate with.
        case unreadable(RowIdentifier)
        /// All transactions state the same balance, so none shows the way back.
        case oneBalanceOnEveryRow
        /// The balance of this row does not follow from the transaction before it.
        case notRowToRow(RowIdentifier)
        /// It would be below zero.
        case negative
    }
}
