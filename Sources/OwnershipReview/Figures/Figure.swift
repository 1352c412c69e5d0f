import OwnershipModel

/// A number of a filing as far as it can be calculated with. What is missing or unreadable is never zero.
public enum Figure: Sendable, Hashable {
    case known(ExactDecimal)
    /// Nothing is filed there, or only a footnote.
    case notStated
    /// The text as filed: no number, or one below zero, which no field of these forms can be.
    case unreadable(String)

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

/// What an amount of securities counts.
public enum AmountUnit: String, Sendable, Hashable, CaseIterable {
    /// Shares, options, units: pieces.
    case shares
    /// Dollars, for securities that are not counted.
    case dollars
}

extension Noted<SecurityAmount> {
    /// What the amount counts; nil where there is none.
    var unit: AmountUnit? {
        switch value {
        case .shares?: .shares
        case .value?: .dollars
        case nil: nil
        }
    }
}
