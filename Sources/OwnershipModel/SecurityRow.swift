/// A row of Table I or Table II: a transaction or a holding, every field as filed.
///
/// A field is empty where its element is absent, or present without value and footnote. Those of derivative securities
/// are empty in rows of Table I.
public struct SecurityRow: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case transaction
        /// A position only; nothing was traded.
        case holding
    }

    public var kind: Kind
    /// The fields that are not empty, as bits.
    package private(set) var filled: UInt64 = 0
    /// What stands in these, in the order of their numbers.
    private var values: [RowValue] = []

    public init(_ kind: Kind) {
        self.kind = kind
    }

    /// What stands in a field; an empty value where nothing does.
    public subscript(field: RowField) -> RowValue {
        get { read(field) { $0 } ?? RowValue() }
        set {
            switch (isFilled(field), !newValue.isEmpty) {
            case (true, true): values[place(of: field)] = newValue
            case (false, true):
                // So many fields a row has mostly.
                if values.isEmpty { values.reserveCapacity(kind == .transaction ? 16 : 8) }
                // Fields mostly come in the order of the list.
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

    /// Whether there is a value or a mark in a field.
    @inline(__always)
    public func isFilled(_ field: RowField) -> Bool { filled & field.bit != 0 }

    /// The footnotes at a field.
    public func marks(of field: RowField) -> [FootnoteMark] { read(field, \.marks) ?? [] }

    /// A part of what stands in a field, or what is made of it; nil where nothing does.
    @inline(__always)
    func read<Part>(_ field: RowField, _ part: (RowValue) -> Part) -> Part? {
        isFilled(field) ? part(values[place(of: field)]) : nil
    }

    @inline(__always)
    private func place(of field: RowField) -> Int { (filled & (field.bit - 1)).nonzeroBitCount }
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
