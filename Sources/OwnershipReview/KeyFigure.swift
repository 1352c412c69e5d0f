import OwnershipModel

/// The figure that a summary shows large.
public struct KeyFigure: Sendable, Hashable {
    /// What limits the figure: `about`, `at least`; nil if it is exact.
    public var qualifier: String?
    /// The figure: `$3,623,617`, `147,674`.
    public var number: String
    /// What it is the figure of: `Sold common stock`.
    public var what: String
    /// How many, when and at what price; nil if that says no more.
    public var circumstances: String?
}

extension FilingFacts {
    /// What the filing's purchases or sales come to in dollars; without any, how many securities its first transaction is of;
    /// without transactions, how many are held in the first account. Nil if none of these is known.
    public var keyFigure: KeyFigure? {
        guard let main = totals.indices.min(by: { (totals[$0].rank, $0) < (totals[$1].rank, $1) }) else {
            return heldFigure
        }
        return traded(like: totals[main]) ?? counted(totals[main])
    }

    private func traded(like main: KindTotal) -> KeyFigure? {
        guard main.isMarket, main.direction != nil else { return nil }
        let same = totals.filter { $0.kind == main.kind && $0.direction == main.direction }
        guard same.allSatisfy({ $0.unit == .shares && $0.oddlyPricedRows.isEmpty && $0.currencyNotes.isEmpty }) else {
            return nil
        }
        guard let paid = Payment(same) else { return nil }
        var predicate = Predicate(Deed(main))
        predicate.before = predicate.before.capitalizedFirst
        return KeyFigure(
            qualifier: paid.isBound ? "at least" : paid.isAbout ? "about" : nil, number: paid.sum.roundedMoney,
            what: predicate(listed(same.map(\.security.name).unique)),
            circumstances: same.count == 1 ? "\(main.amountText) at \(main.priceText), \(main.dates)" : nil)
    }

    private func counted(_ total: KindTotal) -> KeyFigure? {
        guard let amount = total.amount.number, !amount.isZero else { return nil }
        var isBound = false
        if case .atLeast = total.amount { isBound = true }
        return KeyFigure(
            qualifier: isBound ? "at least" : nil, number: total.unit == .dollars ? amount.money : amount.grouped,
            what: total.deed, circumstances: total.earliest == nil ? nil : total.dates)
    }

    /// The first account with a balance or, of derivative securities on Form 3, with what underlies them.
    private var heldFigure: KeyFigure? {
        guard gaps.isEmpty else { return nil }
        for index in accounts.indices {
            let underlying = accounts[index].after.amount == .notStated ? accounts[index].underlying : nil
            let amount = underlying?.amount.value ?? accounts[index].after.amount.value
            guard let amount, !amount.isZero else { continue }
            let unit = underlying?.unit ?? accounts[index].account.unit
            let others = accounts.count - 1
            let rest = others == 0 ? nil : "\(spelled(others)) other \(others == 1 ? "holding" : "holdings") below"
            let basis = underlying.map { "as underlying \($0.title ?? "securities")" }
            let circumstances = [basis, rest].compactMap(\.self)
            return KeyFigure(
                qualifier: nil, number: unit == .dollars ? amount.money : amount.grouped,
                what: "\(accounts[index].name.withComma) \(accounts[index].manner)",
                circumstances: circumstances.isEmpty ? nil : circumstances.joined(separator: "; "))
        }
        return nil
    }
}
