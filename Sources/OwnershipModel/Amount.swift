import Bytes

/// An exact decimal number of shares, dollars or units that keeps its decimals as filed.
///
/// `1234.50` keeps its two decimals. Nothing is ever rounded or converted to `Double`.
public struct Amount: Sendable, Hashable {
    /// The signed number without its decimal point: 123450 for `1234.50`.
    public var coefficient: Int128
    /// The number of digits after the decimal point.
    public var scale: Int

    public init(coefficient: Int128, scale: Int) {
        self.coefficient = coefficient
        self.scale = scale
    }

    public var isZero: Bool { coefficient == 0 }
    public var isNegative: Bool { coefficient < 0 }
}

extension Amount: FiledValue {
    /// Parses an optional sign, at most 38 digits and at most one decimal point.
    ///
    /// Nil for anything else, such as `1,234`, `12abc`, `1E5` or `$5`.
    public init?(filed text: String) {
        var coefficient: Int128 = 0
        var scale = 0
        var digits = 0
        var negative = false
        var pointSeen = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                guard digits <= 38 else { return nil }
                coefficient = coefficient * 10 + Int128(byte - UInt8(ascii: "0"))
                if pointSeen { scale += 1 }
            case UInt8(ascii: ".") where !pointSeen: pointSeen = true
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: "+") where index == 0: break
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        self.init(coefficient: negative ? -coefficient : coefficient, scale: scale)
    }
}

extension Amount: CustomStringConvertible {
    /// The digits as filed, without separators: `1234.50`.
    public var description: String { digits(grouped: false) }

    /// The number with commas between thousands and the decimals as filed: `1,234.50`.
    public var grouped: String { digits(grouped: true) }

    /// The same as `grouped`, but without a fraction of zeros only: `134018.0` gives `134,018`, while `89.50` is unchanged.
    ///
    /// This is how the SEC's viewer prints numbers of shares.
    public var groupedCount: String {
        var whole = self
        while whole.scale > 0, whole.coefficient % 10 == 0 {
            whole.coefficient /= 10
            whole.scale -= 1
        }
        return whole.scale == 0 ? whole.grouped : grouped
    }

    /// Formats the amount as money with commas between thousands: `$1,234.50`, `-$5.00`.
    ///
    /// - Parameter decimals: the minimum number of decimals; zeros are appended as needed.
    package func dollars(decimals: Int) -> String { digits(grouped: true, decimals: decimals, isMoney: true) }

    private func digits(grouped: Bool, decimals: Int = 0, isMoney: Bool = false) -> String {
        let layout = DigitLayout(
            scale: scale, decimals: max(scale, decimals), grouped: grouped, isMoney: isMoney, isNegative: isNegative)
        // Nearly all numbers fit in 64 bits, where division is much faster.
        let magnitude = coefficient.magnitude
        return UInt64(exactly: magnitude).map(layout.text) ?? layout.text(of: magnitude)
    }
}

/// The format in which the digits of a number are written.
private struct DigitLayout {
    /// The number of decimals that the coefficient holds.
    var scale: Int
    /// The number of decimals to print, at least `scale`; the difference is filled with zeros.
    var decimals: Int
    var grouped: Bool
    var isMoney: Bool
    var isNegative: Bool

    /// Formats a magnitude.
    ///
    /// The exact length is computed first, because a `String` of at most 15 bytes created at its final size needs no
    /// allocation.
    func text<Magnitude: FixedWidthInteger & UnsignedInteger>(of magnitude: Magnitude) -> String {
        var digits = 1
        var rest = magnitude / 10
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        digits = max(digits, scale + 1)
        let commas = grouped ? (digits - scale - 1) / 3 : 0
        let signs = (isNegative ? 1 : 0) + (isMoney ? 1 : 0)
        let length = signs + digits + commas + (decimals > 0 ? 1 : 0) + decimals - scale
        return String(room: length) { text in
            var start = length
            func write(_ byte: UInt8) {
                start -= 1
                text[start] = byte
            }
            for _ in scale..<decimals { write(UInt8(ascii: "0")) }
            var rest = magnitude
            for written in 0..<digits {
                if written == scale, decimals > 0 { write(UInt8(ascii: ".")) }
                let place = written - scale
                if grouped, place > 0, place % 3 == 0 { write(UInt8(ascii: ",")) }
                write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            }
            if isMoney { write(UInt8(ascii: "$")) }
            if isNegative { write(UInt8(ascii: "-")) }
            return length
        }
    }
}
