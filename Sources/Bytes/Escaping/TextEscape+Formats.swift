extension TextEscape {
    /// JSON in files of its own (RFC 8259): besides what must be escaped, everything that a terminal or an editor could obey
    /// instead of showing it.
    package static let json = TextEscape { scalar in
        switch scalar.value {
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
            // Nothing above U+FFFF is escaped.
            "\\u" + String(hexadecimal: scalar.value, digits: 4, .lower)
        default: nil
        }
    }

    /// JSON in an HTML page: no byte of a text can end the element around it, begin a comment or a reference, or change the
    /// direction of what stands beside it.
    package static let jsonInPage = TextEscape { scalar in
        switch scalar.value {
        case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: break
        case let value where isNoncharacter(value): break
        default: return nil
        }
        return String(scalar).utf16.map { "\\u" + String(hexadecimal: $0, digits: 4) }.joined()
    }

    /// XML 1.0 in texts and quoted attributes. Control characters, which XML forbids or a screen would obey, become the
    /// pictures Unicode has for them (`␀`), those without a picture `U+FFFD`: replaced, and to be seen.
    package static let xml = TextEscape { scalar in
        switch scalar.value {
        case 0x26, 0x3C, 0x3E, 0x22: markupReference(to: UInt8(scalar.value)).map { "\($0)" }
        // A reader would make a blank of them in attributes, and a line feed of a carriage return.
        case 0x09, 0x0A, 0x0D: "&#\(scalar.value);"
        case 0x00...0x1F: String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        case let value where isNoncharacter(value): "\u{FFFD}"
        default: nil
        }
    }

    /// XML 1.0 in the metadata of a PDF, in texts alone: what XML cannot hold becomes `U+FFFD`.
    package static let metadata = TextEscape { scalar in
        switch scalar.value {
        case 0x26, 0x3C, 0x3E: markupReference(to: UInt8(scalar.value)).map { "\($0)" }
        case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: nil
        }
    }

    /// Source: Unicode, 23.7.
    private static func isNoncharacter(_ value: UInt32) -> Bool {
        (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
    }
}

/// What stands in markup for a character that would be taken for markup; nil for every other.
package func markupReference(to byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}

/// What a reference means, given without its `&` and `;`: a name that XML knows of itself, or the number of a character.
package func markupCharacter(_ reference: Substring) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
        guard reference.first == "#" else { return nil }
        let digits = reference.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(hexadecimal: digits.dropFirst()) : UInt32(digits)
        return value.flatMap { Unicode.Scalar($0) }
    }
}
