/// What stands in one field of a row, whatever kind of field it is: the text as filed, what it means, its footnotes.
public struct RowValue: Sendable, Hashable {
    /// As filed; nil where the field has no value.
    public var text: String?
    /// Nil for plain text, and where the text means nothing we know.
    public var meaning: Meaning?
    /// Whether an amount is a value in dollars rather than a count of securities.
    public var isInDollars: Bool
    /// In the order filed.
    public var marks: [FootnoteMark]

    public enum Meaning: Sendable, Hashable {
        case amount(Amount)
        case date(CalendarDate)
        case flag(Bool)
        /// A code that the field knows: the text itself.
        case code
        /// The group of elements is there, with or without anything in it.
        case group
    }

    public init(
        _ text: String? = nil, meaning: Meaning? = nil, isInDollars: Bool = false, marks: [FootnoteMark] = []
    ) {
        self.text = text
        self.meaning = meaning
        self.isInDollars = isInDollars
        self.marks = marks
    }

    /// Whether there is neither a value nor a mark.
    public var isEmpty: Bool { text == nil && meaning == nil && marks.isEmpty }
}

extension RowValue {
    /// What the text means, written as programs expect it: `1234.50`, `2024-02-29`, `true`, the letter of a code. Nil for
    /// plain text, and where the text means nothing we know.
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

/// A type that the meaning of a field's text can be had as.
protocol RowMeaning: FiledValue, Sendable, Hashable {
    /// Nil where the text means nothing of the kind.
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
