import OwnershipModel

/// A number in a filing, which may be missing or unreadable. Neither counts as zero.
public enum Figure: Sendable, Hashable {
    /// A number that is zero or positive.
    case known(ExactDecimal)
    /// Nothing was filed, or only a footnote.
    case notStated
    /// The text as filed, which is not a number, or a negative one, which no field of these forms allows.
    case unreadable(String)

    /// The number; nil unless it is known.
    public var value: ExactDecimal? {
        if case .known(let value) = self { value } else { nil }
    }
}

extension Figure {
    init(_ filed: Filed<Amount>?) {
        guard let filed else {
            self = .notStated
            return
        }
        if let amount = filed.value, let exact = ExactDecimal(amount), !exact.isNegative {
            self = .known(exact)
        } else {
            self = .unreadable(filed.text)
        }
    }

    init(_ amount: SecurityAmount?) {
        switch amount {
        case .shares(let filed)?, .value(let filed)?: self.init(filed)
        case nil: self = .notStated
        }
    }
}

/// The unit of an amount of securities.
public enum AmountUnit: String, Sendable, Hashable, CaseIterable {
    /// Shares, options, units or other pieces.
    case shares
    /// Dollars, for securities that are not counted in pieces.
    case dollars
}

extension Noted<SecurityAmount> {
    /// The unit of the amount; nil if there is none.
    var unit: AmountUnit? {
        switch value {
        case .shares?: .shares
        case .value?: .dollars
        case nil: nil
        }
    }
}
