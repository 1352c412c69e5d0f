import OwnershipModel

/// A sum over rows, together with how far it can be trusted.
public enum Total: Sendable, Hashable {
    case exact(ExactDecimal)
    /// Some rows give no price: the sum of the others, and how many rows are left out.
    case atLeast(ExactDecimal, unpricedRows: Int)
    case unknown(Reason)

    /// Why there is no sum.
    public enum Reason: Sendable, Hashable {
        /// These rows have an amount or a price that is missing or cannot be read.
        case unreadable([RowIdentifier])
        /// No row gives a price; so many rows there are.
        case unpriced(rows: Int)
        /// The amounts are dollars already, so a price per piece has nothing to multiply.
        case countedInDollars
        /// The number does not fit 128 bits.
        case tooLarge
    }

    /// The number, where there is one; see the case for what it means.
    public var number: ExactDecimal? {
        switch self {
        case .exact(let number), .atLeast(let number, _): number
        case .unknown: nil
        }
    }
}

extension Total {
    /// The sum of the amounts of transactions. A missing amount leaves it unknown: securities changed hands, and how
    /// many is not said.
    init(amountsOf places: [Int], in rows: [RowFacts]) {
        var sum = ExactDecimal.zero as ExactDecimal?
        var doubtful: [RowIdentifier] = []
        for place in places {
            if let amount = rows[place].trade?.value.amount.value {
                sum = sum?.adding(amount)
            } else {
                doubtful.append(rows[place].identifier)
            }
        }
        self = doubtful.isEmpty ? sum.map(Total.exact) ?? .unknown(.tooLarge) : .unknown(.unreadable(doubtful))
    }

    /// The sum of amount times price. A row without a price makes it "at least"; a price of zero is a price.
    init(valuesOf places: [Int], in rows: [RowFacts]) {
        var sum = ExactDecimal.zero as ExactDecimal?
        var (priced, unpriced) = (0, 0)
        var doubtful: [RowIdentifier] = []
        for place in places {
            switch rows[place].trade?.value.value {
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

    /// Amount times price of one transaction.
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

    static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal? {
        numbers.reduce(ExactDecimal.zero as ExactDecimal?) { $0?.adding($1) }
    }
}
