extension JSONWriter {
    /// Returns a value as UTF-8 text that ends with a line feed.
    package static func write(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.put(value)
        return writer.ended()
    }

    private mutating func put(_ value: JSONValue) {
        switch value {
        case .null: put(nil as String?)
        case .bool(let bool): put(bool)
        case .integer(let number): put(number)
        case .string(let text): put(text)
        case .array(let elements): list(elements, isShort: value.isShort) { $0.put($1) }
        case .object(let members):
            object(isShort: value.isShort) { writer in
                for member in members {
                    writer.name(text: member.name)
                    writer.put(member.value)
                }
            }
        }
    }
}

extension JSONValue {
    /// The maximum number of array elements on one line.
    static let mostInLine = 16

    /// Whether the value is written on one line: a scalar, a short array of scalars, or an object of at most five members
    /// that are scalars or short arrays.
    fileprivate var isShort: Bool {
        switch self {
        case .null, .bool, .integer, .string: true
        case .array(let elements): elements.count <= JSONValue.mostInLine && elements.allSatisfy(\.isScalar)
        case .object(let members): members.count <= 5 && members.allSatisfy { $0.value.isScalar || $0.value.isTexts }
        }
    }

    private var isScalar: Bool {
        switch self {
        case .null, .bool, .integer, .string: true
        case .array, .object: false
        }
    }

    private var isTexts: Bool {
        guard case .array = self else { return false }
        return isShort
    }
}
