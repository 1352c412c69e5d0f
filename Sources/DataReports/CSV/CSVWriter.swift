/// Writes CSV (RFC 4180) as UTF-8: fields in quotes where they need them, lines ended by CR LF.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package enum Field: Sendable, Equatable {
        /// A text as filed: it could be meant to run as a formula in a spreadsheet.
        case text(String?)
        /// A text of our making, such as digits or a date.
        case value(String?)
    }

    package mutating func put(line fields: [Field]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch field {
            case .text(let text): put(Self.harmless(text ?? ""))
            case .value(let text): put(text ?? "")
            }
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func put(_ text: String) {
        let quoted: (UInt8) -> Bool = { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard text.utf8.contains(where: quoted) || text.hasPrefix(" ") || text.hasSuffix(" ") else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Spreadsheets run a field that begins like a formula. Such a text gets an apostrophe before it, and so does one
    /// that begins with an apostrophe: take one away from every text that begins with one to have what was filed.
    static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, dangerous.contains(first) else { return text }
        return "'" + text
    }

    /// With the full-width signs that Japanese editions take for their narrow twins.
    private static let dangerous: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "'", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}
