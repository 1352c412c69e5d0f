import OwnershipModel

/// What is left after some transactions, where they are all of one account: `leaving 48,112 directly (−12 %)`.
struct Balance {
    private let amount: String
    private let manner: String
    private let change: String
    private let kind: Kind

    private enum Kind {
        case gain
        case rest
        /// That at the end of the fiscal year, told as filed.
        case filed
    }

    /// Whether the account has other transactions besides, so that the balance is not the outcome of these alone.
    private let isOfOthersToo: Bool

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
        manner = isOfSubject ? "" : " " + facts.account.toldManner(facts.holder)
        amount = after.isZero ? "none" : facts.account.unit == .dollars ? after.money : after.grouped
        isOfOthersToo = facts.totals.contains { !$0.rows.allSatisfy(told.contains) }
        if form == .form5 {
            (change, kind) = ("", .filed)
            return
        }
        guard case .known(let before) = facts.before else {
            (change, kind) = ("", facts.totals.allSatisfy { $0.direction == .acquired } ? .gain : .rest)
            return
        }
        let isTold = !after.isZero && rows.goTheWay(from: before, to: after)
        change = isTold ? Balance.change(from: before, to: after) : ""
        // Shares withheld of those received do not make a gain a loss.
        kind = before < after && rows.allSatisfy { $0.trade?.value.direction == .acquired } ? .gain : .rest
    }

    /// The balance behind what somebody did: `leaving 48,112 directly (−12 %)`, `now holding 442 directly`.
    var words: String {
        switch kind {
        case .gain: "now holding \(held)"
        case .rest: "leaving \(held)"
        case .filed: "with \(position)"
        }
    }

    /// The balance behind what was done: `leaving 48,112 directly (−12 %)`, `bringing the holding to 442 directly`.
    var wordsOfResult: String {
        if kind == .filed { return words }
        if isOfOthersToo { return "with \(amount) held\(manner) after all transactions\(change)" }
        return kind == .gain ? "bringing the holding to \(held)" : words
    }

    /// The balance alone: `48,112 directly (−12 %)`.
    var position: String { kind == .filed ? "\(amount) filed as held\(manner) at the fiscal year’s end" : held }

    /// Two brackets in a row are hard to read.
    private var held: String { amount + (manner.hasSuffix(")") ? change + manner : manner + change) }

    /// The change in per cent, under ten with one decimal: ` (−12 %)`, ` (+3.4 %)`, ` (no net change)`. Empty where nothing was
    /// held before.
    static func change(from before: ExactDecimal, to after: ExactDecimal) -> String {
        guard !before.isZero else { return "" }
        if before == after { return " (no net change)" }
        let isLess = after < before
        let difference = isLess ? before.subtracting(after) : after.subtracting(before)
        guard let permille = difference?.parts(1000, of: before) else { return "" }
        let sign = isLess ? "−" : "+"
        if permille == 0 { return " (almost no change)" }
        // Who keeps something has not given all.
        if isLess, permille >= 995 { return " (−\(min(permille, 999) / 10).\(min(permille, 999) % 10) %)" }
        if permille >= 100, let percent = difference?.parts(100, of: before) {
            return " (\(sign)\(ExactDecimal(percent).grouped) %)"
        }
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
    /// The number in parts of a whole, rounded; nil if the numbers are too large for that, or it is more than a
    /// thousandfold.
    ///
    /// - Parameter count: how many parts the whole has: 100 for per cent, 1000 for thousandths.
    fileprivate func parts(_ count: Int, of whole: ExactDecimal) -> Int? {
        let common = max(scale, whole.scale)
        guard let part = scaled(to: common), let all = whole.scaled(to: common), all > 0 else { return nil }
        let (product, overflow) = part.multipliedReportingOverflow(by: Int128(count))
        guard !overflow else { return nil }
        let parts = (product + all / 2) / all
        return parts <= 1000 * Int128(count) ? Int(parts) : nil
    }
}
