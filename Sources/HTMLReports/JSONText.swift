/// A writer for JSON embedded in an HTML page.
///
/// No text can end the enclosing element, begin a comment or a character reference, or change the writing direction of
/// what follows: all such characters are written as escapes like `\u003C`.
package struct JSONText {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    /// Appends raw markup, such as the enclosing tags.
    package mutating func appendMarkup(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends an object, as a member with the given name unless it is the outermost or an element of a list.
    package mutating func object(_ name: StaticString? = nil, _ members: (inout JSONText) -> Void) {
        open(name, UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    /// Appends a member with a list.
    package mutating func list(_ name: StaticString, _ elements: (inout JSONText) -> Void) {
        open(name, UInt8(ascii: "["))
        elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// Appends a member with a text, or nothing if the text is nil or empty.
    package mutating func member(_ name: StaticString, _ text: String?) {
        guard var text, !text.isEmpty else { return }
        begin(name)
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { append($0) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    private mutating func begin(_ name: StaticString?) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        guard let name else { return }
        bytes.append(UInt8(ascii: "\""))
        appendMarkup(name)
        appendMarkup("\":")
    }

    private mutating func open(_ name: StaticString?, _ bracket: UInt8) {
        begin(name)
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }
}

extension JSONText {
    /// Copies runs of plain bytes and escapes all other characters.
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var position = 0
        while position < text.count {
            let length = Self.hazard(in: text, at: position)
            if length > 0 {
                bytes.append(contentsOf: text[copied..<position])
                for unit in String(decoding: text[position..<position + length], as: UTF8.self).utf16 {
                    appendEscape(unit)
                }
                copied = position + length
            }
            position += max(1, length)
        }
        bytes.append(contentsOf: text[copied...])
    }

    /// Returns the length in bytes of the character at the position if it needs an escape, otherwise 0.
    private static func hazard(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        switch text[position] {
        case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F: return 1
        case 0xC2, 0xE2, 0xEF, 0xF0...0xF4: break
        default: return 0
        }
        guard let scalar = String(decoding: text[position...].prefix(4), as: UTF8.self).unicodeScalars.first else {
            return 0
        }
        return isPlain(scalar.value) ? 0 : UTF8.width(scalar)
    }

    /// Returns whether a character beyond ASCII needs no escape.
    private static func isPlain(_ value: UInt32) -> Bool {
        switch value {
        case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: false
        default: value & 0xFFFE != 0xFFFE
        }
    }

    private mutating func appendEscape(_ unit: UInt16) {
        appendMarkup("\\u")
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(unit >> shift & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
