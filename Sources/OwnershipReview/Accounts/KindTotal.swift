import OwnershipModel

/// Transactions of one kind in one security, added up: same table, title, unit, code and direction. Accounts may be
/// joined in it, for amounts traded add up where balances do not.
public struct KindTotal: Sendable, Hashable {
    public var table: SecurityTable
    /// As filed in the first row; nil where none is given.
    public var title: String?
    public var unit: AmountUnit
    public var kind: TransactionKind
    public var code: Filed<TransactionCode>?
    /// In an equity swap or similar (K).
    public var isSwap: Bool
    public var direction: AcquiredDisposed?
    public var rows: [RowIdentifier]
    /// Securities, or dollars where the unit is dollars.
    public var amount: Total
    /// Amount times price. For purchases and sales: open market or private, the code does not tell which.
    public var value: Total
    public var earliest: CalendarDate?
    public var latest: CalendarDate?
    public var undatedRows: Int
    /// Nil where no row speaks of a price.
    public var prices: PriceSpan?
    /// Rows that speak of no price, neither in the cell nor as a range in a footnote.
    public var rowsWithoutPrice: Int
    /// The transactions' footnote labels, each once.
    public var explanations: [String]
    /// The labels of further footnotes, those that speak of the prices; each once.
    public var priceNotes: [String]
    /// How the security is spoken of.
    var security: SecurityPhrase
    var withholding: WithholdingWords
    /// As the account's: what tells the security from others.
    var titleKey: String
    /// The amounts of the underlying securities; nil in Table I.
    var underlyingAmount: ExactDecimal?
    /// The title all rows agree on.
    var underlyingKey: String?
}

extension KindTotal {
    /// In order of first appearance, of the rows at these places. Holdings are no transactions and change no total.
    static func totals(of places: some Sequence<Int>, in rows: [RowFacts]) -> [KindTotal] {
        var groups: [[Int]] = []
        for place in places {
            guard let trade = rows[place].trade else { continue }
            let same = groups.firstIndex { group in
                rows[group[0]].trade.map { $0.isSameKind(as: trade) } ?? false
                    && rows[group[0]].account.table == rows[place].account.table
                    && rows[group[0]].account.titleKey == rows[place].account.titleKey
            }
            if let group = same {
                groups[group].append(place)
            } else {
                groups.append([place])
            }
        }
        return groups.compactMap { KindTotal(of: $0, in: rows) }
    }

    private init?(of places: [Int], in rows: [RowFacts]) {
        let place = places[0]
        guard let first = rows[place].trade else { return nil }
        self.init(
            table: rows[place].account.table, title: rows[place].title, unit: first.value.unit, kind: first.value.kind,
            code: first.value.code, isSwap: first.value.isSwap, direction: first.value.direction,
            rows: places.map { rows[$0].identifier }, amount: Total(amountsOf: places, in: rows),
            value: Total(valuesOf: places, in: rows), earliest: nil, latest: nil, undatedRows: 0, prices: nil,
            rowsWithoutPrice: 0, explanations: [], priceNotes: [], security: rows[place].security,
            withholding: first.value.withholding, titleKey: rows[place].account.titleKey, underlyingAmount: nil,
            underlyingKey: nil)
        for place in places {
            guard let trade = rows[place].trade else { continue }
            if let date = trade.value.date {
                earliest = min(earliest ?? date, date)
                latest = max(latest ?? date, date)
            } else {
                undatedRows += 1
            }
            if let span = trade.value.price.span {
                prices = prices?.joined(with: span) ?? span
            } else {
                rowsWithoutPrice += 1
            }
            for label in trade.value.explanations where !explanations.contains(label) { explanations.append(label) }
            withholding = withholding.common(with: trade.value.withholding)
        }
        for place in places {
            guard let trade = rows[place].trade else { continue }
            for mark in trade.value.price.marks { addPriceNote(mark.label) }
            for range in trade.value.price.ranges { addPriceNote(range.mark.label) }
        }
        if table == .derivative { addUnderlying(places.compactMap { rows[$0].trade?.value.underlying }) }
    }

    private mutating func addPriceNote(_ label: String) {
        if !explanations.contains(label), !priceNotes.contains(label) { priceNotes.append(label) }
    }

    private mutating func addUnderlying(_ securities: [UnderlyingFacts]) {
        let amounts = securities.compactMap(\.amount.value)
        if amounts.count == rows.count { underlyingAmount = Total.sum(amounts) }
        let key = securities.first?.title?.securityKey
        if securities.allSatisfy({ $0.title?.securityKey == key }) { underlyingKey = key }
    }
}

extension Boxed<TransactionFacts> {
    fileprivate func isSameKind(as other: Boxed<TransactionFacts>) -> Bool {
        value.direction == other.value.direction && value.unit == other.value.unit
            && value.isSwap == other.value.isSwap && value.code?.text == other.value.code?.text
    }
}
