/// A JSON value whose members keep the order they are given in, so that the same value is always the same text.
package enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// Counts and places only: amounts are strings, since readers of JSON numbers round them.
    case integer(Int)
    case string(String)
    case array([JSONValue])
    case object([Member])

    package struct Member: Sendable, Equatable {
        package var name: String
        package var value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }
}

extension JSONValue {
    /// A text, or null where there is none.
    package init(_ text: String?) {
        self = text.map(JSONValue.string) ?? .null
    }

    package init(_ number: Int?) {
        self = number.map(JSONValue.integer) ?? .null
    }

    /// What a value is printed as, or null where there is none.
    package init(_ value: (some CustomStringConvertible)?) {
        self.init(value?.description)
    }

    package static func list<Element>(_ elements: [Element], _ value: (Element) -> JSONValue) -> JSONValue {
        .array(elements.map(value))
    }

    package static func texts(_ texts: [String]) -> JSONValue { list(texts) { .string($0) } }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object, in the order written.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
