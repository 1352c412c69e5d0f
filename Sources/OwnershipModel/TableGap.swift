/// What is not known of a table: some of its rows, or all of them.
///
/// `FormDocument.gap(in:)` alone decides whether a table is whole. Wherever figures stand, they say "at least" where there is
/// a gap, or nothing is said of the whole.
public struct TableGap: Sendable, Hashable {
    public var table: SecurityTable
    /// The number of rows that were seen and could not be read; nil if the input does not tell the table, or not all of it.
    public var unreadRows: Int?
    /// Whether no row of the table is known, so that it is missing and not just partial.
    public var isMissing: Bool

    public init(table: SecurityTable, unreadRows: Int?, isMissing: Bool) {
        self.table = table
        self.unreadRows = unreadRows
        self.isMissing = isMissing
    }

    /// `2 rows of Table I could not be read`, or that the input does not tell the table or all of its rows.
    public var words: String {
        if let unreadRows { return "\(TableGap.counted(unreadRows)) of \(table.name) could not be read" }
        return "this input does not tell \(isMissing ? "" : "all rows of ")\(table.name)"
    }

    /// The line in the table itself, below the rows that were read; nil if no number of rows is known.
    public var note: String? { unreadRows.map(TableGap.note) }

    /// Returns the number in such a line; nil for any other text. A form that was printed with gaps keeps them when it is
    /// read again.
    public static func unreadRows(inNote text: some StringProtocol) -> Int? {
        guard let count = text.prefix(while: { $0 != " " }).wholeNumber, text == note(count) else { return nil }
        return count
    }

    private static func note(_ count: Int) -> String {
        "\(counted(count)) of this table could not be read; "
            + (count == 1 ? "it is listed below as text." : "they are listed below as text.")
    }

    private static func counted(_ rows: Int) -> String { rows == 1 ? "1 row" : "\(rows) rows" }
}

extension StringProtocol {
    /// The positive number that the text is; nil if it is anything else.
    fileprivate var wholeNumber: Int? { Int(self).flatMap { $0 > 0 ? $0 : nil } }
}

extension FormDocument {
    /// What is not known of a table; nil if all of its rows are here.
    public func gap(in table: SecurityTable) -> TableGap? {
        let unread = unreadRows[table] ?? 0
        guard unread > 0 || missingParts.contains(table.part) else { return nil }
        return TableGap(table: table, unreadRows: unread > 0 ? unread : nil, isMissing: self[table].isEmpty)
    }

    /// The gaps of all tables. If there are any, an empty table does not mean "none", figures are not those of the whole, and
    /// two equal documents need not be the same filing.
    public var gaps: [TableGap] { Self.tables.compactMap(gap) }
}

extension OwnershipDocument {
    /// Notes that rows of a table were seen and could not be read. Call it when the rows that could are in the document: a
    /// table of which none was read is missing.
    public mutating func note(unreadRows count: Int, in table: SecurityTable) {
        guard count > 0 else { return }
        unreadRows[table, default: 0] += count
        if self[table].isEmpty { missingParts.insert(table.part) }
    }
}
