import Bytes

/// Checks for text that goes into a header, where a line ending would begin another header and the text must be
/// displayed as it is.
public enum HeaderText {
    /// Returns a description of the first character that must not be in a header, or nil if there is none. These are
    /// control characters, line separators and bidirectional controls.
    public static func fault(in text: String) -> String? {
        guard let scalar = text.unicodeScalars.first(where: isForbidden) else { return nil }
        let code = scalar.codePoint
        switch scalar {
        case "\n": return "a line feed (\(code))"
        case "\r": return "a carriage return (\(code))"
        case "\0": return "a NUL (\(code))"
        default: return isBidirectional(scalar) ? "a control of writing direction (\(code))" : "a control (\(code))"
        }
    }

    /// Returns the text without characters that must not be in a header: each is replaced by a space, except
    /// bidirectional controls, which are removed because they have no width.
    public static func cleaned(_ text: String) -> String {
        guard fault(in: text) != nil else { return text }
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isBidirectional(scalar) {
            cleaned.append(isForbidden(scalar) ? " " : scalar)
        }
        return String(cleaned)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: isBidirectional(scalar)
        }
    }

    /// The Unicode property Bidi_Control.
    private static func isBidirectional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
