import OwnershipModel

/// Texts for summaries, shared by all outputs.
extension KindTotal {
    /// The transaction without its amount: `Sold common stock`, `Had common stock withheld for taxes`.
    public var deed: String {
        var predicate = Predicate(Deed(self))
        predicate.before = predicate.before.capitalizedFirst
        return predicate(security.name)
    }

    /// The code as filed, followed by `/K` for an equity swap: `S/K`; nil if no code was filed.
    public var letters: String? { code.map { $0.text + (isSwap ? "/K" : "") } }

    /// The dates as `11/19/2013` or `11/19/2013 to 11/25/2013`, with the number of rows without a readable date.
    public var dates: String {
        guard let earliest, let latest else { return "not stated" }
        let span = earliest == latest ? "" : " to \(latest.monthDayYear)"
        let undated = undatedRows == 0 ? "" : " (\(spelled(undatedRows)) without a readable date)"
        return earliest.monthDayYear + span + undated + limit
    }

    /// The total amount: `2,119`, or `$5,000` if the unit is dollars.
    public var amountText: String {
        amount.words { unit == .dollars ? $0.money : $0.grouped }
    }

    /// The prices: `$10.00 to $10.80`; an average whose range is not stated is called an average.
    public var priceText: String {
        guard let prices else { return rowsPricedInFootnotes > 0 ? "in footnotes" : "not stated" }
        let isValued = Predicate(Deed(self)).beforePrice == "valued at"
        var text = prices.spelled(currencyNotes: currencyNotes)
        if isValued { text = "valued at " + text }
        if rowsPricedInFootnotes > 0 { text += " (\(spelled(rowsPricedInFootnotes)) priced in footnotes)" }
        if rowsWithoutPrice > 0 { text += " (\(spelled(rowsWithoutPrice)) without a price)" }
        return text + limit
    }

    /// Follows what is true of the rows that were read, where there are others.
    private var limit: String { isPartial ? " " + Clause.limit : "" }

    /// The total value: `$21,345.50`, `at least $21,345.50`, or why there is none. What averages come to is rounded to whole
    /// dollars, under $10 to cents: `about $21,346`.
    public var valueText: String {
        if value.number != nil, !oddlyPricedRows.isEmpty { return "\(value.words(\.money)) as filed" }
        if !currencyNotes.isEmpty {
            guard value.number != nil else { return value.words(\.money) }
            return "\(value.words { String($0.money.drop { $0 == "$" }) }), see \(footnotes(currencyNotes))"
        }
        return value.words { averageRows > 0 ? "about \($0.roundedMoney)" : $0.money }
    }
}

extension Total {
    /// Returns the total in words.
    ///
    /// - Parameter number: formats the number.
    package func words(_ number: (ExactDecimal) -> String) -> String {
        switch self {
        case .exact(let sum): number(sum)
        case .atLeast(let sum, _): "at least \(number(sum))"
        case .unknown(.unreadable): "not known"
        case .unknown(.unpriced): "not stated"
        case .unknown(.countedInDollars): "as the amount"
        case .unknown(.tooLarge): "too large to add up"
        }
    }
}

extension AccountFacts {
    /// The title as filed, with the number of the lot if there are several.
    public var name: String { (title ?? "Security without a title") + (lot.map { " (lot \($0))" } ?? "") }

    /// The form of ownership: `held directly`, `held indirectly: By Trust`.
    public var manner: String {
        switch account.form {
        case .direct?: "held directly"
        case .indirect?:
            "held indirectly"
                + (holder?.footnote == nil
                    ? account.nature.map { ": \($0)" } ?? "" : holder.map { ": by \($0.name)" } ?? "")
        case nil: "held directly or indirectly, which is not stated"
        }
    }

    /// The balance after the transactions: `134,018`, `not stated`, or an unreadable text in quotes. Where not all rows are
    /// known: `134,018 on the last row read`, or `at least 134,018` if only held.
    public var afterText: String {
        after.amount.balance(in: account.unit, isPartial: isPartial, isTraded: !totals.isEmpty)
    }

    /// The balance before the transactions: `136,137`; nil if it cannot be computed.
    public var beforeText: String? {
        guard case .known(let amount) = before else { return nil }
        return Figure.known(amount).words(in: account.unit)
    }

    /// The change of the balance in per cent, in brackets: `(−12 %)`, `(+3.4 %)`, `(no net change)`; nil if it is not known, or
    /// nothing was held before or is left.
    public var changeText: String? {
        guard case .known(let before) = before, let after = after.amount.value, !after.isZero else { return nil }
        let change = Balance.change(from: before, to: after)
        return change.isEmpty ? nil : String(change.dropFirst())
    }

    /// A remark on the reliability of the balance; nil if there is nothing to remark.
    public var basisText: String? {
        switch after.basis {
        case .onlyRow, .rowToRow, .rowsUnread: nil
        case .sameOnEveryRow: "the same balance stands on every row"
        case .lastRow: "as on the last row; the rows do not follow from one another"
        }
    }
}

extension Figure {
    /// Returns the figure in words: the number, `not stated`, or an unreadable text in quotes.
    package func words(in unit: AmountUnit) -> String {
        switch self {
        case .known(let amount): unit == .dollars ? amount.money : amount.grouped
        case .notStated: "not stated"
        case .unreadable(let text): "“\(text)”"
        }
    }

    /// Returns the figure in words as the balance of an account.
    ///
    /// - Parameters:
    ///   - isPartial: whether there are rows that are not known, and that may belong to the account.
    ///   - isTraded: whether the account has transactions; those that are not known may have lowered the balance then.
    package func balance(in unit: AmountUnit, isPartial: Bool, isTraded: Bool) -> String {
        guard isPartial, case .known = self else { return words(in: unit) }
        return isTraded ? "\(words(in: unit)) on the last row read" : "at least \(words(in: unit))"
    }
}
