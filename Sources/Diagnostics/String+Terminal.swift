import Bytes

extension String {
    /// The string with every character that a terminal could interpret instead of printing written as `\u{…}`.
    ///
    /// These are the C0 and C1 controls, including line feed and tab, DEL, and the bidirectional marks, embeddings,
    /// overrides and isolates.
    public var safeForTerminal: String {
        guard unicodeScalars.contains(where: \.isTerminalHazard) else { return self }
        var shown = ""
        for scalar in unicodeScalars {
            if scalar.isTerminalHazard {
                shown += "\\u{\(String(hexadecimal: scalar.value))}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}

extension Unicode.Scalar {
    fileprivate var isTerminalHazard: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
