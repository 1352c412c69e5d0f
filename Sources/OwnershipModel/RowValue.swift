/// The contents of one field of a row, of whatever kind: the text as filed, its parsed meaning, and its footnotes.
public struct RowValue: Sendable, Hashable {
    /// The text as filed; nil if the field has no value.
    public var text: String?
    /// The parsed value; nil for free text, and if the text could not be parsed.
    public var meaning: Meaning?
    /// Whether an amount is a value in dollars rather than a number of securities.
    public var isInDollars: Bool
    /// The footnote references, in the order filed.
    public var marks: [FootnoteMark]

    /// A parsed value.
    public enum Meaning: Sendable, Hashable {
        case amount(Amount)
        case date(CalendarDate)
        case flag(Bool)
        /// A valid code of the field; the text is the code.
        case code
        /// The group element is present, with or without contents.
        case group
    }

    @inlinable
    public init(
        _ text: String? = nil, meaning: Meaning? = nil, isInDollars: Bool = false, marks: [FootnoteMark] = []
    ) {
        self.text = text
        self.meaning = meaning
        self.isInDollars = isInDollars
        self.marks = marks
    }

    /// Whether the field has neither a value nor a mark.
    @inlinable public var isEmpty: Bool { text == nil && meaning == nil && marks.isEmpty }
}

extension RowValue {
    /// The parsed value in machine-readable form: `1234.50`, `2024-02-29`, `true`, or the letter of a code.
    ///
    /// Nil for free text, and if the text could not be parsed.
    public var plainMeaning: String? {
        switch meaning {
        case .amount(let amount)?: amount.description
        case .date(let date)?: date.description
        case .flag(let flag)?: flag.description
        case .code?: text
        case .group?, nil: nil
        }
    }
}

// MARK: Typed

/// A type to and from which the meaning of a field can be converted.
protocol RowMeaning: FiledValue, Sendable, Hashable {
    /// Extracts the value; nil if the meaning is of another kind.
    init?(_ meaning: RowValue.Meaning, of text: String)
    var rowMeaning: RowValue.Meaning { get }
}

extension Amount: RowMeaning {
    init?(_ meaning: RowValue.Meaning, of text: String) {
        guard case .amount(let amount) = meaning else { return nil }
        self = amount
    }

    var rowMeaning: RowValue.Meaning { .amount(self) }
}

extension CalendarDate: RowMeaning {
    init?(_ meaning: RowValue.Meaning, of text: String) {
        guard case .date(let date) = meaning else { return nil }
        self = date
    }

    var rowMeaning: RowValue.Meaning { .date(self) }
}

extension Bool: RowMeaning {
    init?(_ meaning: RowValue.Meaning, of text: String) {
        guard case .flag(let flag) = meaning else { return nil }
        self = flag
    }

    var rowMeaning: RowValue.Meaning { .flag(self) }
}

extension RowMeaning where Self: FiledCode {
    init?(_ meaning: RowValue.Meaning, of text: String) {
        guard case .code = meaning else { return nil }
        self.init(filed: text)
    }

    var rowMeaning: RowValue.Meaning { .code }
}

extension TransactionCode: RowMeaning {}
extension AcquiredDisposed: RowMeaning {}
extension OwnershipForm: RowMeaning {}
extension TransactionFormType: RowMeaning {}
extension Timeliness: RowMeaning {}

extension RowValue {
    init(_ text: Noted<String>) {
        self.init(text.value, marks: text.marks)
    }

    init<Value: RowMeaning>(_ filed: Filed<Value>?, marks: [FootnoteMark] = []) {
        self.init(filed?.text, meaning: filed?.value?.rowMeaning, marks: marks)
    }

    init(_ amount: Noted<SecurityAmount>) {
        switch amount.value {
        case .shares(let filed)?: self.init(filed, marks: amount.marks)
        case .value(let filed)?:
            self.init(filed, marks: amount.marks)
            isInDollars = true
        case nil: self.init(marks: amount.marks)
        }
    }

    func filed<Value: RowMeaning>() -> Filed<Value>? {
        text.map { text in Filed(text: text, value: meaning.flatMap { Value($0, of: text) }) }
    }

    var amount: SecurityAmount? { filed().map { isInDollars ? .value($0) : .shares($0) } }
}
