import OwnershipModel

/// An exact decimal number for arithmetic.
///
/// Equal numbers are equal values (`10.8` and `10.80`), and nothing is ever rounded: an operation whose result needs more
/// than 128 bits or 38 decimals returns nil.
public struct ExactDecimal: Sendable, Hashable {
    /// The number without its decimal point and without trailing zeros of the fraction.
    public let coefficient: Int128
    /// The number of digits after the decimal point, 0 to 38.
    public let scale: Int

    /// The number zero.
    public static let zero = ExactDecimal(normalizing: 0, scale: 0)

    /// Converts an amount; nil if it has more than 38 decimals.
    public init?(_ amount: Amount) {
        guard (0...38).contains(amount.scale) else { return nil }
        self.init(normalizing: amount.coefficient, scale: amount.scale)
    }

    public init(_ integer: Int) {
        self.init(normalizing: Int128(integer), scale: 0)
    }

    private init(normalizing coefficient: Int128, scale: Int) {
        var (coefficient, scale) = (coefficient, scale)
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        (self.coefficient, self.scale) = (coefficient, scale)
    }

    public var isZero: Bool { coefficient == 0 }
    public var isNegative: Bool { coefficient < 0 }

    /// Returns the sum; nil on overflow.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        combined(with: other) { $0.addingReportingOverflow($1) }
    }

    /// Returns the difference; nil on overflow.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        combined(with: other) { $0.subtractingReportingOverflow($1) }
    }

    /// Returns the product; nil on overflow, or if it needs more than 38 decimals.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        guard !overflow else { return nil }
        let exact = ExactDecimal(normalizing: product, scale: scale + other.scale)
        return exact.scale <= 38 ? exact : nil
    }

    private func combined(
        with other: ExactDecimal, by operation: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
    ) -> ExactDecimal? {
        let common = max(scale, other.scale)
        guard let left = scaled(to: common), let right = other.scaled(to: common) else { return nil }
        let (result, overflow) = operation(left, right)
        return overflow ? nil : ExactDecimal(normalizing: result, scale: common)
    }

    /// The number without its fraction.
    var wholePart: Int128 { coefficient / powersOfTen[scale] }

    /// Returns the coefficient for the given number of decimals, at least `scale`; nil on overflow.
    func scaled(to common: Int) -> Int128? {
        let (result, overflow) = coefficient.multipliedReportingOverflow(by: powersOfTen[common - scale])
        return overflow ? nil : result
    }
}

/// 10^0 to 10^38, the largest power that 128 bits hold.
private let powersOfTen: [Int128] = (0...38).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

extension ExactDecimal: Comparable {
    /// Compares whole parts first, then fractions, which have at most 38 digits and can always be aligned.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.scale == right.scale { return left.coefficient < right.coefficient }
        let wholes = (left.wholePart, right.wholePart)
        if wholes.0 != wholes.1 { return wholes.0 < wholes.1 }
        let common = max(left.scale, right.scale)
        let fraction = { (number: ExactDecimal) in
            number.coefficient % powersOfTen[number.scale] * powersOfTen[common - number.scale]
        }
        return fraction(left) < fraction(right)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The digits without separators and trailing zeros: `1234.5`.
    public var description: String { Amount(coefficient: coefficient, scale: scale).description }

    /// The number with commas between thousands: `1,234.5`.
    public var grouped: String { Amount(coefficient: coefficient, scale: scale).grouped }

    /// The number as a price with at least two decimals: `$10.80`, `$66.835`; zero is `$0`.
    public var price: String { isZero ? "$0" : dollars(wholeDecimals: 2) }

    /// The number as a sum of money, with no or at least two decimals: `$21,200`, `$1,234.50`, `-$5`.
    public var money: String { dollars(wholeDecimals: 0) }

    /// The number as a price without the dollar sign, for prices in another currency: `10.80`.
    var priceWithoutSign: String { String(price.drop { $0 == "$" }) }

    /// The number as a sum of money that is only about right: rounded to whole dollars, under $10 to cents: `$21,346`,
    /// `$9.50`.
    var roundedMoney: String { rounded.money }

    /// The number rounded to whole dollars, under $10 to cents; halves are rounded up.
    var rounded: ExactDecimal { rounded(to: self < ExactDecimal(10) ? 2 : 0) }

    /// The number as a sum of money to the cent: `$1,234.50`, `about $34,999.99` of `34999.986628`.
    var moneyToTheCent: String { scale > 2 ? "about \(rounded(to: 2).money)" : money }

    private func rounded(to decimals: Int) -> ExactDecimal {
        guard scale > decimals, !isNegative else { return self }
        let unit = powersOfTen[scale - decimals]
        return ExactDecimal(normalizing: (coefficient + unit / 2) / unit, scale: decimals)
    }

    private func dollars(wholeDecimals: Int) -> String {
        Amount(coefficient: coefficient, scale: scale).dollars(decimals: scale == 0 ? wholeDecimals : 2)
    }
}
