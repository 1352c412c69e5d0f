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
    package private(set) var filled: UInt64 = 0
    /// The values of the non-empty fields, in the order of their numbers.
    private var values: [RowValue] = []

    public init(_ kind: Kind) {
        self.kind = kind
    }

    /// The contents of a field; an empty value if there are none. Assigning an empty value removes the field.
    public subscript(field: RowField) -> RowValue {
        get { read(field) { $0 } ?? RowValue() }
        set {
            switch (isFilled(field), !newValue.isEmpty) {
            case (true, true): values[place(of: field)] = newValue
            case (false, true):
                // The number of fields that most rows have.
                if values.isEmpty { values.reserveCapacity(kind == .transaction ? 16 : 8) }
                // Readers mostly set fields in list order.
                let place = place(of: field)
                if place == values.count { values.append(newValue) } else { values.insert(newValue, at: place) }
                filled |= field.bit
            case (true, false):
                values.remove(at: place(of: field))
                filled &= ~field.bit
            case (false, false): break
            }
        }
    }

    /// Returns whether a field has a value or a mark.
    @inline(__always)
    public func isFilled(_ field: RowField) -> Bool { filled & field.bit != 0 }

    /// Returns the footnote references of a field.
    public func marks(of field: RowField) -> [FootnoteMark] { read(field, \.marks) ?? [] }

    /// Passes the value of a field to a closure without copying it; nil if the field is empty.
    @inline(__always)
    func read<Part>(_ field: RowField, _ part: (RowValue) -> Part) -> Part? {
        isFilled(field) ? part(values[place(of: field)]) : nil
    }

    @inline(__always)
    private func place(of field: RowField) -> Int { (filled & (field.bit - 1)).nonzeroBitCount }
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
