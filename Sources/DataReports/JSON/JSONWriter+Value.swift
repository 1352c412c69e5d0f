extension JSONWriter {
    /// A value, and a line feed at the end.
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
    /// So many values stand on one line at most.
    static let mostInLine = 16

    /// Whether it is written on one line: few members, none of which has members of its own.
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
