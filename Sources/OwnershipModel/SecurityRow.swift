/// A row of Table I or Table II, a transaction or a holding, with every field as filed.
///
/// A field is empty if its element is absent, or present without value and footnotes. Fields of derivative securities
/// are empty in rows of Table I. Only fields with contents take up memory.
public struct SecurityRow: Sendable, Hashable {
    /// Whether a row reports a transaction or only a holding.
    public enum Kind: String, Sendable, Hashable {
        /// Securities acquired or disposed of.
        case transaction
        /// A position without a transaction.
        case holding
    }

    public var kind: Kind
    /// The set of non-empty fields, as `RowField.bit` values.
    @usableFromInline package private(set) var filled: UInt64 = 0
    /// The values of the non-empty fields, in the order of their numbers.
    @usableFromInline private(set) var values: [RowValue] = []

    public init(_ kind: Kind) {
        self.kind = kind
    }

    /// The contents of a field; an empty value if there are none. Assigning an empty value removes the field.
    public subscript(field: RowField) -> RowValue {
        get { read(field) { $0 } ?? RowValue() }
        set { self[field.number] = newValue }
    }

    /// The same by the field's number.
    package subscript(number: Int) -> RowValue {
        get { isFilled(number) ? values[place(of: number)] : RowValue() }
        set {
            let place = place(of: number)
            switch (isFilled(number), !newValue.isEmpty) {
            case (true, true): values[place] = newValue
            case (false, true):
                // The number of fields that most rows have.
                if values.isEmpty { values.reserveCapacity(kind == .transaction ? 16 : 8) }
                // Readers mostly set fields in list order.
                if place == values.count { values.append(newValue) } else { values.insert(newValue, at: place) }
                filled |= 1 << UInt64(truncatingIfNeeded: number)
            case (true, false):
                values.remove(at: place)
                filled &= ~(1 << UInt64(truncatingIfNeeded: number))
            case (false, false): break
            }
        }
    }

    /// Returns whether a field has a value or a mark.
    @inlinable
    @inline(__always)
    public func isFilled(_ field: RowField) -> Bool { isFilled(field.number) }

    /// Returns the footnote references of a field.
    public func marks(of field: RowField) -> [FootnoteMark] {
        isFilled(field) ? values[place(of: field.number)].marks : []
    }

    /// Returns whether a field has the given code, without making a value of its text.
    package func holds(_ code: some FiledCode, in field: RowField) -> Bool {
        guard isFilled(field), case .code? = values[place(of: field.number)].meaning else { return false }
        return values[place(of: field.number)].text == code.rawValue
    }

    /// Passes the value of a field to a closure without copying it; nil if the field is empty.
    @inlinable
    @inline(__always)
    package func read<Part>(_ field: RowField, _ part: (RowValue) -> Part) -> Part? {
        isFilled(field) ? part(values[place(of: field.number)]) : nil
    }

    @inlinable
    @inline(__always)
    func isFilled(_ number: Int) -> Bool { filled & (1 << UInt64(truncatingIfNeeded: number)) != 0 }

    @inlinable
    @inline(__always)
    func place(of number: Int) -> Int {
        (filled & ((1 << UInt64(truncatingIfNeeded: number)) - 1)).nonzeroBitCount
    }
}

/// An amount of securities, or their value in dollars if they are not counted.
public enum SecurityAmount: Sendable, Hashable {
    /// A number of shares, options, units or other pieces.
    case shares(Filed<Amount>)
    /// A value in dollars.
    case value(Filed<Amount>)
}

/// The coding of a transaction. Its footnotes belong to the group, unlike all others, which belong to a value.
public struct TransactionCoding: Sendable, Hashable {
    /// The form on which the transaction is required to be reported.
    public var formType: Filed<TransactionFormType>?
    public var code: Filed<TransactionCode>?
    /// Whether an equity swap or similar instrument is involved; printed as K.
    public var equitySwapInvolved: Filed<Bool>?
    /// The footnote references of the group.
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
