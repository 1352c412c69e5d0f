import Bytes

/// A value together with the text it was filed as.
///
/// The text always survives: what cannot be understood (`value == nil`) is shown as it stands, with a diagnostic, and
/// never replaced by a guess, a zero or a blank.
public struct Filed<Value: Sendable & Hashable>: Sendable, Hashable {
    /// As filed, white space around it removed. Never empty: an empty element is no value at all.
    public var text: String
    /// What the text means; nil where it means nothing we know.
    public var value: Value?

    public init(text: String, value: Value?) {
        self.text = text
        self.value = value
    }
}

extension Filed where Value: FiledValue {
    /// Reads a text as filed.
    public init(_ text: String) {
        self.init(text: text, value: Value(filed: text))
    }
}

/// A value that can be read from the text of an element of the ownership document.
public protocol FiledValue {
    /// Nil where the text is no such value. White space around the text has been removed.
    init?(filed text: String)
}

/// A field of a form that may carry footnotes: a value or nothing, and any number of marks.
///
/// A missing value is not zero: a price that is given only by footnote has no value and a mark.
public struct Noted<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value?
    /// In the order filed.
    public var marks: [FootnoteMark]

    public init(_ value: Value? = nil, marks: [FootnoteMark] = []) {
        self.value = value
        self.marks = marks
    }

    /// Whether there is neither a value nor a mark.
    public var isEmpty: Bool {
        if case .some = value { false } else { marks.isEmpty }
    }
}

/// A reference from a field to a footnote.
public struct FootnoteMark: Sendable, Hashable {
    /// The footnote's id as filed, `F1` to `F99` by the EDGAR Ownership XML specification.
    public var id: String

    public init(_ id: String) {
        self.id = id
    }

    /// What is printed: the digits the id ends with (`F12` prints 12), else the id itself.
    public var label: String {
        let digits = id.utf8.suffix(id.utf8.reversed().prefix { $0.isDigit }.count)
        guard !digits.isEmpty else { return id }
        let trimmed = digits.drop { $0 == UInt8(ascii: "0") }
        return trimmed.isEmpty ? "0" : String(Substring(trimmed))
    }
}
