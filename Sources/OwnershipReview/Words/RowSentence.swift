import Bytes
import OwnershipModel

/// Writes the sentence of one row. Rows are large and are therefore accessed by index, not copied.
struct RowSentence {
    // Longer than most, so that the text need not move while it grows.
    private var text = TextBuilder(capacity: 200)
    private let rows: [RowFacts]
    private let index: Int
    /// The filed rows of the same table.
    private let filed: [SecurityRow]
    private let form: DocumentType.Form?

    init(at index: Int, of rows: [RowFacts], asFiledIn filed: [SecurityRow], form: DocumentType.Form?) {
        (self.rows, self.index, self.filed, self.form) = (rows, index, filed, form)
        if let trade = rows[index].trade { tell(trade) } else { tellHolding() }
        switch rows[index].timeliness {
        case .early?: text += "; marked as voluntarily reported early"
        case .late?: text += "; reported late"
        case nil: break
        }
        text += "."
    }

    /// The sentence, with a capital letter at the beginning and a full stop at the end.
    var words: String { text.text }

    /// The index of the row in its table.
    private var place: Int { rows[index].identifier.number - 1 }

    private var table: SecurityTable { rows[index].identifier.table }

    // MARK: Transactions

    private mutating func tell(_ trade: Boxed<TransactionFacts>) {
        let deed = Deed(trade, of: rows[index].security, in: table)
        let predicate = Predicate(deed)
        if let other = trade.value.counterpart, let half = rows.indices.first(where: { rows[$0].identifier == other }) {
            if trade.value.kind == .gift { tellMove(trade, half) } else { tellExercise(trade, half) }
        } else if deed.isOfNothing {
            tellNothing(trade, deed)
        } else if trade.value.unit == .dollars, predicate.isPaid, let paid = trade.value.amount.value {
            text += "\(predicate.before.capitalizedFirst)\(deed.security.undividedName) for \(paid.money)"
            text += predicate.after
            if let underlying = trade.value.underlying { append(underlying) }
        } else {
            text += predicate.before.capitalizedFirst
            append(trade.value.amount, of: rows[index].security, in: trade.value.unit)
            text += predicate.after
            if let underlying = trade.value.underlying { append(underlying) }
        }
        if let date = trade.value.date {
            text += " on "
            date.appendSpelled(to: &text)
        } else if let date = filed[place].transactionDate.value {
            text += " on a date filed as “\(date.text)”"
        } else {
            text += " on a date not stated"
        }
        appendPrice(of: trade, predicate)
        if deed.isOfNothing { appendChange() }
        appendBalance()
    }

    /// - Parameter half: the index of the other row of the exercise or conversion.
    private mutating func tellExercise(_ trade: Boxed<TransactionFacts>, _ half: Int) {
        guard let other = rows[half].trade else { return }
        let (own, others) = (
            Deed(trade, of: rows[index].security, in: table),
            Deed(other, of: rows[half].security, in: rows[half].identifier.table)
        )
        let gains = Exercise.Way.allCases.first { $0.fits(own, with: others) }
        let way = gains ?? Exercise.Way.allCases.first { $0.fits(others, with: own) } ?? .acquired
        let words = Exercise(
            way, code: trade.value.code?.value, given: [rows[gains == nil ? index : half].security],
            isSwap: trade.value.isSwap)
        text += (gains == nil ? words.verb : words.past).capitalizedFirst + " "
        append(trade.value.amount, of: rows[index].security, in: trade.value.unit)
        text += gains == nil ? " \(words.joint) " : " \(words.gerund) "
        rows[half].security.append(other.value.amount.value, in: other.value.unit, to: &text)
        text += words.manner
    }

    /// Tells a gift that stays among the person's own holdings.
    private mutating func tellMove(_ trade: Boxed<TransactionFacts>, _ half: Int) {
        let isGiven = trade.value.direction == .disposed
        let (from, to) = isGiven ? (index, half) : (half, index)
        text += "Moved "
        append(trade.value.amount, of: rows[index].security, in: trade.value.unit)
        text += " by gift from \(Account.sources([rows[from].account])) to "
        text += Account.destinations([rows[to].account])
    }

    /// Tells a transaction whose amount is filed as zero, which nothing can be bought or sold for.
    private mutating func tellNothing(_ trade: Boxed<TransactionFacts>, _ deed: Deed) {
        var filedDeed = deed
        filedDeed.isOfNothing = false
        let past: String
        switch (deed.code?.value, deed.direction) {
        case (.openMarketSale?, .disposed?): past = "sold"
        case (.openMarketPurchase?, .acquired?): past = "bought"
        case (_, .acquired?): past = "acquired"
        case (_, .disposed?): past = "disposed of"
        case (_, nil): past = "acquired or disposed of"
        }
        text += trade.value.unit == .dollars ? "$0" : "0"
        text += " filed as the amount of \(deed.security.undividedName) \(past)"
        text += filedDeed.isOddlyCoded || deed.direction == nil ? "" : Predicate(filedDeed).after
        if let underlying = trade.value.underlying { append(underlying) }
    }

    /// Appends how the balance differs from that of the account's row before, where the amount does not say it.
    private mutating func appendChange() {
        let before = rows[..<index].last { $0.account == rows[index].account }
        guard let before = before?.owned.value, let after = rows[index].owned.value, before != after else { return }
        let change = after < before ? before.subtracting(after) : after.subtracting(before)
        guard let change else { return }
        text += "; the balance \(after < before ? "fell" : "rose") by "
        text += rows[index].account.unit == .dollars ? change.money : change.grouped
    }

    /// Appends an amount of a security; an unreadable amount is quoted.
    private mutating func append(_ figure: Figure, of security: SecurityPhrase, in unit: AmountUnit) {
        if case .unreadable(let filed) = figure {
            text += "an amount filed as “\(filed)” of \(security.name)"
        } else {
            security.append(figure.value, in: unit, to: &text)
        }
    }

    private mutating func append(_ underlying: UnderlyingFacts) {
        guard let title = underlying.title else { return }
        text += " (underlying: "
        append(underlying.amount, of: SecurityPhrase(title: title, table: .nonDerivative), in: underlying.unit)
        if let price = underlying.exercisePrice.value, !price.isZero {
            text += rows[index].security.isConverted ? ", conversion price " : ", exercise price "
            text += price.price
        }
        text += ")"
    }

    private mutating func appendPrice(of trade: Boxed<TransactionFacts>, _ predicate: Predicate) {
        switch trade.value.price.figure {
        case .known(let number):
            if number.isZero, !predicate.mentionsZeroPrice { return }
            let isOnlyFiled = predicate.onlyFilesPrice || trade.value.unit == .dollars
            text += isOnlyFiled ? "; price filed:" : ", \(predicate.beforePrice)"
            text += " "
            let price = trade.value.price
            let reported = PriceSpan(low: number, high: number, averages: price.isAverage ? .all : .none)
            text += reported.spelled(each: trade.value.unit == .shares, currencyNotes: price.currencyNotes)
        case .unreadable(let filed): text += ", at a price filed as “\(filed)”"
        case .notStated:
            guard !trade.value.price.ranges.isEmpty else {
                let marks = trade.value.price.marks
                if !marks.isEmpty {
                    text += ", price: see \(footnotes(marks.map(\.label)))"
                } else if predicate.mentionsZeroPrice {
                    text += ", no price given"
                }
                return
            }
            text += ", \(predicate.beforePrice) prices given in a footnote"
        }
        appendRanges(of: trade.value.price)
    }

    /// Appends what footnotes state of the prices. What does not fit the price is told as theirs.
    private mutating func appendRanges(of price: PriceFacts) {
        let ranges = price.applicableRanges
        guard !ranges.isEmpty else { return }
        let isUsed = price.figure.value == nil || !price.usableRanges.isEmpty
        let spans = ranges.map { range in
            let span = PriceSpan(low: range.low, high: range.high, averages: .none)
            let sign = price.currencyNotes.contains(range.mark.label) ? [range.mark.label] : []
            let words =
                sign.isEmpty ? span.spelled() : "\(range.low.priceWithoutSign) to \(range.high.priceWithoutSign)"
            return isUsed ? words : "footnote \(range.mark.label) gives \(words)"
        }
        text += " ("
        text += spans.joined(separator: ", ")
        text += ")"
    }

    private mutating func appendBalance() {
        let when = form == .form5 ? "filed as held at the fiscal year’s end" : "held after"
        switch rows[index].owned {
        case .known(let amount):
            text += "; "
            // The account's unit is that of its balance, unless the balance is zero.
            text += amount.isZero ? "none" : rows[index].account.unit == .dollars ? amount.money : amount.grouped
            text += " "
            text += when
        case .unreadable(let filed):
            text += "; amount \(form == .form5 ? "held at the fiscal year’s end" : when) filed as “\(filed)”"
        case .notStated: text += "; amount \(form == .form5 ? "held at the fiscal year’s end" : when) not stated"
        }
        text += ", "
        text += rows[index].account.toldManner(rows[index].holder)
    }

    // MARK: Holdings

    private mutating func tellHolding() {
        if rows[index].isStatementOfNone {
            text += "States in words that nothing is owned"
            return
        }
        text += "Held "
        if rows[index].owned == .notStated, table == .derivative {
            text += rows[index].security.name
        } else {
            let unit = filed[place].amountOwned.unit ?? .shares
            append(rows[index].owned, of: rows[index].security, in: unit)
        }
        if table == .derivative { append(UnderlyingFacts(filed[place])) }
        text += ", "
        text += rows[index].account.toldManner(rows[index].holder)
    }
}
