// Typed properties for the fields of a row.

extension SecurityRow {
    /// The title of the security; in Table II, of the derivative security.
    public var securityTitle: Noted<String> {
        get { self[noted: .securityTitle] }
        set { self[noted: .securityTitle] = newValue }
    }

    /// The conversion or exercise price in dollars. Table II only.
    public var conversionOrExercisePrice: Noted<Filed<Amount>> {
        get { self[noted: .conversionOrExercisePrice] }
        set { self[noted: .conversionOrExercisePrice] = newValue }
    }

    /// The date of the transaction.
    public var transactionDate: Noted<Filed<CalendarDate>> {
        get { self[noted: .transactionDate] }
        set { self[noted: .transactionDate] = newValue }
    }

    /// The deemed execution date under Rule 16a-3(g), where it differs from the transaction date.
    public var deemedExecutionDate: Noted<Filed<CalendarDate>> {
        get { self[noted: .deemedExecutionDate] }
        set { self[noted: .deemedExecutionDate] = newValue }
    }

    /// The coding of the transaction; nil if the element `transactionCoding` is absent.
    public var transactionCoding: TransactionCoding? {
        get {
            let fields: [RowField] = [.transactionCoding, .transactionFormType, .transactionCode, .equitySwapInvolved]
            guard fields.contains(where: isFilled) else { return nil }
            return TransactionCoding(
                formType: transactionFormType, code: transactionCode, equitySwapInvolved: equitySwapInvolved,
                marks: marks(of: .transactionCoding))
        }
        set {
            self[.transactionCoding] = newValue.map { RowValue(meaning: .group, marks: $0.marks) } ?? RowValue()
            (transactionFormType, transactionCode) = (newValue?.formType, newValue?.code)
            equitySwapInvolved = newValue?.equitySwapInvolved
        }
    }

    /// The form on which the transaction is required to be reported.
    public var transactionFormType: Filed<TransactionFormType>? {
        get { self[filed: .transactionFormType] }
        set { self[filed: .transactionFormType] = newValue }
    }

    /// The transaction code.
    public var transactionCode: Filed<TransactionCode>? {
        get { self[filed: .transactionCode] }
        set { self[filed: .transactionCode] = newValue }
    }

    /// Whether an equity swap or similar instrument is involved; printed as K.
    public var equitySwapInvolved: Filed<Bool>? {
        get { self[filed: .equitySwapInvolved] }
        set { self[filed: .equitySwapInvolved] = newValue }
    }

    /// Whether the transaction is reported early or late; empty if on time.
    public var transactionTimeliness: Noted<Filed<Timeliness>> {
        get { self[noted: .transactionTimeliness] }
        set { self[noted: .transactionTimeliness] = newValue }
    }

    /// The number of securities in the transaction, or their value in dollars if they are not counted.
    public var transactionAmount: Noted<SecurityAmount> {
        get { self[noted: .transactionAmount] }
        set { self[noted: .transactionAmount] = newValue }
    }

    /// The price per share in dollars.
    public var pricePerShare: Noted<Filed<Amount>> {
        get { self[noted: .pricePerShare] }
        set { self[noted: .pricePerShare] = newValue }
    }

    /// The direction of the transaction.
    public var acquiredDisposed: Noted<Filed<AcquiredDisposed>> {
        get { self[noted: .acquiredDisposed] }
        set { self[noted: .acquiredDisposed] = newValue }
    }

    /// The date on which the derivative security becomes exercisable. Table II only.
    public var exerciseDate: Noted<Filed<CalendarDate>> {
        get { self[noted: .exerciseDate] }
        set { self[noted: .exerciseDate] = newValue }
    }

    /// The date on which the derivative security expires. Table II only.
    public var expirationDate: Noted<Filed<CalendarDate>> {
        get { self[noted: .expirationDate] }
        set { self[noted: .expirationDate] = newValue }
    }

    /// The title of the underlying security. Table II only.
    public var underlyingTitle: Noted<String> {
        get { self[noted: .underlyingTitle] }
        set { self[noted: .underlyingTitle] = newValue }
    }

    /// The amount of the underlying security. Table II only.
    public var underlyingAmount: Noted<SecurityAmount> {
        get { self[noted: .underlyingAmount] }
        set { self[noted: .underlyingAmount] = newValue }
    }

    /// The amount owned: after the transaction (Form 4), at the end of the fiscal year (Form 5), or held.
    public var amountOwned: Noted<SecurityAmount> {
        get { self[noted: .amountOwned] }
        set { self[noted: .amountOwned] = newValue }
    }

    /// Whether ownership is direct or indirect.
    public var ownershipForm: Noted<Filed<OwnershipForm>> {
        get { self[noted: .ownershipForm] }
        set { self[noted: .ownershipForm] = newValue }
    }

    /// The nature of indirect ownership, such as "By Trust".
    public var natureOfOwnership: Noted<String> {
        get { self[noted: .natureOfOwnership] }
        set { self[noted: .natureOfOwnership] = newValue }
    }
}

// Values are read in place, without copying: every report reads all rows.
extension SecurityRow {
    private subscript(noted field: RowField) -> Noted<String> {
        @inline(__always) get { read(field) { Noted($0.text, marks: $0.marks) } ?? Noted() }
        set { self[field] = RowValue(newValue) }
    }

    private subscript<Value: RowMeaning>(noted field: RowField) -> Noted<Filed<Value>> {
        @inline(__always) get { read(field) { Noted($0.filed(), marks: $0.marks) } ?? Noted() }
        set { self[field] = RowValue(newValue.value, marks: newValue.marks) }
    }

    private subscript(noted field: RowField) -> Noted<SecurityAmount> {
        @inline(__always) get { read(field) { Noted($0.amount, marks: $0.marks) } ?? Noted() }
        set { self[field] = RowValue(newValue) }
    }

    private subscript<Value: RowMeaning>(filed field: RowField) -> Filed<Value>? {
        @inline(__always) get { read(field) { $0.filed() } ?? nil }
        set { self[field] = RowValue(newValue) }
    }
}
