import OwnershipModel

extension Clause {
    /// The clause with number of transactions, dates and prices, for the beginning of a headline.
    var full: String {
        let isMixed = items.count > 1
        let quantities = items.map { item in
            isMixed ? quantity(of: item) + price(of: item, after: " ") : quantity(of: item)
        }
        var text = told(quantities)
        let isCounted = count > 1 && exercise == nil
        if isCounted {
            if predicate.pluralSaysAll { text = predicate.before + Clause.shortened(quantities) }
            text += " in \(isPartial ? "at least " : "")\(spelled(count)) \(predicate.plural)"
        }
        let dates = dates
        if !dates.isEmpty { text += " \(dates)" }
        if !isMixed, let item = items.first { text += price(of: item, after: dates.isEmpty ? " " : ", ") }
        return isPartial ? "\(text) \(Clause.limit)" : text
    }

    /// Follows dates and prices that are only those of the rows that were read.
    static let limit = "in the rows read"

    /// Whether there are rows that are not known and may belong to the clause.
    private var isPartial: Bool { items.contains(where: \.isPartial) }

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
    /// Prices are given only for purchases and sales. A security that is the only one of the main clause is not named again.
    func brief(after main: Clause) -> String {
        let known = main.items.count == 1 ? main.items.first : nil
        let quantities = items.map { item in
            let isKnown = item.table == known?.table && item.titleKey == known?.titleKey
            let quantity = quantity(of: item, isKnown: isKnown)
            return predicate.mentionsZeroPrice ? quantity + price(of: item, after: " ") : quantity
        }
        return told(quantities)
    }

    private func told(_ quantities: [String]) -> String {
        guard let exercise else { return predicate(Clause.shortened(quantities)) }
        let given = exercise.given.map { quantity(of: $0) }
        let words = exercise.words
        return "\(words.verb) \(Clause.shortened(given)) \(words.joint) \(listed(quantities))\(words.manner)"
    }

    /// Lists up to four quantities in full; of more, the first three and the number of the others.
    private static func shortened(_ quantities: [String]) -> String {
        guard quantities.count > 4 else { return listed(quantities) }
        let rest = quantities.count - 3
        return listed(quantities.prefix(3) + ["\(spelled(rest)) other securities"])
    }

    private var dates: String {
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
        var text = "\(predicate.onlyFilesPrice ? "; " : separator)\(predicate.beforePrice) "
        if item.oddlyPricedRows.isEmpty {
            text += span.spelled(currencyNotes: item.currencyNotes)
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
