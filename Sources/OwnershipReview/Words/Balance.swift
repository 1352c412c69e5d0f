import OwnershipModel

/// What is left after some transactions, where they are all of one account: `leaving 48,112 directly (−12 %)`.
struct Balance {
    /// `leaving` or `now holding`; empty on Form 5, where the balance is told as filed.
    let verb: String
    /// The balance: `48,112 directly (−12 %)`.
    let position: String
    /// The balance after its verb.
    var words: String { verb.isEmpty ? position : "\(verb) \(position)" }

    /// Nil if the rows belong to several accounts, or if their balance is not borne out.
    ///
    /// The change is that of the account over all rows of the filing, since a balance is that after all of them. On Form 5 the
    /// balance is that at the end of the fiscal year, and is only told as filed.
    ///
    /// - Parameter isOfSubject: whether the sentence begins with the holder, who need not be named again.
    init?(after rows: [RowFacts], _ accounts: [AccountFacts], form: DocumentType.Form?, isOfSubject: Bool) {
        let told = Set(rows.map(\.identifier))
        let concerned = accounts.filter { $0.rows.contains(where: told.contains) }
        guard concerned.count == 1, let facts = concerned.first, facts.lot == nil,
            let after = facts.after.amount.value, facts.after.basis != .rowsUnread, facts.after.basis != .lastRow
        else { return nil }
        let manner = isOfSubject ? "" : " " + facts.account.toldManner(facts.holder)
        let isNone = after.isZero
        let amount = isNone ? "none" : facts.account.unit == .dollars ? after.money : after.grouped
        if form == .form5 {
            (verb, position) = ("", "\(amount) filed as held\(manner) at the fiscal year’s end")
            return
        }
        let isGain = facts.totals.allSatisfy { $0.direction == .acquired }
        verb = isGain ? "now holding" : "leaving"
        var change = ""
        if case .known(let before) = facts.before, !isNone, rows.goTheWay(from: before, to: after) {
            change = Balance.change(from: before, to: after)
        }
        // Two brackets in a row are hard to read.
        position = amount + (manner.hasSuffix(")") ? change + manner : manner + change)
    }

    /// The change in per cent, under ten with one decimal: ` (−12 %)`, ` (+3.4 %)`, ` (no net change)`. Empty where nothing was
    /// held before.
    static func change(from before: ExactDecimal, to after: ExactDecimal) -> String {
        guard !before.isZero else { return "" }
        if before == after { return " (no net change)" }
        let isLess = after < before
        let difference = isLess ? before.subtracting(after) : after.subtracting(before)
        guard let permille = difference?.parts(ofThousand: before) else { return "" }
        let sign = isLess ? "−" : "+"
        if permille == 0 { return " (almost no change)" }
        // Who keeps something has not given all.
        if isLess, permille >= 995 { return " (−\(min(permille, 999) / 10).\(min(permille, 999) % 10) %)" }
        if permille >= 100 { return " (\(sign)\(ExactDecimal((permille + 5) / 10).grouped) %)" }
        return permille % 10 == 0
            ? " (\(sign)\(permille / 10) %)" : " (\(sign)\(permille / 10).\(permille % 10) %)"
    }
}

extension [RowFacts] {
    /// Whether a balance changed as the rows say, or not at all. A sale that leaves more than before, since more was acquired
    /// besides, is not told with a gain.
    fileprivate func goTheWay(from before: ExactDecimal, to after: ExactDecimal) -> Bool {
        before == after
            || allSatisfy { row in
                row.trade?.value.direction == (after < before ? AcquiredDisposed.disposed : AcquiredDisposed.acquired)
            }
    }
}

extension ExactDecimal {
    /// The number in thousandths of a whole, rounded; nil if the numbers are too large for that, or it is more than a
    /// thousandfold.
    fileprivate func parts(ofThousand whole: ExactDecimal) -> Int? {
        let common = max(scale, whole.scale)
        guard let part = scaled(to: common), let all = whole.scaled(to: common), all > 0 else { return nil }
        let (product, overflow) = part.multipliedReportingOverflow(by: 1000)
        guard !overflow else { return nil }
        let parts = (product + all / 2) / all
        return parts <= 1_000_000 ? Int(parts) : nil
    }
}
