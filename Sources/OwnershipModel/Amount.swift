import Bytes

/// An exact decimal number of shares, dollars or units, with its digits as filed.
///
/// `1234.50` keeps its two decimals; there is no `Double` and no rounding anywhere.
public struct Amount: Sendable, Hashable {
    /// The number without its decimal point: 123450 for `1234.50`.
    public var coefficient: Int128
    /// How many digits stand behind the decimal point.
    public var scale: Int

    public init(coefficient: Int128, scale: Int) {
        self.coefficient = coefficient
        self.scale = scale
    }

    public var isZero: Bool { coefficient == 0 }
    public var isNegative: Bool { coefficient < 0 }
}

extension Amount: FiledValue {
    /// Digits with at most one decimal point and an optional sign; at most 38 digits. Anything else (`1,234`, `12abc`,
    /// `1E5`, `$5`) is no amount.
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
    /// Plain digits, no separators: `1234.50`.
    public var description: String { digits(grouped: false) }

    /// Thousands separated by commas, decimals as filed: `1,234.50`.
    public var grouped: String { digits(grouped: true) }

    /// As `grouped`, without a fraction that is all zeros, as the SEC's viewer prints counts of shares: `134018.0`
    /// gives `134,018`, `89.50` stays.
    public var groupedCount: String {
        var whole = self
        while whole.scale > 0, whole.coefficient % 10 == 0 {
            whole.coefficient /= 10
            whole.scale -= 1
        }
        return whole.scale == 0 ? whole.grouped : grouped
    }

    /// A sum of money, thousands separated by commas: `$1,234.50`, `-$5.00`.
    ///
    /// - Parameter decimals: how many there are at least.
    package func dollars(decimals: Int) -> String { digits(grouped: true, decimals: decimals, isMoney: true) }

    private func digits(grouped: Bool, decimals: Int = 0, isMoney: Bool = false) -> String {
        let layout = DigitLayout(
            scale: scale, decimals: max(scale, decimals), grouped: grouped, isMoney: isMoney, isNegative: isNegative)
        // All but a few numbers fit 64 bits, which are quickly divided.
        let magnitude = coefficient.magnitude
        return UInt64(exactly: magnitude).map(layout.text) ?? layout.text(of: magnitude)
    }
}

/// How the digits of a number are set.
private struct DigitLayout {
    /// How many of the digits stand behind the point.
    var scale: Int
    /// How many shall stand there, zeros added.
    var decimals: Int
    var grouped: Bool
    var isMoney: Bool
    var isNegative: Bool

    /// A text of at most fifteen bytes needs no memory, provided it is known beforehand that it is so short.
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
