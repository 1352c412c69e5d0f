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

    static func noted(_ noted: Noted<Filed<some RawRepresentable<String>>>) -> JSONValue {
        [
            "text": JSONValue(noted.value?.text), "value": JSONValue(noted.value?.value?.rawValue),
            "marks": marks(noted.marks),
        ]
    }

    static func noted(_ noted: Noted<String>) -> JSONValue {
        ["text": JSONValue(noted.value), "marks": marks(noted.marks)]
    }

    /// With its unit: `shares` for what is counted, `dollars` for a value; null where there is no amount.
    static func noted(_ noted: Noted<SecurityAmount>) -> JSONValue {
        let unit: AmountUnit?
        let filed: Filed<Amount>?
        switch noted.value {
        case .shares(let amount)?: (unit, filed) = (.shares, amount)
        case .value(let amount)?: (unit, filed) = (.dollars, amount)
        case nil: (unit, filed) = (nil, nil)
        }
        return [
            "unit": JSONValue(unit?.rawValue), "text": JSONValue(filed?.text), "value": JSONValue(filed?.value),
            "marks": marks(noted.marks),
        ]
    }

    /// Footnote ids as filed.
    static func marks(_ marks: [FootnoteMark]) -> JSONValue { list(marks) { .string($0.id) } }
}
