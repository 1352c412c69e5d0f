/// About how wide text is in an ordinary sans-serif typeface, in em, for tables whose typeface is the reader's.
///
/// The widths are those of Helvetica, whose metrics Arial and Liberation Sans share and system typefaces come close to.
package struct TextWidths: Sendable, Equatable {
    /// The widest word; a hyphen, a slash or another sign within it does not part it.
    package private(set) var word = 0.0
    /// The last word; 0 after white space.
    package private(set) var lastWord = 0.0
    /// All of it on one line.
    package private(set) var line = 0.0

    /// Measures a text.
    package init(_ text: String) {
        let widths = Self.thousandths
        var (line, word, widest) = (0, 0, 0)
        for byte in text.utf8 {
            let width = Int(widths[Int(byte)])
            line &+= width
            if byte == UInt8(ascii: " ") {
                widest = max(widest, word)
                word = 0
            } else {
                word &+= width
            }
        }
        self.word = Double(max(widest, word)) / 1_000
        lastWord = Double(word) / 1_000
        self.line = Double(line) / 1_000
    }

    /// The width of what each byte of UTF-8 begins: a letter beyond ASCII is as wide as an `n`, one of three or four bytes a
    /// full em, and a byte in the midst of one adds nothing.
    private static let thousandths: [UInt16] = (0...255).map { (byte: UInt8) in
        switch byte {
        case 0x20...0x7E: printable[Int(byte) - 0x20]
        case 0xC0...0xDF: 556
        case 0xE0...0xFF: 1_000
        default: 0
        }
    }

    /// From the blank to `~`. Source: the Adobe Font Metrics of Helvetica.
    private static let printable: [UInt16] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1_015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
}
