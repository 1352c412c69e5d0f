import OwnershipModel

/// Texts for summaries, shared by all outputs.
extension KindTotal {
    /// The transaction without its amount: `Sold common stock`, `Had common stock withheld for taxes`.
    public var deed: String {
        var predicate = Predicate(Deed(self))
        predicate.before = predicate.before.capitalizedFirst
        return predicate(security.name)
    }

    /// The transaction without amount and security: `Sold`, `Withheld for taxes`, `Received from the company`.
    public var briefDeed: String {
        let predicate = Predicate(Deed(self))
        let (before, after) = (predicate.before.split(separator: " "), predicate.after.split(separator: " "))
        return (before == ["had"] ? after : before + after).joined(separator: " ").capitalizedFirst
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

    /// The prices: `$10.00 to $10.80`; an average whose range is not stated is called an average. A dash where there is none
    /// to state, and for an exercise or conversion at no price, of which "$0" would say nothing.
    public var priceText: String {
        guard let prices else { return rowsPricedInFootnotes > 0 ? "in footnotes" : isMarket ? "not stated" : "–" }
        if isConversion, prices.high.isZero { return "–" }
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
    /// dollars, under $10 to cents: `about $21,346`. A dash where there is none to state, and for an exercise or conversion at
    /// no price.
    public var valueText: String {
        if !isMarket, case .unknown(.unpriced) = value { return "–" }
        if isConversion, let number = value.number, number.isZero { return "–" }
        if value.number != nil, !oddlyPricedRows.isEmpty { return "\(value.words(\.money)) as filed" }
        if !currencyNotes.isEmpty {
            guard value.number != nil else { return value.words(\.money) }
            return "\(value.words { String($0.money.drop { $0 == "$" }) }), see \(footnotes(currencyNotes))"
        }
        return value.words { averageRows > 0 ? "about \($0.roundedMoney)" : $0.moneyToTheCent }
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
        case .indirect?: "held indirectly" + (through.map { ": \($0)" } ?? "")
        case nil: "held directly or indirectly, which is not stated"
        }
    }

    /// Through whom the securities are held indirectly: `By Trust`, or `by Craft Ventures I, L.P.` where a footnote names the
    /// holder; nil where the form only refers to a footnote, which `mannerNotes` are for.
    private var through: String? {
        if let holder { return holder.footnote == nil ? account.nature : "by \(holder.name)" }
        return refersToFootnote && mannerNotes.isEmpty ? "through whom, the footnotes say" : nil
    }

    /// Whether the nature of ownership names nobody and refers to a footnote, which names nobody either: a nature that names
    /// somebody makes a holder.
    private var refersToFootnote: Bool { holder == nil && account.nature?.isEmpty == false }

    /// The labels of the footnotes that say how the securities are held: those at the nature of ownership; where it has none
    /// and only refers to a footnote, the one it refers to; and that which names the holder.
    public var mannerNotes: [String] {
        var labels = account.natureMarks.map(\.label)
        if labels.isEmpty, refersToFootnote, let nature = account.nature {
            labels = nature.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        }
        if let named = holder?.footnote, !labels.contains(named) { labels.append(named) }
        return labels
    }

    /// The balance after the transactions: `134,018`, `not stated`, or an unreadable text in quotes. Where not all rows are
    /// known: `134,018 on the last row read`, or `at least 134,018` if only held.
    ///
    /// Of a derivative security without a balance, which Form 3 does not ask for, what underlies it: `300,000 shares of Class A
    /// Common Stock`.
    public var afterText: String {
        if after.amount == .notStated, let underlying = held?.value {
            guard case .known(let amount) = underlying.amount else {
                return underlying.amount == .notStated ? "–" : underlying.amount.words(in: underlying.unit)
            }
            return SecurityPhrase(title: underlying.title, table: .nonDerivative).counted(amount, in: underlying.unit)
        }
        return after.amount.balance(in: account.unit, isPartial: isPartial, isTraded: !totals.isEmpty)
    }

    /// The balance before the transactions: `136,137`; nil if it cannot be computed.
    public var beforeText: String? {
        guard case .known(let amount) = before else { return nil }
        return Figure.known(amount).words(in: account.unit)
    }

    /// How much more or less is held: `+61 %`, `−12 %`, `−100 %`, `no net change`; nil if that cannot be computed, or nothing
    /// was held before.
    public var changeText: String? {
        guard case .known(let before) = before, let after = after.amount.value else { return nil }
        if after.isZero, !before.isZero { return "−100 %" }
        let change = Balance.change(from: before, to: after)
        return change.isEmpty ? nil : String(change.dropFirst(2).dropLast())
    }

    /// The footnotes at the balance, and at what underlies the security where that stands for it.
    public var heldNotes: [String] {
        (afterNotes + (held?.value.marks.map(\.label) ?? [])).unique
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
