// The fields of a row by name and with their types.

extension SecurityRow {
    public var securityTitle: Noted<String> {
        get { self[noted: .securityTitle] }
        set { self[noted: .securityTitle] = newValue }
    }

    /// Table II.
    public var conversionOrExercisePrice: Noted<Filed<Amount>> {
        get { self[noted: .conversionOrExercisePrice] }
        set { self[noted: .conversionOrExercisePrice] = newValue }
    }

    public var transactionDate: Noted<Filed<CalendarDate>> {
        get { self[noted: .transactionDate] }
        set { self[noted: .transactionDate] = newValue }
    }

    public var deemedExecutionDate: Noted<Filed<CalendarDate>> {
        get { self[noted: .deemedExecutionDate] }
        set { self[noted: .deemedExecutionDate] = newValue }
    }

    /// Nil where the element `transactionCoding` is absent.
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

    public var transactionFormType: Filed<TransactionFormType>? {
        get { self[filed: .transactionFormType] }
        set { self[filed: .transactionFormType] = newValue }
    }

    public var transactionCode: Filed<TransactionCode>? {
        get { self[filed: .transactionCode] }
        set { self[filed: .transactionCode] = newValue }
    }

    public var equitySwapInvolved: Filed<Bool>? {
        get { self[filed: .equitySwapInvolved] }
        set { self[filed: .equitySwapInvolved] = newValue }
    }

    public var transactionTimeliness: Noted<Filed<Timeliness>> {
        get { self[noted: .transactionTimeliness] }
        set { self[noted: .transactionTimeliness] = newValue }
    }

    /// Number of securities, or dollars for securities that are not counted.
    public var transactionAmount: Noted<SecurityAmount> {
        get { self[noted: .transactionAmount] }
        set { self[noted: .transactionAmount] = newValue }
    }

    /// In dollars.
    public var pricePerShare: Noted<Filed<Amount>> {
        get { self[noted: .pricePerShare] }
        set { self[noted: .pricePerShare] = newValue }
    }

    public var acquiredDisposed: Noted<Filed<AcquiredDisposed>> {
        get { self[noted: .acquiredDisposed] }
        set { self[noted: .acquiredDisposed] = newValue }
    }

    /// Table II.
    public var exerciseDate: Noted<Filed<CalendarDate>> {
        get { self[noted: .exerciseDate] }
        set { self[noted: .exerciseDate] = newValue }
    }

    /// Table II.
    public var expirationDate: Noted<Filed<CalendarDate>> {
        get { self[noted: .expirationDate] }
        set { self[noted: .expirationDate] = newValue }
    }

    /// Table II.
    public var underlyingTitle: Noted<String> {
        get { self[noted: .underlyingTitle] }
        set { self[noted: .underlyingTitle] = newValue }
    }

    /// Table II.
    public var underlyingAmount: Noted<SecurityAmount> {
        get { self[noted: .underlyingAmount] }
        set { self[noted: .underlyingAmount] = newValue }
    }

    /// Owned following the transaction, or at the fiscal year's end, or held.
    public var amountOwned: Noted<SecurityAmount> {
        get { self[noted: .amountOwned] }
        set { self[noted: .amountOwned] = newValue }
    }

    public var ownershipForm: Noted<Filed<OwnershipForm>> {
        get { self[noted: .ownershipForm] }
        set { self[noted: .ownershipForm] = newValue }
    }

    public var natureOfOwnership: Noted<String> {
        get { self[noted: .natureOfOwnership] }
        set { self[noted: .natureOfOwnership] = newValue }
    }
}

// A value is taken apart where it lies: rows are read for every report.
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
