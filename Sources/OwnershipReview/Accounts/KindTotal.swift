import OwnershipModel

/// The total of all transactions with the same table, title, unit, code, equity swap flag and direction.
///
/// It may span several accounts: amounts traded can be added up across accounts, unlike balances.
public struct KindTotal: Sendable, Hashable {
    public var table: SecurityTable
    /// The title as filed in the first row; nil if not filed.
    public var title: String?
    /// The unit of `amount`.
    public var unit: AmountUnit
    /// The kind of transaction, from its code.
    public var kind: TransactionKind
    /// The transaction code; nil if not filed.
    public var code: Filed<TransactionCode>?
    /// Whether an equity swap or similar instrument is involved (code K).
    public var isSwap: Bool
    /// The direction; nil if it is missing or unreadable.
    public var direction: AcquiredDisposed?
    /// The rows added up, in document order.
    public var rows: [RowIdentifier]
    /// The number of securities, or dollars, according to `unit`.
    public var amount: Total
    /// Amount times price, in dollars. Codes P and S do not tell open market transactions from private ones.
    public var value: Total
    /// The earliest transaction date; nil if no row has a readable date.
    public var earliest: CalendarDate?
    /// The latest transaction date; nil if no row has a readable date.
    public var latest: CalendarDate?
    /// The number of rows without a readable date.
    public var undatedRows: Int
    /// The span of all prices; nil if no row states a price.
    public var prices: PriceSpan?
    /// The number of rows that state no price, neither in the cell nor as a range in a footnote.
    public var rowsWithoutPrice: Int
    /// The number of rows that state a price only as a range in a footnote. No span includes it.
    public var rowsPricedInFootnotes = 0
    /// The number of rows whose price is an average, so that the value is what the averages come to.
    public var averageRows = 0
    /// The labels of the footnotes that give a price in another currency than that of the United States.
    public var currencyNotes: [String] = []
    /// The rows whose price does not fit those of the others.
    public var oddlyPricedRows: [RowIdentifier] = []
    /// The labels of the footnotes that explain the transactions, without duplicates.
    public var explanations: [String]
    /// The labels of further footnotes about the prices, without duplicates.
    public var priceNotes: [String]
    /// The labels of further footnotes at the amounts, without duplicates.
    public var amountNotes: [String] = []
    /// The wording for the security.
    var security: SecurityPhrase
    var withholding: WithholdingWords
    /// The normalized title, as in `Account.titleKey`.
    var titleKey: String
    /// The sum of the amounts of the underlying securities; nil in Table I, and if any amount is missing.
    var underlyingAmount: ExactDecimal?
    /// The normalized title of the underlying security; nil if the rows differ.
    var underlyingKey: String?
    /// The accounts of the rows, in order of first appearance.
    var accounts: [Account] = []
    /// The number of rows whose amount is filed as zero.
    var rowsOfNothing = 0
    /// Whether further rows of the table are not known, so that amount and value are lower bounds at most, and dates and
    /// prices are those of the rows that were read.
    public var isPartial = false
}

extension KindTotal {
    /// Returns the totals of the transactions among some rows, in order of first appearance.
    ///
    /// - Parameter partial: the tables of which not all rows are known.
    static func totals(of rows: RowSelection, partial: Set<SecurityTable>) -> [KindTotal] {
        var groups: [RowSelection] = []
        for index in rows.indices {
            guard let trade = rows[index].trade else { continue }
            let same = groups.firstIndex { group in
                group[0].trade.map { $0.isSameKind(as: trade) } ?? false
                    && group[0].account.table == rows[index].account.table
                    && group[0].account.titleKey == rows[index].account.titleKey
            }
            if let group = same {
                groups[group].add(index, of: rows)
            } else {
                groups.append(RowSelection(index, of: rows))
            }
        }
        return groups.compactMap { KindTotal(of: $0)?.marked(partial) }
    }

    private init?(of rows: RowSelection) {
        guard let first = rows[0].trade else { return nil }
        self.init(
            table: rows[0].account.table, title: rows[0].title, unit: first.value.unit, kind: first.value.kind,
            code: first.value.code, isSwap: first.value.isSwap, direction: first.value.direction,
            rows: rows.identifiers, amount: Total(amountsOf: rows), value: Total(valuesOf: rows), earliest: nil,
            latest: nil, undatedRows: 0, prices: nil, rowsWithoutPrice: 0, explanations: [], priceNotes: [],
            security: rows[0].security, withholding: first.value.withholding, titleKey: rows[0].account.titleKey,
            underlyingAmount: nil, underlyingKey: nil)
        // Ranges of footnotes are used for all rows or for none, so that a span never mixes averages with ranges.
        let usesRanges = rows.indices.allSatisfy { index in
            guard let price = rows[index].trade?.value.price, price.figure.value != nil else { return true }
            return price.ranges.isEmpty || !price.usableRanges.isEmpty
        }
        for index in rows.indices {
            guard let trade = rows[index].trade else { continue }
            if let date = trade.value.date {
                earliest = min(earliest ?? date, date)
                latest = max(latest ?? date, date)
            } else {
                undatedRows += 1
            }
            addPrice(trade.value.price, of: rows[index].identifier, usesRanges: usesRanges)
            if !accounts.contains(rows[index].account) { accounts.append(rows[index].account) }
            if trade.value.amount.value?.isZero ?? false { rowsOfNothing += 1 }
            for label in trade.value.explanations where !explanations.contains(label) { explanations.append(label) }
            withholding = withholding.common(with: trade.value.withholding)
        }
        for index in rows.indices {
            guard let trade = rows[index].trade else { continue }
            for mark in trade.value.price.marks { addPriceNote(mark.label) }
            for range in trade.value.price.ranges { addPriceNote(range.mark.label) }
        }
        for index in rows.indices {
            for mark in rows[index].trade?.value.amountMarks ?? [] { addAmountNote(mark.label) }
        }
        if table == .derivative { addUnderlying(rows.indices.compactMap { rows[$0].trade?.value.underlying }) }
    }

    private mutating func addPrice(_ price: PriceFacts, of row: RowIdentifier, usesRanges: Bool) {
        if let span = usesRanges ? price.span : price.reported {
            prices = prices?.joined(with: span) ?? span
            if price.isAverage { averageRows += 1 }
            if price.isOutOfProportion { oddlyPricedRows.append(row) }
        } else if price.figure == .notStated, !price.ranges.isEmpty {
            rowsPricedInFootnotes += 1
        } else {
            rowsWithoutPrice += 1
        }
        for label in price.currencyNotes where !currencyNotes.contains(label) { currencyNotes.append(label) }
    }

    private func marked(_ partial: Set<SecurityTable>) -> KindTotal {
        guard partial.contains(table) else { return self }
        var total = self
        total.isPartial = true
        (total.amount, total.value) = (amount.lowerBound, value.lowerBound)
        return total
    }

    private mutating func addPriceNote(_ label: String) {
        if !explanations.contains(label), !priceNotes.contains(label) { priceNotes.append(label) }
    }

    private mutating func addAmountNote(_ label: String) {
        if !explanations.contains(label), !priceNotes.contains(label), !amountNotes.contains(label) {
            amountNotes.append(label)
        }
    }

    private mutating func addUnderlying(_ securities: [UnderlyingFacts]) {
        let amounts = securities.compactMap(\.amount.value)
        if amounts.count == rows.count { underlyingAmount = Total.sum(amounts) }
        let key = securities.first?.title?.securityKey
        if securities.allSatisfy({ $0.title?.securityKey == key }) { underlyingKey = key }
    }
}

extension KindTotal {
    /// The position in a headline, lowest first: transactions that reflect the person's own decision come before others.
    var rank: Int {
        let isPlain = direction != nil && (code?.value?.impliedDirection ?? direction) == direction
        switch kind {
        case .purchase, .sale: return isPlain ? 0 : 1
        case .tender: return 2
        case .gift: return 3
        case .smallAcquisition: return 4
        case .exercise: return 5
        case .conversion: return 6
        case .award: return 7
        case .dispositionToIssuer: return 8
        case .discretionary: return 9
        case .inheritance: return 10
        case .votingTrust: return 11
        case .expiration: return 12
        case .other: return 13
        case .unknown: return 14
        case .withholding: return 15
        }
    }

    /// Whether derivative securities were exercised or converted.
    var isConversion: Bool { kind.isConversion }

    /// Whether the code is P or S, which means a purchase or sale on the open market or in private.
    public var isMarket: Bool { kind == .purchase || kind == .sale }
}

extension Boxed<TransactionFacts> {
    fileprivate func isSameKind(as other: Boxed<TransactionFacts>) -> Bool {
        value.direction == other.value.direction && value.unit == other.value.unit
            && value.isSwap == other.value.isSwap && value.code?.text == other.value.code?.text
    }
}
