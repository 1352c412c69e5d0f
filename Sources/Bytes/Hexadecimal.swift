/// Digits of base 16.
@usableFromInline
package enum HexadecimalCase: Sendable {
    case lower, upper
}

extension UInt8 {
    /// The digit for the lowest four bits of a number.
    @inlinable
    package init(hexDigitFor value: some BinaryInteger, _ letters: HexadecimalCase = .upper) {
        let digit = UInt8(truncatingIfNeeded: value) & 0xF
        let ten = letters == .upper ? UInt8(ascii: "A") : UInt8(ascii: "a")
        self = digit < 10 ? UInt8(ascii: "0") + digit : ten + digit - 10
    }

    /// What this character means as a digit; nil where it is none.
    @inlinable
    package var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }

    @inlinable
    package var isHexDigit: Bool { hexValue != nil }
}

extension String {
    /// A number in digits of base 16, with zeros before it where it has fewer than asked for.
    package init(hexadecimal value: some UnsignedInteger, digits: Int = 1, _ letters: HexadecimalCase = .upper) {
        var count = 1
        while count < 16, UInt64(value) >> UInt64(4 * count) > 0 { count += 1 }
        let digits = Swift.max(count, digits)
        self.init(room: digits) { room in
            var rest = UInt64(value)
            for place in (0..<digits).reversed() {
                room[place] = UInt8(hexDigitFor: rest, letters)
                rest >>= 4
            }
            return digits
        }
    }
}

extension FixedWidthInteger {
    /// Reads digits of base 16, in upper or lower case; nil where there is none, or anything else, or too much.
    package init?(hexadecimal digits: some StringProtocol) {
        guard let value = Self(digits, radix: 16) else { return nil }
        self = value
    }
}

extension Unicode.Scalar {
    /// `U+00A0`, `U+1F9FF`.
    package var codePoint: String { "U+" + String(hexadecimal: value, digits: 4) }
}
