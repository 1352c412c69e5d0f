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
    /// The amounts of the underlying securities; nil in Table I.
    var underlyingAmount: ExactDecimal?
    /// The title all rows agree on.
    var underlyingKey: String?
}

extension KindTotal {
    /// In order of first appearance, of the rows at these places. Holdings are no transactions and change no total.
    static func totals(of places: some Sequence<Int>, in rows: [RowFacts]) -> [KindTotal] {
        var groups: [[Int]] = []
        for place in places where rows[place].transaction != nil {
            if let group = groups.firstIndex(where: { isSameKind(rows[$0[0]], rows[place]) }) {
                groups[group].append(place)
            } else {
                groups.append([place])
            }
        }
        return groups.compactMap { KindTotal(of: $0, in: rows) }
    }

    private static func isSameKind(_ one: RowFacts, _ other: RowFacts) -> Bool {
        one.account.table == other.account.table && one.transaction?.direction == other.transaction?.direction
            && one.transaction?.unit == other.transaction?.unit && one.transaction?.isSwap == other.transaction?.isSwap
            && one.transaction?.code?.text == other.transaction?.code?.text
            && one.account.titleKey == other.account.titleKey
    }

    private init?(of places: [Int], in rows: [RowFacts]) {
        let row = rows[places[0]]
        guard let first = row.transaction else { return nil }
        self.init(
            table: row.account.table, title: row.title, unit: first.unit, kind: first.kind, code: first.code,
            isSwap: first.isSwap, direction: first.direction, rows: places.map { rows[$0].identifier },
            amount: Total(amountsOf: places, in: rows), value: Total(valuesOf: places, in: rows), earliest: nil,
            latest: nil, undatedRows: 0, prices: nil, rowsWithoutPrice: 0, explanations: [], priceNotes: [],
            security: row.security, withholding: first.withholding, underlyingAmount: nil, underlyingKey: nil)
        for place in places {
            guard let transaction = rows[place].transaction else { continue }
            if let date = transaction.date {
                earliest = min(earliest ?? date, date)
                latest = max(latest ?? date, date)
            } else {
                undatedRows += 1
            }
            if let span = transaction.price.span {
                prices = prices?.joined(with: span) ?? span
            } else {
                rowsWithoutPrice += 1
            }
            for label in transaction.explanations where !explanations.contains(label) { explanations.append(label) }
            withholding = withholding.common(with: transaction.withholding)
        }
        for place in places {
            for label in rows[place].transaction?.price.labels ?? []
            where !explanations.contains(label) && !priceNotes.contains(label) {
                priceNotes.append(label)
            }
        }
        if table == .derivative { addUnderlying(places.compactMap { rows[$0].transaction?.underlying }) }
    }

    private mutating func addUnderlying(_ securities: [UnderlyingFacts]) {
        let amounts = securities.compactMap(\.amount.value)
        if amounts.count == rows.count { underlyingAmount = Total.sum(amounts) }
        let key = securities.first?.title?.securityKey
        if securities.allSatisfy({ $0.title?.securityKey == key }) { underlyingKey = key }
    }
}
