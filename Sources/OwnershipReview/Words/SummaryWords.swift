import OwnershipModel

/// The words of a summary: the same in every output, so that they cannot tell different stories.
extension KindTotal {
    /// What was done, without how much: `Sold common stock`, `Had common stock withheld for taxes`.
    public var deed: String {
        var predicate = Predicate(Deed(self))
        predicate.before = predicate.before.capitalizedFirst
        return predicate(security.name)
    }

    /// `S/K`, or the code as filed; nil where there is none.
    public var letters: String? { code.map { $0.text + (isSwap ? "/K" : "") } }

    /// `11/19/2013`, `11/19/2013 to 11/25/2013`; what is missing or unreadable is said.
    public var dates: String {
        guard let earliest, let latest else { return "not stated" }
        let span = earliest == latest ? "" : " to \(latest.monthDayYear)"
        let undated = undatedRows == 0 ? "" : " (\(spelled(undatedRows)) without a readable date)"
        return earliest.monthDayYear + span + undated
    }

    /// `2,119`, or `$5,000` where securities are counted in dollars.
    public var amountText: String {
        amount.words { unit == .dollars ? $0.money : $0.grouped }
    }

    /// `$10.00 to $10.80`; averages are called so where the range behind them is not stated.
    public var priceText: String {
        guard let prices else { return "not stated" }
        let isValued = Predicate(Deed(self)).beforePrice == "valued at"
        let text = isValued ? "valued at " + prices.spelled : prices.spelled
        return rowsWithoutPrice == 0 ? text : text + " (\(spelled(rowsWithoutPrice)) without a price)"
    }

    /// `$21,345.50`, `at least $21,345.50`.
    public var valueText: String { value.words(\.money) }
}

extension Total {
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
    /// The title as filed, and which lot of several.
    public var name: String { (title ?? "Security without a title") + (lot.map { " (lot \($0))" } ?? "") }

    /// `held directly`, `held indirectly: By Trust`.
    public var manner: String {
        switch account.form {
        case .direct?: "held directly"
        case .indirect?: "held indirectly" + (account.nature.map { ": \($0)" } ?? "")
        case nil: "held directly or indirectly, which is not stated"
        }
    }

    /// `134,018`; what is missing is said, what cannot be read is quoted.
    public var afterText: String { after.amount.words(in: account.unit) }

    /// `136,137`; nil where the filing does not say enough to work back.
    public var beforeText: String? {
        guard case .known(let amount) = before else { return nil }
        return Figure.known(amount).words(in: account.unit)
    }

    /// How well the balance is borne out, where that is worth a remark.
    public var basisText: String? {
        switch after.basis {
        case .onlyRow, .rowToRow: nil
        case .sameOnEveryRow: "the same balance stands on every row"
        case .lastRow: "as on the last row; the rows do not follow from one another"
        }
    }
}

extension Figure {
    package func words(in unit: AmountUnit) -> String {
        switch self {
        case .known(let amount): unit == .dollars ? amount.money : amount.grouped
        case .notStated: "not stated"
        case .unreadable(let text): "“\(text)”"
        }
    }
}

extension PlanStatement {
    /// `yes`, `no`, `not stated`, or the text as filed in quotes.
    public var words: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .notStated: "not stated"
        case .unreadable(let text): "“\(text)”"
        }
    }
}
