import OwnershipModel
import OwnershipReview

/// How values of a filing are written: what was filed beside what it means.
extension JSONValue {
    /// `{"text": "0.50", "value": "0.50"}`; the value is null where the text means nothing we know, and the whole is
    /// null where nothing was filed.
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

    /// As `filed`, with marks: `{"text": null, "value": null, "marks": ["F1"]}` is a value that stands in a footnote.
    static func noted(_ noted: Noted<Filed<some CustomStringConvertible>>) -> JSONValue {
        [
            "text": JSONValue(noted.value?.text), "value": JSONValue(noted.value?.value),
            "marks": marks(noted.marks),
        ]
    }

    /// Footnote ids as filed.
    static func marks(_ marks: [FootnoteMark]) -> JSONValue { list(marks) { .string($0.id) } }
}
