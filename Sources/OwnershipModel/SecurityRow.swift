/// A row of Table I or Table II: a transaction or a holding, every field as filed.
///
/// Fields that belong to derivative securities are empty in rows of Table I. A field is empty where its element is
/// absent, or present without value and footnote.
public struct SecurityRow: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case transaction
        /// A position only; nothing was traded.
        case holding
    }

    public var kind: Kind
    public var securityTitle = Noted<String>()
    /// Table II.
    public var conversionOrExercisePrice = Noted<Filed<Amount>>()
    public var transactionDate = Noted<Filed<CalendarDate>>()
    public var deemedExecutionDate = Noted<Filed<CalendarDate>>()
    /// Nil where the element `transactionCoding` is absent.
    public var transactionCoding: TransactionCoding?
    public var transactionTimeliness = Noted<Filed<Timeliness>>()
    /// Number of securities, or dollars for securities that are not counted.
    public var transactionAmount = Noted<SecurityAmount>()
    /// In dollars.
    public var pricePerShare = Noted<Filed<Amount>>()
    public var acquiredDisposed = Noted<Filed<AcquiredDisposed>>()
    /// Table II.
    public var exerciseDate = Noted<Filed<CalendarDate>>()
    /// Table II.
    public var expirationDate = Noted<Filed<CalendarDate>>()
    /// Table II.
    public var underlyingTitle = Noted<String>()
    /// Table II.
    public var underlyingAmount = Noted<SecurityAmount>()
    /// Owned following the transaction, or at the fiscal year's end, or held.
    public var amountOwned = Noted<SecurityAmount>()
    public var ownershipForm = Noted<Filed<OwnershipForm>>()
    public var natureOfOwnership = Noted<String>()

    public init(_ kind: Kind) {
        self.kind = kind
    }
}

/// An amount of securities: a count, or a value in dollars where there is nothing to count.
public enum SecurityAmount: Sendable, Hashable {
    case shares(Filed<Amount>)
    case value(Filed<Amount>)
}

/// How a transaction is coded. Its footnotes hang on the group, the one place where they do not hang on a value.
public struct TransactionCoding: Sendable, Hashable {
    public var formType: Filed<TransactionFormType>?
    public var code: Filed<TransactionCode>?
    public var equitySwapInvolved: Filed<Bool>?
    public var marks: [FootnoteMark]

    public init(
        formType: Filed<TransactionFormType>? = nil, code: Filed<TransactionCode>? = nil,
        equitySwapInvolved: Filed<Bool>? = nil, marks: [FootnoteMark] = []
    ) {
        self.formType = formType
        self.code = code
        self.equitySwapInvolved = equitySwapInvolved
        self.marks = marks
    }
}
