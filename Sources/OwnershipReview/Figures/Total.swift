import OwnershipModel

/// A total over rows, together with its reliability.
public enum Total: Sendable, Hashable {
    /// The total of all rows.
    case exact(ExactDecimal)
    /// A lower bound: the total of the rows that could be read and state a price, and the number of rows that do not.
    case atLeast(ExactDecimal, unpricedRows: Int)
    /// There is no total, for the given reason.
    case unknown(Reason)

    /// The reason why there is no total.
    public enum Reason: Sendable, Hashable {
        /// The amount of these rows is missing or unreadable, or their price is unreadable.
        case unreadable([RowIdentifier])
        /// None of this number of rows states a price.
        case unpriced(rows: Int)
        /// The amounts are already in dollars, so there is nothing to multiply by a price.
        case countedInDollars
        /// The number does not fit in 128 bits, or needs more than 38 decimals.
        case tooLarge
    }

    /// The exact total or the lower bound; nil if the total is unknown.
    public var number: ExactDecimal? {
        switch self {
        case .exact(let number), .atLeast(let number, _): number
        case .unknown: nil
        }
    }
}

extension Total {
    /// The same as a lower bound, where further rows of the table are not known.
    var lowerBound: Total {
        if case .exact(let sum) = self { .atLeast(sum, unpricedRows: 0) } else { self }
    }

    /// Adds up the amounts of transactions. One missing amount makes the total unknown.
    init(amountsOf rows: RowSelection) {
        var sum = ExactDecimal.zero as ExactDecimal?
        var doubtful: [RowIdentifier] = []
        for index in rows.indices {
            if let amount = rows[index].trade?.value.amount.value {
                sum = sum?.adding(amount)
            } else {
                doubtful.append(rows[index].identifier)
            }
        }
        self = doubtful.isEmpty ? sum.map(Total.exact) ?? .unknown(.tooLarge) : .unknown(.unreadable(doubtful))
    }

    /// Adds up amount times price. A row without a price makes the total a lower bound; a price of zero is a price.
    init(valuesOf rows: RowSelection) {
        var sum = ExactDecimal.zero as ExactDecimal?
        var (priced, unpriced) = (0, 0)
        var doubtful: [RowIdentifier] = []
        for index in rows.indices {
            switch rows[index].trade?.value.value {
            case .exact(let product)?, .atLeast(let product, _)?:
                sum = sum?.adding(product)
                priced += 1
            case .unknown(.unpriced)?: unpriced += 1
            case .unknown(.unreadable(let rows))?: doubtful += rows
            case .unknown(let reason)?:
                self = .unknown(reason)
                return
            case nil: break
            }
        }
        if !doubtful.isEmpty {
            self = .unknown(.unreadable(doubtful))
        } else if priced == 0 {
            self = .unknown(.unpriced(rows: unpriced))
        } else if let sum {
            self = unpriced == 0 ? .exact(sum) : .atLeast(sum, unpricedRows: unpriced)
        } else {
            self = .unknown(.tooLarge)
        }
    }

    /// Multiplies the amount and price of one transaction.
    init(of amount: Figure, in unit: AmountUnit, at price: Figure, row: RowIdentifier) {
        guard unit == .shares else {
            self = .unknown(.countedInDollars)
            return
        }
        switch (amount, price) {
        case (.known, .notStated): self = .unknown(.unpriced(rows: 1))
        case (.known(let amount), .known(let price)):
            self = amount.multiplied(by: price).map(Total.exact) ?? .unknown(.tooLarge)
        default: self = .unknown(.unreadable([row]))
        }
    }

    /// Returns the sum of numbers; nil on overflow.
    static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal? {
        numbers.reduce(ExactDecimal.zero as ExactDecimal?) { $0?.adding($1) }
    }
}
