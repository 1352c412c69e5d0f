import Bytes

/// A writer of CSV (RFC 4180) in UTF-8. Fields are quoted only if necessary, and lines end in CR LF.
package struct CSVWriter: ~Copyable {
    private var csv = ByteBuilder()

    /// A copy of the bytes written so far.
    package var bytes: [UInt8] { csv.bytes }

    package init() {}

    /// A field of a line; nil gives an empty field.
    package enum Field: Sendable, Equatable {
        /// A filed text, which a spreadsheet might run as a formula.
        case text(String?)
        /// A generated text, such as a number or a date.
        case value(String?)
    }

    /// Writes a line.
    package mutating func put(line fields: [Field]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { csv.append(UInt8(ascii: ",")) }
            switch field {
            case .text(let text?): text.withUTF8View { put($0, mayRun: Self.mayRun($0)) }
            case .value(let text?): text.withUTF8View { put($0, mayRun: false) }
            case .text(nil), .value(nil): break
            }
        }
        csv.append("\r\n")
    }

    /// Writes a field, quoted if necessary.
    ///
    /// - Parameter mayRun: whether to write an apostrophe before the text.
    private mutating func put(_ text: ByteView, mayRun: Bool) {
        let needsQuotes =
            text.first == 0x20 || text.last == 0x20
            || text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { csv.append(0x22) }
        if mayRun { csv.append(UInt8(ascii: "'")) }
        if needsQuotes {
            for byte in text {
                if byte == 0x22 { csv.append(0x22) }
                csv.append(byte)
            }
            csv.append(0x22)
        } else {
            csv.append(text)
        }
    }

    /// Returns whether a spreadsheet could run a text as a formula, or whether it begins with an apostrophe.
    ///
    /// Such texts get an apostrophe in front. To restore the filed text, remove one apostrophe from every text that begins
    /// with one.
    private static func mayRun(_ text: ByteView) -> Bool {
        switch text.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0D,
            0x0A:
            true
        // Full-width signs, which Japanese editions treat like the ASCII ones.
        case 0xEF: ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains { text.starts(with: $0.utf8) }
        default: false
        }
    }
}
