import OwnershipModel

/// What a list says of a filing in one line: what was done above all, for how much, what is left, and what else was done.
///
/// Purchases and sales (codes P and S) come before everything else; otherwise the transactions of the greatest value.
public struct FilingLine: Sendable, Hashable {
    /// What was done or reported: `Bought`, `Sold`, `Gift`, `First report`; `Coded S` where the code cannot be taken at its
    /// word.
    public var type: String
    /// Whether there are transactions with code P or S, which mean purchases and sales on the open market or in private.
    public var isMarket: Bool
    /// Whether the line tells purchases or sales: bought or sold; nil if it tells something else.
    public var trade: Trade?
    /// What was traded or is held: `2,119 shares of common stock`, `five holdings`; empty if there is nothing.
    public var quantities: String
    /// The dollars, for the order of lines; nil if they are not known. A lower bound counts as it is.
    public var value: ExactDecimal?
    /// The dollars in words, rounded to whole dollars: `$21,346`, `about $21,346`, `at least $21,345.50`, `no price`; nil if
    /// nothing was traded.
    public var valueText: String?
    /// What is left in the only account concerned: `48,112 directly (−12 %)`; nil if there are several, or if the rows do not
    /// bear it out.
    public var held: String?
    /// That it was done under a plan: `under a 10b5-1 plan adopted November 11, 2016`, `with the Rule 10b5-1 box ticked`; nil
    /// if the filing does not say so.
    public var plan: String?
    /// What else was done: `bought $1,000`, `exercise`.
    public var others: [String]

    /// A purchase or a sale.
    public enum Trade: Sendable, Hashable {
        case bought, sold
    }
}

extension FilingFacts {
    /// Returns the line for this filing.
    ///
    /// - Parameter form: the form; nil if it is not known.
    public func line(on form: DocumentType.Form?) -> FilingLine {
        var groups: [LineGroup] = []
        // Shares are told as what they were acquired by.
        let exercised = totals.filter { $0.kind == .exercise && $0.table == .derivative }
        let isExercise = !exercised.isEmpty && exercised.allSatisfy(\.security.isExercised)
        for total in totals {
            let type = LineGroup.type(of: total, exercise: isExercise ? "Exercise" : "Exercise or conversion")
            if let same = groups.firstIndex(where: { $0.type == type }) {
                groups[same].totals.append(total)
            } else {
                groups.append(LineGroup(type: type, totals: [total]))
            }
        }
        let order = groups.indices.sorted { left, right in
            let (first, second) = (groups[left].precedence, groups[right].precedence)
            return first == second ? left < right : second < first
        }
        guard let main = order.first.map({ groups[$0] }) else {
            return FilingLine(
                type: typeWithoutTransactions(form), isMarket: false, quantities: holdings, held: nil, others: [])
        }
        let told = Set(main.totals.flatMap(\.rows))
        let rows = rows.filter { told.contains($0.identifier) }
        let value = main.value
        return FilingLine(
            type: main.type, isMarket: main.isMarket, trade: main.trade,
            quantities: Clause(predicate: Predicate(Deed(main.totals[0])), items: main.told).quantities,
            value: value.number, valueText: value.words,
            held: Balance(after: rows, accounts, form: form, isOfSubject: false)?.position,
            plan: plan.clause(for: main.totals, planMentions),
            others: order.dropFirst().map { groups[$0].brief })
    }

    private func typeWithoutTransactions(_ form: DocumentType.Form?) -> String {
        if rows.isEmpty, !gaps.isEmpty { return "Report that this input does not tell" }
        return form == .form3 ? "First report" : "No transactions"
    }

    /// `five holdings`, `no securities`; `at least five holdings` where not all rows are known.
    private var holdings: String {
        let count = rows.count { !$0.isStatementOfNone }
        if count == 0 { return gaps.isEmpty ? "no securities" : "" }
        return (gaps.isEmpty ? "" : "at least ") + "\(spelled(count)) \(count == 1 ? "holding" : "holdings")"
    }
}

extension KindTotal {
    /// The value for an order by value, in dollars; nil if it is not known, or in another currency. Debt that is bought or sold
    /// is counted in dollars, which are those paid.
    public var dollars: ExactDecimal? {
        guard currencyNotes.isEmpty else { return nil }
        if case .unknown(.countedInDollars) = value { return isMarket ? amount.number : nil }
        return value.number
    }

    /// Whether the transactions are purchases or sales that can be taken at their code's word; nil if they are neither.
    public var trade: FilingLine.Trade? { LineGroup.trade(LineGroup.type(of: self, exercise: "")) }
}

/// The transactions of a filing that a line tells with one word.
private struct LineGroup {
    let type: String
    var totals: [KindTotal]

    var isMarket: Bool { totals.contains(where: \.isMarket) }

    var trade: FilingLine.Trade? { LineGroup.trade(type) }

    static func trade(_ type: String) -> FilingLine.Trade? {
        switch type {
        case "Bought": .bought
        case "Sold": .sold
        default: nil
        }
    }

    /// The totals whose quantities are told: of an exercise or conversion what it brought, which is filed beside what was given
    /// up for it.
    var told: [KindTotal] {
        guard totals.allSatisfy(\.isConversion) else { return totals }
        let gained = totals.filter { $0.table == .nonDerivative && $0.direction == .acquired }
        return gained.isEmpty ? totals : gained
    }

    /// For the rest of a line: purchases and sales with their dollars.
    var brief: String {
        let word = type.prefix(1).lowercased() + type.dropFirst()
        return isMarket ? "\(word) \(value.words)" : word
    }

    /// Decides what a line tells, the greatest first: purchases and sales, then the greatest value, then what reflects the
    /// person's own decision.
    var precedence: Precedence {
        let number = value.number ?? .zero
        return Precedence(isMarket: isMarket, value: number, rank: totals.map(\.rank).min() ?? .max)
    }

    struct Precedence: Comparable {
        var isMarket: Bool
        var value: ExactDecimal
        var rank: Int

        static func < (left: Precedence, right: Precedence) -> Bool {
            if left.isMarket != right.isMarket { return right.isMarket }
            return left.value == right.value ? left.rank > right.rank : left.value < right.value
        }
    }

    /// The dollars of all totals, and in words.
    var value: (number: ExactDecimal?, words: String) {
        let numbers = totals.compactMap(\.dollars)
        guard !numbers.isEmpty, let sum = Total.sum(numbers) else { return (nil, wordsWithoutValue) }
        let isBound =
            numbers.count < totals.count
            || totals.contains { total in
                if case .atLeast = total.value { true } else { total.isPartial }
            }
        // "At least $0" says nothing.
        if isBound, sum.isZero { return (nil, wordsWithoutValue) }
        let isAverage = totals.contains { $0.averageRows > 0 }
        // Rounded up, a lower bound would claim too much.
        let money = isBound && !isAverage ? sum.money : sum.roundedMoney
        let isOdd = totals.contains { !$0.oddlyPricedRows.isEmpty }
        return (
            sum, (isBound ? "at least " : "") + (isAverage ? "about " : "") + money + (isOdd ? " as filed" : "")
        )
    }

    private var wordsWithoutValue: String {
        if totals.contains(where: { !$0.currencyNotes.isEmpty }) { return "not in dollars" }
        if totals.contains(where: { $0.rowsPricedInFootnotes > 0 }) { return "price in footnotes" }
        let isUnpriced = totals.allSatisfy { total in
            switch total.value {
            case .unknown(.unpriced), .atLeast: !total.isPartial
            case .exact(let sum): sum.isZero
            case .unknown: false
            }
        }
        return isUnpriced ? "no price" : "not known"
    }

    /// Returns the word for a total.
    ///
    /// - Parameter exercise: the word for code M, O or X.
    static func type(of total: KindTotal, exercise: String) -> String {
        let deed = Deed(total)
        let code = total.code.map { "Coded \($0.text)" } ?? "Without a code"
        guard let direction = total.direction, total.code?.value != nil, !deed.isOfNothing, !deed.isOddlyCoded else {
            return code
        }
        switch total.kind {
        case .purchase, .sale:
            return Predicate(deed).before.capitalizedFirst.filter { $0 != " " }
        case .award: return "Award"
        case .dispositionToIssuer: return "To the company"
        case .withholding:
            let purpose = total.withholding.isForTaxes ? "tax" : "tax or exercise price"
            return total.withholding.isSold ? "Sold to cover \(purpose)" : purpose.capitalizedFirst
        case .discretionary: return "Employee plan"
        case .exercise: return exercise
        case .conversion: return "Conversion"
        case .expiration: return "Expiration"
        case .gift: return direction == .acquired ? "Gift received" : "Gift"
        case .smallAcquisition: return "Small acquisition"
        case .inheritance: return direction == .acquired ? "Inheritance" : "Passed on by will"
        case .votingTrust: return "Voting trust"
        case .tender: return "Tendered"
        case .other: return "Other (code J)"
        case .unknown: return code
        }
    }
}
