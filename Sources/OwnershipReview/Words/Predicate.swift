import OwnershipModel

/// The words for a transaction before and after the quantity: `sold …`, `gave … as a gift`.
struct Predicate: Sendable, Hashable {
    var before: String
    var after = ""
    /// The noun for several such transactions.
    var plural = "transactions"
    /// Whether `plural` already includes the meaning of `after`.
    var pluralSaysAll = false
    /// The words before a price: `at`, or `valued at` if nothing was paid.
    var beforePrice = "at"
    /// Whether a price of zero is mentioned, as for purchases and sales.
    var mentionsZeroPrice = false
    /// Whether the price is told as filed only, since nothing says that it was paid: `; price filed: $351.40`.
    var onlyFilesPrice = false
    /// Whether the amount is filed as zero, so that there is nothing to count.
    var isOfNothing = false
    /// Whether money was paid, so that debt is told with its price: `bought Convertible Note for $60,000,000`.
    var isPaid = false

    /// Returns the predicate with a quantity inserted.
    func callAsFunction(_ quantity: String) -> String {
        var text = before
        text.reserveCapacity(before.utf8.count + quantity.utf8.count + after.utf8.count)
        text += quantity
        text += after
        return text
    }
}

/// The facts that determine a predicate, from a row or a total.
struct Deed {
    var table: SecurityTable
    var code: Filed<TransactionCode>?
    var direction: AcquiredDisposed?
    var isSwap: Bool
    var explanations: [String]
    var withholding: WithholdingWords
    var security: SecurityPhrase
    /// Whether any price is above zero; nil if none is stated.
    var isPriced: Bool?
    /// Whether the amount is filed as zero.
    var isOfNothing: Bool

    init(_ trade: Boxed<TransactionFacts>, of security: SecurityPhrase, in table: SecurityTable) {
        self.table = table
        code = trade.value.code
        direction = trade.value.direction
        isSwap = trade.value.isSwap
        explanations = trade.value.explanations
        withholding = trade.value.withholding
        self.security = security
        isPriced = trade.value.price.figure.value.map { !$0.isZero }
        isOfNothing = trade.value.amount.value?.isZero ?? false
    }

    init(_ total: KindTotal) {
        table = total.table
        code = total.code
        direction = total.direction
        isSwap = total.isSwap
        explanations = total.explanations
        withholding = total.withholding
        security = total.security
        isPriced = total.prices.map { !$0.high.isZero }
        isOfNothing = !total.isPartial && (total.amount.number?.isZero ?? false)
    }
}

extension Deed {
    /// Whether the code cannot be taken at its word: the direction is another than it allows, a purchase or sale has a price
    /// of zero, or an exercise exempt under Rule 16b-3 acquires a derivative security for nothing.
    ///
    /// An exercise that is paired with what was given up is not told by its predicate.
    var isOddlyCoded: Bool {
        guard let code = code?.value, let direction else { return false }
        if let implied = code.impliedDirection, implied != direction { return true }
        switch code {
        case .openMarketPurchase, .openMarketSale: return isPriced == false
        case .exemptExercise: return table == .derivative && direction == .acquired && !security.isObligation
        default: return false
        }
    }
}

extension Predicate {
    /// Chooses the words for a transaction.
    ///
    /// The filed direction (A or D) decides, and the code specifies it. If the two contradict each other, or one is missing,
    /// the words only report what was filed.
    init(_ deed: Deed) {
        guard let direction = deed.direction else {
            self = .undirected(deed)
            return
        }
        guard let code = deed.code?.value else {
            self = .withUnknownCode(deed, direction)
            return
        }
        if deed.isOfNothing {
            self = Predicate(
                before: "filed 0 as the amount of a transaction in ", after: " with code \(code.rawValue)",
                isOfNothing: true)
        } else if deed.isOddlyCoded {
            self = .oddlyCoded(code, direction)
        } else {
            self = Predicate(code, direction, deed)
        }
        if deed.isSwap { after += " in an equity swap or similar transaction" }
    }

    private static func undirected(_ deed: Deed) -> Predicate {
        let code = deed.code.map { "with code \($0.text)" } ?? "without a code"
        return Predicate(
            before: "reported a transaction \(code) in ",
            after: ", without saying whether they were acquired or disposed of")
    }

    private static func withUnknownCode(_ deed: Deed, _ direction: AcquiredDisposed) -> Predicate {
        let code = deed.code.map { "with code \($0.text)" } ?? "without a code"
        return Predicate(before: "reported a transaction \(code), \(direction.participle) ")
    }

    /// Tells the direction, and the code only as filed.
    private static func oddlyCoded(_ code: TransactionCode, _ direction: AcquiredDisposed) -> Predicate {
        Predicate(
            before: "reported \(direction.participle) ",
            after: " (coded \(code.rawValue), \(CodeGlossary.shortName(of: code)))",
            mentionsZeroPrice: code == .openMarketPurchase || code == .openMarketSale)
    }

    private init(_ code: TransactionCode, _ direction: AcquiredDisposed, _ deed: Deed) {
        let isAcquired = direction == .acquired
        switch code {
        case .openMarketPurchase:
            self.init(before: "bought ", plural: "purchases", mentionsZeroPrice: true, isPaid: true)
        case .openMarketSale:
            let isWritten = deed.table == .derivative && deed.security.isObligation && !deed.isSwap
            self.init(before: isWritten ? "wrote " : "sold ", plural: "sales", mentionsZeroPrice: true, isPaid: true)
            if isWritten { plural = "transactions" }
        case .award:
            let isPriced = deed.isPriced ?? false
            self.init(
                before: isPriced ? "acquired " : "received ", after: " from the company",
                beforePrice: isPriced ? "price filed:" : "at", onlyFilesPrice: isPriced)
        case .dispositionToIssuer: self.init(before: "disposed of ", after: " to the company")
        case .withholding: self = .withholding(deed.withholding)
        case .discretionary:
            self.init(before: direction.verb + " ", after: " in a discretionary transaction in an employee plan")
        case .exemptExercise, .inTheMoneyExercise, .outOfTheMoneyExercise, .conversion:
            self = .exercise(code, direction, deed)
        case .shortExpiration:
            self.init(before: "had a short position in ", after: " expire")
            if !isAcquired { after += ", reported as disposed of" }
        case .longExpiration: self.init(before: "had ", after: " expire or be cancelled for value received")
        case .gift:
            self.init(
                before: isAcquired ? "received " : "gave ", after: " as a gift", plural: "gifts", pluralSaysAll: true)
        case .smallAcquisition: self.init(before: "acquired ", after: " in a small acquisition")
        case .willOrDescent:
            if isAcquired {
                self.init(before: "inherited ")
            } else {
                self.init(before: "passed on ", after: " by will or the laws of descent")
            }
        case .votingTrust:
            self.init(
                before: direction.verb + " ", after: " by a deposit into or withdrawal from a voting trust")
        case .other:
            let note = deed.explanations.isEmpty ? "no footnote explains it" : "see \(footnotes(deed.explanations))"
            self.init(
                before: direction.verb + " ", after: " (other transaction, \(note))",
                plural: "other transactions (\(note))", pluralSaysAll: true)
        case .tender: self.init(before: "tendered ", after: " in a change of control", isPaid: true)
        }
    }

    private static func withholding(_ words: WithholdingWords) -> Predicate {
        let purpose =
            words.isForTaxes ? "taxes" : words.isForExercise ? "an exercise price" : "taxes or an exercise price"
        if words.isSold { return Predicate(before: "had ", after: " sold to cover \(purpose) (coded F)") }
        let way = words.isWithheld ? "withheld" : "withheld or delivered"
        return Predicate(before: "had ", after: " \(way) for \(purpose)", beforePrice: "valued at")
    }

    private static func exercise(
        _ code: TransactionCode, _ direction: AcquiredDisposed, _ deed: Deed
    ) -> Predicate {
        let isExercised = deed.security.isExercised
        let isOutOfTheMoney = code == .outOfTheMoneyExercise ? " although out of the money" : ""
        switch (code, direction) {
        case (.conversion, .acquired): return Predicate(before: "acquired ", after: " by conversion")
        case (.conversion, .disposed): return Predicate(before: "converted ")
        case (_, .acquired) where deed.table == .derivative && deed.security.isObligation:
            return Predicate(before: "had ", after: " exercised by their holder\(isOutOfTheMoney)")
        case (.exemptExercise, .acquired): return Predicate(before: "acquired ", after: " by exercise or conversion")
        case (.exemptExercise, .disposed):
            return Predicate(before: isExercised ? "exercised " : "exercised or converted ")
        case (_, .acquired): return Predicate(before: "acquired ", after: " by exercise\(isOutOfTheMoney)")
        case (_, .disposed) where deed.table == .nonDerivative && !isExercised:
            return Predicate(before: "delivered ", after: " on an exercise\(isOutOfTheMoney)")
        case (_, .disposed): return Predicate(before: "exercised ", after: isOutOfTheMoney)
        }
    }
}

extension AcquiredDisposed {
    fileprivate var participle: String {
        switch self {
        case .acquired: "acquiring"
        case .disposed: "disposing of"
        }
    }

    fileprivate var verb: String {
        switch self {
        case .acquired: "acquired"
        case .disposed: "disposed of"
        }
    }
}
