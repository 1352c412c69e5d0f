import Bytes

/// Text on its way into a header, where a line end would begin another header, and where a reader must see what stands
/// there.
public enum HeaderText {
    /// What must not stand in a header, with its name: controls, separators of lines, and characters that turn the
    /// direction of what follows; nil where all is well.
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

    /// The text without what must not stand in a header: a space takes its place, save for controls of direction, which
    /// have no width.
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

    /// Source: Unicode, Bidi_Control.
    private static func isBidirectional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
