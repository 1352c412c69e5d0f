import OwnershipModel

/// The facts of a row: what was traded or held, in which account, and a sentence that describes it.
public struct RowFacts: Sendable, Hashable {
    /// The place of the row in the filing.
    public var identifier: RowIdentifier
    /// The account that the row belongs to.
    public var account: Account
    /// The title of the security as filed, with white space normalized; nil if not filed.
    public var title: String?
    /// The transaction; nil for a holding.
    public var transaction: TransactionFacts? { trade?.value }
    /// The boxed transaction, for access without copying.
    var trade: Boxed<TransactionFacts>?
    /// The balance that the row states: after the transaction, at the end of the fiscal year, or held.
    public var owned: Figure
    /// The footnote references at that balance and, of a holding, at its title.
    public var ownedMarks: [FootnoteMark]
    /// What underlies a holding of Table II; nil in Table I, and for a transaction, which has its own.
    public var heldUnderlying: UnderlyingFacts? { underlying?.value }
    var underlying: Boxed<UnderlyingFacts>?
    /// Whether the row says that it is reported early or late; nil if it says neither.
    public var timeliness: Timeliness?
    /// Through whom the securities are held indirectly; nil if the filing does not name a holder.
    public var holder: HolderFacts?
    /// The footnotes of the row in which beneficial ownership is disclaimed.
    public var disclaimers: [DisclaimerFacts]
    /// One sentence in plain words, without a subject, which the headline names.
    public var sentence: String
    /// The wording for the security.
    var security: SecurityPhrase
}

extension RowFacts {
    /// Whether the row only says in words that nothing is owned, as in "No securities are beneficially owned".
    ///
    /// Form 3 has a statement of its own for that (General Instruction 5(a) of Form 3); some filers type it as a title.
    public var isStatementOfNone: Bool {
        guard trade == nil, owned.value?.isZero ?? true else { return false }
        let key = account.titleKey
        return key.hasPrefix("no securit") || key.hasPrefix("none") || key == "n/a" || key == "not applicable"
    }
}

/// The facts of a transaction.
///
/// Transaction code, direction and ownership form share some letters but are independent of each other.
public struct TransactionFacts: Sendable, Hashable {
    /// The transaction code; nil if not filed. Its value is nil for an unknown code.
    public var code: Filed<TransactionCode>?
    /// The kind of transaction, from its code.
    public var kind: TransactionKind
    /// The direction; nil if it is missing or unreadable.
    public var direction: AcquiredDisposed?
    /// Whether an equity swap or similar instrument is involved (code K).
    public var isSwap: Bool
    /// The transaction date; nil if it is missing or unreadable.
    public var date: CalendarDate?
    /// The amount acquired or disposed of, in `unit`.
    public var amount: Figure
    /// The footnote references at the amount.
    public var amountMarks: [FootnoteMark]
    /// The unit of `amount`; shares if no amount is filed.
    public var unit: AmountUnit
    /// The price, from the cell and from footnotes.
    public var price: PriceFacts
    /// The amount of this row multiplied by its price.
    public var value: Total
    /// The other row of an exercise or conversion, that of the security given up, acquired or delivered in return; or of a
    /// gift that stays among the person's own holdings.
    public var counterpart: RowIdentifier?
    /// The labels of the footnotes that explain the transaction: those at the code, or else at its other fields, or else
    /// at the amount owned and the ownership.
    public var explanations: [String]
    /// What the footnotes say about withholding, for code F.
    var withholding: WithholdingWords
    /// The underlying security; Table II only.
    public var underlying: UnderlyingFacts?
}

/// The security underlying a derivative security.
public struct UnderlyingFacts: Sendable, Hashable {
    /// The title as filed, with white space normalized.
    public var title: String?
    /// The amount of the underlying security, in `unit`.
    public var amount: Figure
    public var unit: AmountUnit
    /// The footnote references at title and amount.
    public var marks: [FootnoteMark]
    /// The conversion or exercise price of the derivative security, in dollars per share.
    public var exercisePrice: Figure
}

/// How far footnotes narrow down code F, "by delivering or withholding securities, for an exercise price or taxes".
struct WithholdingWords: Sendable, Hashable {
    /// Whether securities were withheld rather than delivered.
    var isWithheld: Bool
    /// Whether the payment is for taxes rather than an exercise price.
    var isForTaxes: Bool
    /// Whether it is for an exercise price rather than taxes.
    var isForExercise = false
    /// Whether securities were sold to cover it, although code F stands for delivering or withholding them.
    var isSold = false

    /// Returns what is true of both.
    func common(with other: WithholdingWords) -> WithholdingWords {
        WithholdingWords(
            isWithheld: isWithheld && other.isWithheld, isForTaxes: isForTaxes && other.isForTaxes,
            isForExercise: isForExercise && other.isForExercise, isSold: isSold && other.isSold)
    }
}
