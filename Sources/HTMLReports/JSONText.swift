/// Text inside JSON that stands in an HTML page.
enum JSONText {
    /// Appends a string with its quotes. No byte of it can end the element around it, begin a comment or a reference, or
    /// change the direction of what stands beside it: all such characters are written as `\u003C`.
    static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            if isPlain(scalar.value) {
                for byte in scalar.utf8 { output.append(byte) }
            } else {
                for unit in scalar.utf16 { appendEscape(unit, to: &output) }
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F...0x9F: false
        case 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: false
        default: value & 0xFFFE != 0xFFFE
        }
    }

    private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(ascii: "u"))
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(unit >> UInt16(shift) & 0xF)
            output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}

/// A small tree of JSON; absent values are left out by whoever makes it.
indirect enum JSONValue {
    case text(String)
    case list([JSONValue])
    case object([(String, JSONValue?)])

    func append(to output: inout [UInt8]) {
        switch self {
        case .text(let text): JSONText.append(text, to: &output)
        case .list(let values):
            output.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                value.append(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            var isFirst = true
            for case (let name, let value?) in members {
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONText.append(name, to: &output)
                output.append(UInt8(ascii: ":"))
                value.append(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }
}
