/// How a character is treated before fonts are asked.
enum Visibility {
    /// Shown by a font.
    case drawn
    /// Works on its neighbours (joining, variation, a break opportunity) and has no look of its own.
    case silent
    /// Shown as a plain space.
    case space
    /// Never obeyed and never drawn: shown by number, such as `[U+202E]`.
    case shownByNumber
}

extension Unicode.Scalar {
    var visibility: Visibility {
        switch value {
        case 0x21...0x7E: .drawn
        // C0 and C1 controls.
        case 0x00...0x1F, 0x7F...0x9F: .shownByNumber
        case 0x20, 0xA0: .space
        // Bidirectional embeddings, overrides and isolates could make a page read other than what was filed.
        case 0x202A...0x202E, 0x2066...0x2069: .shownByNumber
        // Private use: fonts disagree, and PDF/A-3a wants no such text (ISO 19005-3, 6.2.11.7.3).
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .shownByNumber
        case 0xFFF9...0xFFFB: .shownByNumber
        // Unicode lets these be ignored, HarfBuzz does not: they need a font like any letter.
        case 0x115F, 0x1160, 0x180F, 0x3164, 0xFFA0, 0x1BCA0...0x1BCA3: .drawn
        default: properties.isDefaultIgnorableCodePoint ? .silent : .drawn
        }
    }

    /// Whether a word that holds the character needs more than one pass of HarfBuzz in the main face.
    var needsCare: Bool {
        switch value {
        case 0x21...0x7E: false
        case 0xA1...0xAC, 0xAE...0x2FF: false
        // Hebrew, Arabic and their neighbours run right to left, as do the scripts of 0x10800 and up.
        // Roboto draws the ohm sign as omega and the increment as delta: one glyph, two meanings.
        case 0x394, 0x3A9, 0x2126, 0x2206: true
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: visibility != .drawn
        }
    }
}
