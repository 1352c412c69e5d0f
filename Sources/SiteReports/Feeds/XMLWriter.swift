import DataReports

/// Writes well-formed XML 1.0 in UTF-8, one element per line.
struct XMLWriter: ~Copyable {
    private var xml = ByteText()
    private var open: [StaticString] = []

    init() { xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

    /// The bytes written so far.
    var bytes: [UInt8] { xml.bytes }

    /// The number of bytes written so far.
    var count: Int { xml.count }

    typealias Attribute = (name: StaticString, value: String?)

    /// Begins an element with child elements. Attributes without a value are left out.
    mutating func begin(_ name: StaticString, _ attributes: Attribute...) {
        put(tag: name, attributes)
        xml.append(">\n")
        open.append(name)
    }

    /// Ends the innermost open element.
    mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        end(name)
    }

    /// Writes an element that contains only text, or an empty element if the text is nil.
    mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String? = nil) {
        put(tag: name, attributes)
        guard let text else { return xml.append("/>\n") }
        xml.append(">")
        XMLWriter.escape.append(text, to: &xml)
        end(name)
    }

    private mutating func end(_ name: StaticString) {
        xml.append("</")
        xml.append(name)
        xml.append(">\n")
    }

    private mutating func put(tag name: StaticString, _ attributes: [Attribute]) {
        indent()
        xml.append("<")
        xml.append(name)
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            xml.append(" ")
            xml.append(attribute.name)
            xml.append("=\"")
            XMLWriter.escape.append(value, to: &xml)
            xml.append("\"")
        }
    }

    private mutating func indent() {
        xml.append(blanks: open.count * 2)
    }

    /// Escapes markup characters. Replaces control characters, which XML forbids or a terminal could act on, visibly: by the
    /// Unicode control pictures (`␀`), or by `U+FFFD` where there is none.
    private static let escape = TextEscape { scalar in
        switch scalar.value {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        // A parser would turn these into spaces in attributes, and a carriage return into a line feed anywhere.
        case 0x09, 0x0A, 0x0D: "&#\(scalar.value);"
        case 0x00...0x1F: String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: "\u{FFFD}"
        case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
        default: nil
        }
    }
}
