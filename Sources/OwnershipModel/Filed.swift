import Bytes

/// A value together with the text as filed.
///
/// The text is always kept. Where it cannot be interpreted (`value == nil`), it is shown unchanged with a diagnostic,
/// never replaced by a guess, a zero or a blank.
public struct Filed<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The text as filed, without surrounding white space. Never empty: an empty element gives no `Filed` at all.
    public var text: String
    /// The parsed value; nil if the text is not a valid value of this type.
    public var value: Value?

    public init(text: String, value: Value?) {
        self.text = text
        self.value = value
    }
}

extension Filed where Value: FiledValue {
    /// Parses a filed text, which the caller has trimmed.
    public init(_ text: String) {
        self.init(text: text, value: Value(filed: text))
    }
}

/// A value that can be parsed from the text of an element of the ownership document.
public protocol FiledValue {
    /// Parses a text without surrounding white space; nil if it is not a valid value.
    init?(filed text: String)
}

/// A field that may carry footnotes: an optional value and any number of footnote references.
///
/// A missing value is not zero: a price given only in a footnote has no value and one mark.
public struct Noted<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value?
    /// The footnote references, in the order filed.
    public var marks: [FootnoteMark]

    public init(_ value: Value? = nil, marks: [FootnoteMark] = []) {
        self.value = value
        self.marks = marks
    }

    /// Whether the field has neither a value nor a mark.
    public var isEmpty: Bool {
        if case .some = value { false } else { marks.isEmpty }
    }
}

/// A reference from a field to a footnote.
public struct FootnoteMark: Sendable, Hashable {
    /// The id of the footnote as filed; `F1` to `F99` by the EDGAR Ownership XML specification.
    public var id: String

    public init(_ id: String) {
        self.id = id
    }

    /// The printed number: the digits at the end of the id without leading zeros (12 for `F12`), or the id if it has none.
    public var label: String {
        let bytes = id.utf8
        guard var first = bytes.indices.last, bytes[first].isDigit else { return id }
        let last = first
        while first > bytes.startIndex, bytes[bytes.index(before: first)].isDigit { bytes.formIndex(before: &first) }
        while first < last, bytes[first] == UInt8(ascii: "0") { bytes.formIndex(after: &first) }
        return String(id[first...])
    }
}
