import OwnershipModel
import OwnershipReview

/// Conversions of filed values, which are written both as filed and as parsed.
extension JSONValue {
    /// Returns an object such as `{"text": "0.50", "value": "0.50"}`, in which the value is null if the text could not be
    /// parsed; null if nothing was filed.
    static func filed<Value>(_ filed: Filed<Value>?, _ value: (Value) -> JSONValue) -> JSONValue {
        guard let filed else { return .null }
        return ["text": .string(filed.text), "value": filed.value.map(value) ?? .null]
    }

    static func filed(_ filed: Filed<Bool>?) -> JSONValue { Self.filed(filed) { .bool($0) } }

    static func filed(_ filed: Filed<some CustomStringConvertible>?) -> JSONValue {
        Self.filed(filed) { .string($0.description) }
    }

    static func filed(_ filed: Filed<some RawRepresentable<String>>?) -> JSONValue {
        Self.filed(filed) { .string($0.rawValue) }
    }

    /// Returns the same as `filed` with footnote ids. A value that is given only in a footnote is
    /// `{"text": null, "value": null, "marks": ["F1"]}`.
    static func noted(_ noted: Noted<Filed<some CustomStringConvertible>>) -> JSONValue {
        [
            "text": JSONValue(noted.value?.text), "value": JSONValue(noted.value?.value),
            "marks": marks(noted.marks),
        ]
    }

    /// Returns the footnote ids as filed.
    static func marks(_ marks: [FootnoteMark]) -> JSONValue { list(marks) { .string($0.id) } }
}
