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
    /// How the security is spoken of.
    var security: SecurityPhrase
    var withholding: WithholdingWords
    /// The amounts of the underlying securities; nil in Table I.
    var underlyingAmount: ExactDecimal?
    /// The title all rows agree on.
    var underlyingKey: String?
}

extension KindTotal {
    private struct Key: Hashable {
        var table: SecurityTable
        var titleKey: String
        var unit: AmountUnit
        var code: String?
        var isSwap: Bool
        var direction: AcquiredDisposed?
    }

    /// In order of first appearance. Holdings are no transactions and change no total.
    static func totals(of rows: [RowFacts]) -> [KindTotal] {
        var places: [Key: Int] = [:]
        var groups: [(first: RowFacts, members: [(RowIdentifier, TransactionFacts)])] = []
        for row in rows {
            guard let transaction = row.transaction else { continue }
            let key = Key(
                table: row.account.table, titleKey: row.account.titleKey, unit: transaction.unit,
                code: transaction.code?.text, isSwap: transaction.isSwap, direction: transaction.direction)
            if let place = places[key] {
                groups[place].members.append((row.identifier, transaction))
            } else {
                places[key] = groups.count
                groups.append((row, [(row.identifier, transaction)]))
            }
        }
        return groups.compactMap { KindTotal(of: $0.members, in: $0.first) }
    }

    private init?(of rows: [(RowIdentifier, TransactionFacts)], in row: RowFacts) {
        guard let first = row.transaction else { return nil }
        let transactions = rows.map(\.1)
        let dates = transactions.compactMap(\.date)
        let underlyings = transactions.compactMap(\.underlying)
        let underlyingAmounts = underlyings.compactMap(\.amount.value)
        let underlyingKeys = Set(underlyings.map { $0.title?.securityKey })
        var explanations: [String] = []
        for label in transactions.flatMap(\.explanations) where !explanations.contains(label) {
            explanations.append(label)
        }
        self.init(
            table: row.account.table, title: row.title, unit: first.unit, kind: first.kind, code: first.code,
            isSwap: first.isSwap, direction: first.direction, rows: rows.map(\.0), amount: Total(amountsOf: rows),
            value: Total(valuesOf: rows, in: first.unit), earliest: dates.min(), latest: dates.max(),
            undatedRows: rows.count - dates.count, prices: PriceSpan(of: transactions.map(\.price)),
            rowsWithoutPrice: transactions.count { $0.price.span == nil }, explanations: explanations,
            security: row.security,
            withholding: transactions.dropFirst().reduce(first.withholding) { $0.common(with: $1.withholding) },
            underlyingAmount: underlyingAmounts.count == rows.count ? Total.sum(underlyingAmounts) : nil,
            underlyingKey: underlyingKeys.count == 1 ? underlyingKeys.first ?? nil : nil)
    }
}
