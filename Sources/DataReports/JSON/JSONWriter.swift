/// Writes JSON (RFC 8259) as UTF-8: two spaces for each level, small objects on one line, a line feed at the end.
package struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var isOneLine = false

    package static func write(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(1 << 15)
        writer.put(value, depth: 0)
        writer.bytes.append(0x0A)
        return writer.bytes
    }

    /// The value on one line, without a line feed at the end: for files that hold a value a line.
    package static func line(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.isOneLine = true
        writer.put(value, depth: 0)
        return writer.bytes
    }

    private mutating func put(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: put("null")
        case .bool(let bool): put(bool ? "true" : "false")
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .string(let text): put(text: text)
        case .array(let elements):
            put(elements, between: ("[", "]"), isShort: isOneLine || value.isShort, depth: depth) {
                writer, element, depth in
                writer.put(element, depth: depth)
            }
        case .object(let members):
            put(members, between: ("{", "}"), isShort: isOneLine || value.isShort, depth: depth) {
                writer, member, depth in
                writer.put(text: member.name)
                writer.put(": ")
                writer.put(member.value, depth: depth)
            }
        }
    }

    private mutating func put<Part>(
        _ parts: [Part], between brackets: (open: StaticString, close: StaticString), isShort: Bool, depth: Int,
        _ putPart: (inout JSONWriter, Part, Int) -> Void
    ) {
        put(brackets.open)
        for (index, part) in parts.enumerated() {
            if index > 0 { put(isShort ? ", " : ",") }
            if !isShort { breakLine(depth + 1) }
            putPart(&self, part, depth + 1)
        }
        if !isShort, !parts.isEmpty { breakLine(depth) }
        put(brackets.close)
    }

    private mutating func breakLine(_ depth: Int) {
        bytes.append(0x0A)
        for _ in 0..<depth { put("  ") }
    }

    private mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Besides what must be escaped, everything that a terminal or an editor could obey instead of showing it.
    private mutating func put(text: String) {
        bytes.append(0x22)
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { put(scalar) }
        }
        bytes.append(0x22)
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22: put("\\\"")
        case 0x5C: put("\\\\")
        case 0x08: put("\\b")
        case 0x09: put("\\t")
        case 0x0A: put("\\n")
        case 0x0C: put("\\f")
        case 0x0D: put("\\r")
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: escape(scalar.value)
        default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        }
    }

    /// `\u` and four digits; nothing above U+FFFF is escaped.
    private mutating func escape(_ value: UInt32) {
        put("\\u")
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: value >> UInt32(shift)) & 0xF
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }
}

extension JSONValue {
    /// Whether it is written on one line: few members, none of which has members of its own.
    fileprivate var isShort: Bool {
        switch self {
        case .null, .bool, .integer, .string: true
        case .array(let elements): elements.count <= 16 && elements.allSatisfy(\.isScalar)
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
        guard case .array(let elements) = self else { return false }
        return elements.count <= 16 && elements.allSatisfy(\.isScalar)
    }
}
