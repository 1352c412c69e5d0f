extension RowField {
    /// Every field, in the order of the specification's schema, which is nearly the order of the printed columns.
    ///
    /// `SecurityRow` has a typed property of the same name for each, with its meaning.
    public static let all = [
        securityTitle, conversionOrExercisePrice, transactionDate, deemedExecutionDate, transactionFormType,
        transactionCode, equitySwapInvolved, transactionCoding, transactionTimeliness, transactionAmount,
        pricePerShare, acquiredDisposed, exerciseDate, expirationDate, underlyingTitle, underlyingAmount, amountOwned,
        ownershipForm, natureOfOwnership,
    ]

    public static let securityTitle = RowField(
        0, "securityTitle", .text, columns: ["SECURITY_TITLE"], aspect: .security)
    public static let conversionOrExercisePrice = RowField(
        1, "conversionOrExercisePrice", .price, table: .derivative, columns: ["CONV_EXERCISE_PRICE"], aspect: .terms)
    public static let transactionDate = RowField(
        2, "transactionDate", .date, columns: ["TRANS_DATE"], aspect: .date)
    public static let deemedExecutionDate = RowField(
        3, "deemedExecutionDate", .date, columns: ["DEEMED_EXECUTION_DATE"])

    public static let transactionFormType = RowField(
        4, "transactionFormType", .code(TransactionFormType.self), in: "transactionCoding",
        columns: ["TRANS_FORM_TYPE"], member: "formType")
    public static let transactionCode = RowField(
        5, "transactionCode", .code(TransactionCode.self), in: "transactionCoding", columns: ["TRANS_CODE"],
        member: "code", aspect: .code)
    public static let equitySwapInvolved = RowField(
        6, "equitySwapInvolved", .flag, in: "transactionCoding", columns: ["EQUITY_SWAP_INVOLVED"])
    /// The group of form type, code and equity swap, listed after its members.
    ///
    /// It is the only element whose footnotes belong to a group rather than to a value.
    public static let transactionCoding = RowField(
        7, "transactionCoding", .group, columns: ["EQUITY_SWAP_TRANS_CD"])

    public static let transactionTimeliness = RowField(
        8, "transactionTimeliness", .code(Timeliness.self), columns: ["TRANS_TIMELINESS"])
    public static let transactionAmount = RowField(
        9, "transactionAmount", .amount, in: "transactionAmounts", element: "transactionShares",
        inDollars: InDollars("transactionTotalValue", column: "TRANS_TOTAL_VALUE"), columns: ["TRANS_SHARES"],
        label: "transactionAmounts", aspect: .amount)
    public static let pricePerShare = RowField(
        10, "pricePerShare", .price, in: "transactionAmounts", element: "transactionPricePerShare",
        early: "transactionValue", columns: ["TRANS_PRICEPERSHARE"])
    public static let acquiredDisposed = RowField(
        11, "acquiredDisposed", .code(AcquiredDisposed.self), in: "transactionAmounts",
        element: "transactionAcquiredDisposedCode", columns: ["TRANS_ACQUIRED_DISP_CD"])

    /// The date exercisable. The data sets' table of derivative transactions misspells its column.
    public static let exerciseDate = RowField(
        12, "exerciseDate", .date, table: .derivative, columns: ["EXCERCISE_DATE", "EXERCISE_DATE"], aspect: .terms)
    public static let expirationDate = RowField(
        13, "expirationDate", .date, table: .derivative, columns: ["EXPIRATION_DATE"], aspect: .terms)
    public static let underlyingTitle = RowField(
        14, "underlyingTitle", .text, in: "underlyingSecurity", element: "underlyingSecurityTitle",
        table: .derivative, columns: ["UNDLYNG_SEC_TITLE"])
    public static let underlyingAmount = RowField(
        15, "underlyingAmount", .amount, in: "underlyingSecurity", element: "underlyingSecurityShares",
        inDollars: InDollars("underlyingSecurityValue", column: "UNDLYNG_SEC_VALUE"), table: .derivative,
        columns: ["UNDLYNG_SEC_SHARES"], label: "underlyingSecurityAmount")

    public static let amountOwned = RowField(
        16, "amountOwned", .amount, in: "postTransactionAmounts", element: "sharesOwnedFollowingTransaction",
        inDollars: InDollars("valueOwnedFollowingTransaction", column: "VALU_OWND_FOLWNG_TRANS"),
        columns: ["SHRS_OWND_FOLWNG_TRANS"], label: "postTransactionAmounts")
    public static let ownershipForm = RowField(
        17, "ownershipForm", .code(OwnershipForm.self), in: "ownershipNature", element: "directOrIndirectOwnership",
        columns: ["DIRECT_INDIRECT_OWNERSHIP"], aspect: .account)
    public static let natureOfOwnership = RowField(
        18, "natureOfOwnership", .text, in: "ownershipNature", columns: ["NATURE_OF_OWNERSHIP"], aspect: .account)
}
