import OwnershipModel

/// A row as facts: what was traded or held, in which account, and one sentence that says so.
public struct RowFacts: Sendable, Hashable {
    public var identifier: RowIdentifier
    public var account: Account
    /// The security's title as filed, white space evened out; nil where none is given.
    public var title: String?
    /// Nil for a holding: a position, nothing was traded.
    public var transaction: TransactionFacts? { trade?.value }
    /// The transaction, for those who look at a part of it.
    var trade: Boxed<TransactionFacts>?
    /// The balance the row states: after the transaction, at the fiscal year's end, or held.
    public var owned: Figure
    /// Reported early or late, by what the row itself says; nil where it says neither.
    public var timeliness: Timeliness?
    /// One sentence in plain words, without a subject: the headline has it.
    public var sentence: String
    /// How the security is spoken of.
    var security: SecurityPhrase
}

/// A transaction as far as it can be calculated with. Code letter, direction and form of ownership are different things
/// with partly the same letters, and are never mixed.
public struct TransactionFacts: Sendable, Hashable {
    /// Nil where none is filed; its value is nil where the form knows no such code.
    public var code: Filed<TransactionCode>?
    public var kind: TransactionKind
    /// Nil where it is missing or unreadable.
    public var direction: AcquiredDisposed?
    /// Made in an equity swap or similar: K behind the code.
    public var isSwap: Bool
    public var date: CalendarDate?
    public var amount: Figure
    public var unit: AmountUnit
    public var price: PriceFacts
    /// Amount times price of this row.
    public var value: Total
    /// The other half of an exercise or conversion: the security given up for the one acquired, or the reverse.
    public var counterpart: RowIdentifier?
    /// Labels of the footnotes that explain the transaction: those at the code, else those at its other fields.
    public var explanations: [String]
    /// What the footnotes of a code F say.
    var withholding: WithholdingWords
    /// Table II: what the derivative is about.
    public var underlying: UnderlyingFacts?
}

/// The security a derivative turns into.
public struct UnderlyingFacts: Sendable, Hashable {
    /// As filed, white space evened out.
    public var title: String?
    public var amount: Figure
    public var unit: AmountUnit
    /// Of the derivative, per share.
    public var exercisePrice: Figure
}

/// How far the footnotes at an F row narrow down "by delivering or withholding, for an exercise price or taxes".
struct WithholdingWords: Sendable, Hashable {
    var isWithheld: Bool
    var isForTaxes: Bool

    /// What holds for both.
    func common(with other: WithholdingWords) -> WithholdingWords {
        WithholdingWords(
            isWithheld: isWithheld && other.isWithheld, isForTaxes: isForTaxes && other.isForTaxes)
    }
}
