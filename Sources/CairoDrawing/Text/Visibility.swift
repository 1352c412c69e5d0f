/// How a character is to be shown, before any font is considered.
enum Visibility {
    /// Drawn with a glyph.
    case drawn
    /// Invisible, but affects its neighbours: joiners, variation selectors, break opportunities.
    case silent
    /// Drawn as a plain space.
    case space
    /// Neither drawn nor allowed to take effect; shown by number instead, such as `[U+202E]`.
    case shownByNumber
}

extension Unicode.Scalar {
    var visibility: Visibility {
        switch value {
        case 0x21...0x7E: .drawn
        // C0 and C1 controls.
        case 0x00...0x1F, 0x7F...0x9F: .shownByNumber
        case 0x20, 0xA0: .space
        // Bidirectional embeddings, overrides and isolates could make a page read differently from what was filed.
        case 0x202A...0x202E, 0x2066...0x2069: .shownByNumber
        // Private use: fonts differ, and PDF/A-3a restricts such text (ISO 19005-3, 6.2.11.7.3).
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .shownByNumber
        case 0xFFF9...0xFFFB: .shownByNumber
        // Default ignorable in Unicode, but not removed by HarfBuzz: they need a font, as letters do.
        case 0x115F, 0x1160, 0x180F, 0x3164, 0xFFA0, 0x1BCA0...0x1BCA3: .drawn
        default: properties.isDefaultIgnorableCodePoint ? .silent : .drawn
        }
    }

    /// Whether a word with this character takes more than one pass of HarfBuzz with the main face.
    var needsCare: Bool {
        switch value {
        case 0x21...0x7E: false
        case 0xA1...0xAC, 0xAE...0x2FF: false
        // Roboto draws the ohm sign as omega and the increment as delta: one glyph for two characters.
        case 0x394, 0x3A9, 0x2126, 0x2206: true
        // Right-to-left scripts: Hebrew, Arabic and their neighbours, and those from U+10800 on.
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: visibility != .drawn
        }
    }
}
