import Bytes

/// Writes CSV (RFC 4180) as UTF-8: fields in quotes where they need them, lines ended by CR LF.
package struct CSVWriter: ~Copyable {
    private var csv = ByteBuilder()

    /// What was written.
    package var bytes: [UInt8] { csv.bytes }

    package init() {}

    package enum Field: Sendable, Equatable {
        /// A text as filed: it could be meant to run as a formula in a spreadsheet.
        case text(String?)
        /// A text of our making, such as digits or a date.
        case value(String?)
    }

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

    /// - Parameter mayRun: whether it gets an apostrophe before it.
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

    /// Spreadsheets run a field that begins like a formula. Such a text gets an apostrophe before it, and so does one
    /// that begins with an apostrophe: take one away from every text that begins with one to have what was filed.
    private static func mayRun(_ text: ByteView) -> Bool {
        switch text.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0D,
            0x0A:
            true
        // The full-width signs that Japanese editions take for their narrow twins.
        case 0xEF: ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains { text.starts(with: $0.utf8) }
        default: false
        }
    }
}
