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

    private func digits(grouped: Bool) -> String {
        // 39 digits and their commas at most, or a point and as many zeros as the scale asks for; and a sign.
        String(unsafeUninitializedCapacity: 56 + scale) { reversed in
            var count = 0
            func write(_ byte: UInt8) {
                reversed.initializeElement(at: count, to: byte)
                count += 1
            }
            var rest = coefficient.magnitude
            var written = 0
            repeat {
                if written == scale, scale > 0 { write(UInt8(ascii: ".")) }
                let place = written - scale
                if grouped, place > 0, place % 3 == 0 { write(UInt8(ascii: ",")) }
                write(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
                written += 1
            } while rest > 0 || written <= scale
            if isNegative { write(UInt8(ascii: "-")) }
            var digits = UnsafeMutableBufferPointer(rebasing: reversed[..<count])
            digits.reverse()
            return count
        }
    }
}
