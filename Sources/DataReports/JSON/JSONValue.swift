/// A JSON value. Members keep their order, so that equal values always give the same text.
package enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A count or a position. Amounts are strings, because readers of JSON may round numbers.
    case integer(Int)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name and value in an object.
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
    /// A string; nil gives null.
    package init(_ text: String?) {
        self = text.map(JSONValue.string) ?? .null
    }

    /// An integer; nil gives null.
    package init(_ number: Int?) {
        self = number.map(JSONValue.integer) ?? .null
    }

    /// The description of a value as a string; nil gives null.
    package init(_ value: (some CustomStringConvertible)?) {
        self.init(value?.description)
    }

    /// Returns an array with the value of each element.
    package static func list<Element>(_ elements: [Element], _ value: (Element) -> JSONValue) -> JSONValue {
        .array(elements.map(value))
    }

    /// Returns an array of strings.
    package static func texts(_ texts: [String]) -> JSONValue { list(texts) { .string($0) } }
}

extension JSONValue {
    /// Returns an object with one more member; without a value, the object as it is.
    func adding(_ name: String, _ value: JSONValue?) -> JSONValue {
        guard case .object(let members) = self, let value else { return self }
        return .object(members + [Member(name, value)])
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object with the members in the order of the literal.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
