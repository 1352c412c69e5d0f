import OwnershipModel

/// Writes the sentence of one row.
struct RowSentence {
    var row: SecurityRow
    var facts: RowFacts
    /// The other half of an exercise or conversion.
    var counterpart: RowFacts?
    var form: DocumentType.Form?

    init(row: SecurityRow, facts: RowFacts, among rows: [RowFacts] = [], form: DocumentType.Form?) {
        (self.row, self.facts, self.form) = (row, facts, form)
        counterpart = facts.transaction?.counterpart.flatMap { other in rows.first { $0.identifier == other } }
    }

    private var table: SecurityTable { facts.identifier.table }

    private var security: SecurityPhrase { facts.security }

    /// Begins with a capital letter and ends with a full stop.
    var text: String {
        let told = if let transaction = facts.transaction { story(transaction) } else { holding }
        return (told + remark).capitalizedFirst + "."
    }

    private var remark: String {
        switch facts.timeliness {
        case .early?: "; reported earlier than required"
        case .late?: "; reported late"
        case nil: ""
        }
    }

    // MARK: Transactions

    private func story(_ transaction: TransactionFacts) -> String {
        let predicate = Predicate(Deed(transaction, of: security, in: table))
        var text = deed(transaction, predicate)
        if counterpart == nil { text += underlying(transaction.underlying) }
        if let date = transaction.date {
            text += " on \(date.spelled)"
        } else if let date = row.transactionDate.value {
            text += " on a date filed as “\(date.text)”"
        } else {
            text += " on a date not stated"
        }
        return text + price(transaction, predicate) + balance
    }

    private func deed(_ transaction: TransactionFacts, _ predicate: Predicate) -> String {
        let quantity = quantity(transaction.amount, of: security, in: transaction.unit)
        guard let counterpart, let half = counterpart.transaction else { return predicate(quantity) }
        let other = counterpart.security.counted(half.amount.value, in: half.unit)
        let isGain = transaction.direction == .acquired
        let words = Exercise(
            code: transaction.code?.value, given: [isGain ? counterpart.security : security], isSwap: transaction.isSwap
        )
        return isGain
            ? "acquired \(quantity) by \(words.gerund) \(other)\(words.manner)"
            : "\(words.verb) \(quantity) \(words.joint) \(other)\(words.manner)"
    }

    /// An amount that cannot be read is quoted.
    private func quantity(_ figure: Figure, of security: SecurityPhrase, in unit: AmountUnit) -> String {
        if case .unreadable(let text) = figure { return "an amount filed as “\(text)” of \(security.name)" }
        return security.counted(figure.value, in: unit)
    }

    private func underlying(_ underlying: UnderlyingFacts?) -> String {
        guard let underlying, let title = underlying.title else { return "" }
        let security = SecurityPhrase(title: title, table: .nonDerivative)
        var parts = [quantity(underlying.amount, of: security, in: underlying.unit)]
        if let price = underlying.exercisePrice.value, !price.isZero { parts.append("exercise price \(price.price)") }
        return " (underlying: \(parts.joined(separator: ", ")))"
    }

    private func price(_ transaction: TransactionFacts, _ predicate: Predicate) -> String {
        let price = transaction.price
        let each = transaction.unit == .shares ? " each" : ""
        var text: String
        switch price.figure {
        case .known(let number):
            if number.isZero, !predicate.mentionsZeroPrice { return "" }
            text = ", \(predicate.beforePrice) \(price.isAverage ? "an average of " : "")\(number.price)\(each)"
        case .unreadable(let filed): text = ", at a price filed as “\(filed)”"
        case .notStated:
            if price.ranges.isEmpty, !price.marks.isEmpty {
                return ", price: see \(footnotes(price.marks.map(\.label)))"
            }
            guard !price.ranges.isEmpty else { return predicate.mentionsZeroPrice ? ", no price given" : "" }
            text = ", \(predicate.beforePrice) prices given in a footnote"
        }
        let ranges = price.applicableRanges.map {
            $0.low == $0.high ? $0.low.price : "\($0.low.price) to \($0.high.price)"
        }
        if !ranges.isEmpty { text += " (\(ranges.joined(separator: ", ")))" }
        return text
    }

    private var balance: String {
        let when = form == .form5 ? "held at the fiscal year’s end" : "held after"
        switch facts.owned {
        case .known(let amount):
            let number = row.amountOwned.value.map(AmountUnit.init) == .dollars ? amount.money : amount.grouped
            return "; \(amount.isZero ? "none" : number) \(when), \(manner)"
        case .unreadable(let text): return "; amount \(when) filed as “\(text)”, \(manner)"
        case .notStated: return "; amount \(when) not stated, \(manner)"
        }
    }

    // MARK: Holdings

    private var holding: String {
        var text: String
        let unit = row.amountOwned.value.map(AmountUnit.init) ?? .shares
        if facts.owned == .notStated, table == .derivative {
            text = "held \(security.name)"
        } else {
            text = "held \(quantity(facts.owned, of: security, in: unit))"
        }
        if table == .derivative { text += underlying(UnderlyingFacts(row)) }
        return text + ", " + manner
    }

    /// `directly`, `indirectly (By Family Trust)`.
    var manner: String {
        switch row.ownershipForm.value?.value {
        case .direct?: return "directly"
        case .indirect?:
            if let nature = row.natureOfOwnership.value { return "indirectly (\(nature.spacedEvenly))" }
            let labels = row.natureOfOwnership.marks.map(\.label)
            return labels.isEmpty ? "indirectly" : "indirectly (see \(footnotes(labels)))"
        case nil: return "directly or indirectly (which is not stated)"
        }
    }
}
