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
    init(amountsOf rows: [(RowIdentifier, TransactionFacts)]) {
        let doubtful = rows.filter { $0.1.amount.value == nil }.map(\.0)
        guard doubtful.isEmpty else {
            self = .unknown(.unreadable(doubtful))
            return
        }
        self = Total.sum(rows.compactMap(\.1.amount.value)).map(Total.exact) ?? .unknown(.tooLarge)
    }

    /// The sum of amount times price. A row without a price makes it "at least"; a price of zero is a price.
    init(valuesOf rows: [(RowIdentifier, TransactionFacts)], in unit: AmountUnit) {
        guard unit == .shares else {
            self = .unknown(.countedInDollars)
            return
        }
        var products: [ExactDecimal] = []
        var doubtful: [RowIdentifier] = []
        var unpriced = 0
        for (identifier, transaction) in rows {
            switch (transaction.amount, transaction.price.figure) {
            case (.known, .notStated): unpriced += 1
            case (.known(let amount), .known(let price)):
                guard let product = amount.multiplied(by: price) else {
                    self = .unknown(.tooLarge)
                    return
                }
                products.append(product)
            default: doubtful.append(identifier)
            }
        }
        if !doubtful.isEmpty {
            self = .unknown(.unreadable(doubtful))
        } else if products.isEmpty {
            self = .unknown(.unpriced(rows: unpriced))
        } else if let sum = Total.sum(products) {
            self = unpriced == 0 ? .exact(sum) : .atLeast(sum, unpricedRows: unpriced)
        } else {
            self = .unknown(.tooLarge)
        }
    }

    static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal? {
        numbers.reduce(ExactDecimal.zero as ExactDecimal?) { $0?.adding($1) }
    }
}
