/// A JSON value whose members keep the order they are given in, so that the same value is always the same text.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// Counts and places only: amounts are strings, since readers of JSON numbers round them.
    case integer(Int)
    case string(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Sendable, Equatable {
        var name: String
        var value: JSONValue

        init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }
}

extension JSONValue {
    /// A text, or null where there is none.
    init(_ text: String?) {
        self = text.map(JSONValue.string) ?? .null
    }

    init(_ number: Int?) {
        self = number.map(JSONValue.integer) ?? .null
    }

    /// What a value is printed as, or null where there is none.
    init(_ value: (some CustomStringConvertible)?) {
        self.init(value?.description)
    }

    static func list<Element>(_ elements: [Element], _ value: (Element) -> JSONValue) -> JSONValue {
        .array(elements.map(value))
    }

    static func texts(_ texts: [String]) -> JSONValue { list(texts) { .string($0) } }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object, in the order written.
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
