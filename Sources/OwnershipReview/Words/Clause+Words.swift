import OwnershipModel

extension Clause {
    /// The clause without dates, prices and number of transactions: `sold 2,119 shares of common stock`.
    var deed: String {
        let quantities = items.map { quantity(of: $0) }
        return told(quantities, pluralSaysAll: predicate.pluralSaysAll && count > 1)
    }

    /// What was traded, without a verb: `2,119 shares of common stock`.
    var quantities: String { Clause.shortened(items.map { quantity(of: $0) }) }

    /// The money paid: ` for about $21,305`, ` for $5,000 in all`; nil if none was paid, or how much is not known.
    ///
    /// It is about if averages or cents are rounded away.
    var money: String? {
        guard predicate.isPaid, items.allSatisfy({ $0.oddlyPricedRows.isEmpty && $0.currencyNotes.isEmpty }) else {
            return nil
        }
        guard let paid = Payment(items.filter { $0.unit == .shares }) else { return nil }
        return " for \(paid.isBound ? "at least " : "")\(paid.isAbout ? "about " : "")\(paid.sum.roundedMoney)"
            + (items.count > 1 ? " in all" : "")
    }

    /// The prices of the only security: ` at $10.00 to $10.80 each`, `; price filed: $351.40 each`; nil if there are none, or
    /// several securities.
    var prices: String? {
        guard items.count == 1, let item = items.first else { return nil }
        let text = price(of: item, after: " ")
        return text.isEmpty ? nil : text
    }

    /// When the transactions were made, how many there were and, of several securities, at which prices: `the three sales
    /// were made between November 19 and 25, 2013`; nil if that is not known.
    var circumstances: String? {
        let isCounted = count > 1 && exercise == nil
        let plural = predicate.pluralSaysAll && predicate.plural != "gifts" ? "transactions" : predicate.plural
        let dates = dates
        let isSeveral = isCounted || dates.hasPrefix("between")
        let noun =
            isCounted
            ? "\(isPartial ? "at least " : "the ")\(spelled(count)) \(plural)"
            : "the \(isSeveral ? plural[...] : plural.dropLast())"
        var text = dates.isEmpty ? "" : "\(noun) \(isSeveral ? "were" : "was") made \(dates)"
        if dates.isEmpty, isCounted { text = "there were \(isPartial ? "at least " : "")\(spelled(count)) \(plural)" }
        let priced = items.count > 1 ? items.map { ($0, price(of: $0, after: " ")) }.filter { !$0.1.isEmpty } : []
        if !priced.isEmpty, priced.count < 5 {
            let told = priced.map { "\($0.security.name)\($1)" }
            text += (text.isEmpty ? "there was " : ": ") + listed(told)
        }
        if isPartial, !text.isEmpty { text += " \(Clause.limit)" }
        return text.isEmpty ? nil : text
    }

    /// Follows dates and prices that are only those of the rows that were read.
    static let limit = "in the rows read"

    /// Whether there are rows that are not known and may belong to the clause.
    var isPartial: Bool { items.contains(where: \.isPartial) }

    /// Returns an amount with its security: `2,119 shares of common stock`, `at least 2,119 shares of common stock`; of debt
    /// that was bought or sold, `Convertible Note for $60,000,000`.
    private func quantity(of item: KindTotal, isKnown: Bool = false) -> String {
        if predicate.isOfNothing { return item.security.undividedName }
        if item.unit == .dollars, predicate.isPaid, let money = item.amount.number {
            return "\(item.security.undividedName) for \(item.isPartial ? "at least " : "")\(money.money)"
        }
        let quantity =
            isKnown
            ? item.security.countedAgain(item.amount.number, in: item.unit)
            : item.security.counted(item.amount.number, in: item.unit)
        return item.isPartial && item.amount.number != nil ? "at least " + quantity : quantity
    }

    /// Returns the clause without dates and number of transactions, for the rest of a headline.
    ///
    /// Prices are given only for purchases and sales, unless they are told elsewhere. A security that is the only one of the
    /// main clause is not named again.
    func brief(after main: Clause, isPriced: Bool = true) -> String {
        let known = main.items.count == 1 ? main.items.first : nil
        let quantities = items.map { item in
            let isKnown = item.table == known?.table && item.titleKey == known?.titleKey
            let quantity = quantity(of: item, isKnown: isKnown)
            return isPriced && predicate.mentionsZeroPrice ? quantity + price(of: item, after: " ") : quantity
        }
        return told(quantities)
    }

    private func told(_ quantities: [String], pluralSaysAll: Bool = false) -> String {
        guard let exercise else {
            let quantities = Clause.shortened(quantities)
            return pluralSaysAll && predicate.plural != "gifts"
                ? "\(predicate.before)\(quantities) in \(predicate.plural)" : predicate(quantities)
        }
        let given = exercise.given.map { quantity(of: $0) }
        let words = exercise.words
        return "\(words.verb) \(Clause.shortened(given)) \(words.joint) \(listed(quantities))\(words.manner)"
    }

    /// Lists up to four quantities in full; of more, the first three and the number of the others; of long ones the first
    /// alone. All of them stand in the tables.
    private static func shortened(_ quantities: [String]) -> String {
        let text =
            quantities.count > 4
            ? listed(quantities.prefix(3) + ["\(spelled(quantities.count - 3)) other securities"]) : listed(quantities)
        guard text.utf8.count > 150, quantities.count > 2, let first = quantities.first else { return text }
        return "\(first) and \(spelled(quantities.count - 1)) other securities"
    }

    var dates: String {
        let undated = items.reduce(0) { $0 + $1.undatedRows }
        guard let first = items.compactMap(\.earliest).min(), let last = items.compactMap(\.latest).max() else {
            return ""
        }
        let dates = CalendarDate.spelled(from: first, to: last)
        return undated == 0 ? dates : "\(dates) (\(spelled(undated)) without a readable date)"
    }

    /// Returns the price of an item, or an empty string. A zero price is given only for purchases and sales, because it
    /// would be confusing elsewhere.
    private func price(of item: KindTotal, after separator: String) -> String {
        guard let span = item.prices else {
            guard item.rowsPricedInFootnotes > 0 else { return "" }
            return "\(separator)\(predicate.beforePrice) prices given in footnotes"
        }
        guard predicate.mentionsZeroPrice || !span.low.isZero || predicate.onlyFilesPrice, item.unit == .shares,
            !predicate.isOfNothing
        else { return "" }
        let isApart = predicate.beforePrice == "valued at"
        var text = "\(predicate.onlyFilesPrice ? "; " : isApart ? ", " : separator)\(predicate.beforePrice) "
        if item.oddlyPricedRows.isEmpty {
            text += span.spelled(each: item.unit == .shares, currencyNotes: item.currencyNotes)
        } else {
            text += "prices that do not fit one another"
        }
        if item.rowsPricedInFootnotes > 0 {
            text += " (\(spelled(item.rowsPricedInFootnotes)) at prices given in footnotes)"
        }
        if item.rowsWithoutPrice > 0 { text += " (\(spelled(item.rowsWithoutPrice)) without a price)" }
        return text
    }
}
