/// Writes XML 1.0 as UTF-8, an element a line, and nothing that XML forbids.
struct XMLWriter {
    private(set) var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="utf-8"?>"#.utf8) + [0x0A]
    private var open: [String] = []

    typealias Attribute = (name: String, value: String?)

    /// Begins an element that holds others; attributes without a value are left out.
    mutating func begin(_ name: String, _ attributes: Attribute...) {
        put(tag: name, attributes)
        put(">\n")
        open.append(name)
    }

    /// Ends the element begun last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        put(String(repeating: "  ", count: open.count) + "</\(name)>\n")
    }

    /// An element of text, or an empty one.
    mutating func element(_ name: String, _ attributes: Attribute..., text: String? = nil) {
        put(tag: name, attributes)
        put(text.map { ">\(XMLWriter.escaped($0))</\(name)>\n" } ?? "/>\n")
    }

    private mutating func put(tag name: String, _ attributes: [Attribute]) {
        put(String(repeating: "  ", count: open.count) + "<\(name)")
        for attribute in attributes {
            if let value = attribute.value { put(" \(attribute.name)=\"\(XMLWriter.escaped(value))\"") }
        }
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// What marks up is escaped. Control characters, which XML forbids or a screen would obey, become the pictures
    /// Unicode has for them (`␀`), those without a picture `U+FFFD`: replaced, and to be seen.
    static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E }) {
            return text
        }
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: escaped.append(contentsOf: "&amp;".unicodeScalars)
            case 0x3C: escaped.append(contentsOf: "&lt;".unicodeScalars)
            case 0x3E: escaped.append(contentsOf: "&gt;".unicodeScalars)
            case 0x22: escaped.append(contentsOf: "&quot;".unicodeScalars)
            // A reader would make a blank of them in attributes, and a line feed of a carriage return.
            case 0x09, 0x0A, 0x0D: escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            case 0x00...0x1F: escaped.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: escaped.append("\u{2421}")
            case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: escaped.append("\u{FFFD}")
            case let value where value & 0xFFFE == 0xFFFE: escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
