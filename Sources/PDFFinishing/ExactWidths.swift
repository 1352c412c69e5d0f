import Bytes
import Diagnostics

/// What the finishing step must know of a font: how wide its characters are.
package struct FontWidths {
    /// The PostScript name, by which the font is called in a PDF file.
    let name: String
    /// Returns the advance width of a character in hundredths of a unit of text space, which is a thousandth of an em; 0
    /// if the font does not have the character.
    let hundredths: (UInt32) -> Int

    package init(name: String, hundredths: @escaping (UInt32) -> Int) {
        self.name = name
        self.hundredths = hundredths
    }
}

/// Puts exact widths into the fonts that Cairo wrote.
///
/// Cairo 1.16 cuts the fractions off (244.628906 becomes 244), so that text drifts to the left within each line; 1.18
/// writes them with six digits. Both versions get the same two digits, which is 0.05 points at most over a line of a
/// thousand letters, and so give the same picture.
struct ExactWidths {
    let fonts: [FontWidths]

    /// Returns the widths of a simple font in the Windows encoding, in hundredths of a text space unit (which is a
    /// thousandth of an em); nil if it is none of ours.
    func exact(
        for font: [PDFValue.Entry], in source: any PDFObjectSource
    ) throws(Failure) -> [Int]? {
        guard let name = font["BaseFont"], let first = try font["FirstChar"]?.integer(), (0...255).contains(first),
            let value = font["Widths"], let widths = try source.resolve(value).elements(),
            first + widths.count <= 256,
            let own = self.font(named: name.bytes.part(name.range))
        else { return nil }
        var exact: [Int] = []
        exact.reserveCapacity(widths.count)
        for (index, width) in widths.enumerated() {
            // The whole part tells whether the code stands for the character it seems to.
            guard let whole = try width.wholePart() else { return nil }
            let width = own.hundredths(ExactWidths.character(first + index))
            exact.append(width / 100 == whole ? width : whole * 100)
        }
        return exact
    }

    /// - Parameter name: A name object such as `/FIXQQS+Roboto-Bold`, whose prefix says which glyphs the font was cut to.
    private func font(named name: ByteView) -> FontWidths? {
        let start = name.firstIndex(of: UInt8(ascii: "+")) ?? 0
        let own = name.dropFirst(start + 1)
        return fonts.first { $0.name.utf8.elementsEqual(own) }
    }

    /// The character of a code in the Windows encoding (ISO 32000-1, annex D.2); 0 if it has none.
    private static func character(_ code: Int) -> UInt32 {
        (0x80..<0xA0).contains(code) ? specials[code - 0x80] : UInt32(code)
    }

    private static let specials: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
