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
        case .early?: text += "; reported earlier than required"
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
        let predicate = Predicate(Deed(trade, of: rows[index].security, in: table))
        if let other = trade.value.counterpart, let half = rows.indices.first(where: { rows[$0].identifier == other }) {
            tellExercise(trade, half)
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
        appendBalance()
    }

    /// - Parameter half: the index of the other row of the exercise or conversion.
    private mutating func tellExercise(_ trade: Boxed<TransactionFacts>, _ half: Int) {
        let isGain = trade.value.direction == .acquired
        let words = Exercise(
            code: trade.value.code?.value, given: [rows[isGain ? half : index].security], isSwap: trade.value.isSwap)
        text += isGain ? "Acquired " : words.verb.capitalizedFirst + " "
        append(trade.value.amount, of: rows[index].security, in: trade.value.unit)
        text += isGain ? " by \(words.gerund) " : " \(words.joint) "
        if let other = rows[half].trade {
            rows[half].security.append(other.value.amount.value, in: other.value.unit, to: &text)
        }
        text += words.manner
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
            text += ", exercise price "
            text += price.price
        }
        text += ")"
    }

    private mutating func appendPrice(of trade: Boxed<TransactionFacts>, _ predicate: Predicate) {
        switch trade.value.price.figure {
        case .known(let number):
            if number.isZero, !predicate.mentionsZeroPrice { return }
            text += ", "
            text += predicate.beforePrice
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
        let when = form == .form5 ? "held at the fiscal year’s end" : "held after"
        switch rows[index].owned {
        case .known(let amount):
            text += "; "
            // The account's unit is that of its balance, unless the balance is zero.
            text += amount.isZero ? "none" : rows[index].account.unit == .dollars ? amount.money : amount.grouped
            text += " "
            text += when
        case .unreadable(let filed): text += "; amount \(when) filed as “\(filed)”"
        case .notStated: text += "; amount \(when) not stated"
        }
        text += ", "
        text += rows[index].account.toldManner
    }

    // MARK: Holdings

    private mutating func tellHolding() {
        text += "Held "
        if rows[index].owned == .notStated, table == .derivative {
            text += rows[index].security.name
        } else {
            let unit = filed[place].amountOwned.unit ?? .shares
            append(rows[index].owned, of: rows[index].security, in: unit)
        }
        if table == .derivative { append(UnderlyingFacts(filed[place])) }
        text += ", "
        text += rows[index].account.toldManner
    }
}

extension Account {
    /// The form of ownership, such as `directly` or `indirectly (By Family Trust)`.
    var toldManner: String {
        switch form {
        case .direct?: return "directly"
        case .indirect?:
            if let nature { return "indirectly (\(nature))" }
            return natureMarks.isEmpty ? "indirectly" : "indirectly (see \(footnotes(natureMarks.map(\.label))))"
        case nil: return "directly or indirectly (which is not stated)"
        }
    }
}
