/// The description of a field of a transaction or holding row: the kind of its value, and its names in filings and
/// reports.
///
/// `all` lists every field once. Readers and reports iterate over that list, so that a new field needs only an entry
/// there and a typed property on `SecurityRow`. This is a class because the descriptions are large and immutable, and
/// are passed around with every value.
public final class RowField: Sendable {
    /// The field's index in `all`, 0 to 63. Rows store their values by it.
    public let number: Int
    /// The name in CSV and JSON.
    public let name: String
    /// The kind of value.
    public let kind: Kind
    /// The only table that has the field; nil if both have it.
    public let table: SecurityTable?

    /// The XML element of the field; for an amount, the element of a count.
    ///
    /// A `StaticString`, because the reader compares it with every element of a document.
    public let element: StaticString
    /// The element that encloses it within the row; nil if it is a direct child of the row.
    public let group: StaticString?
    /// The element's name in schema X0101, where it differs.
    public let earlyElement: StaticString?
    /// The column names in the SEC's insider transactions data sets; the first that a table has is used.
    public let columns: [String]
    /// For an amount: the element and column used when securities are not counted but valued in dollars.
    public let inDollars: InDollars?
    /// The member name in JSON, which is shorter than `name` for some members of a group.
    public let memberName: String
    /// The label in the list of values for which a form has no column.
    public let label: String
    /// The aspect of the row that the field identifies, for matching rows of different filings; nil if it does not help.
    package let aspect: RowAspect?

    /// The element and the data set column of a value in dollars.
    public struct InDollars: Sendable {
        /// The XML element.
        public let element: StaticString
        /// The column in the data sets.
        public let column: String

        init(_ element: StaticString, column: String) {
            self.element = element
            self.column = column
        }
    }

    /// The kind of value a field holds.
    public enum Kind: Sendable {
        /// Free text.
        case text
        /// A calendar date.
        case date
        /// A price in dollars.
        case price
        /// A number of securities, or their value in dollars if they are not counted.
        case amount
        /// A code of one letter or digit, of the given type.
        case code(any FiledCode.Type)
        /// A yes-or-no value.
        case flag
        /// An element that encloses other fields and has no value itself, only footnotes that apply to all of them.
        case group
    }

    package init(
        _ number: Int, _ name: StaticString, _ kind: Kind, in group: StaticString? = nil,
        element: StaticString? = nil, early earlyElement: StaticString? = nil, inDollars: InDollars? = nil,
        table: SecurityTable? = nil, columns: [String] = [], member memberName: String? = nil, label: String? = nil,
        aspect: RowAspect? = nil
    ) {
        self.number = number
        self.name = name.description
        self.kind = kind
        self.table = table
        self.element = element ?? name
        self.group = group
        self.earlyElement = earlyElement
        self.columns = columns
        self.inDollars = inDollars
        self.memberName = memberName ?? self.name
        self.label = label ?? self.element.description
        self.aspect = aspect
    }
}

/// An aspect by which a row of an amendment is matched with a row of the original.
///
/// Rows that differ in more than one aspect are different rows; see `RowMatching` in SiteReports.
package enum RowAspect: Sendable, CaseIterable {
    /// The title of the security.
    case security
    /// The exercise price and dates of a derivative security.
    case terms
    case date
    case code
    case amount
    /// The ownership form and nature of ownership.
    case account
}

extension RowField: Hashable {
    /// Not by number: another form has a list of its own.
    public static func == (left: RowField, right: RowField) -> Bool { left === right }

    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension RowField {
    /// Returns whether rows of a table have this field.
    public func belongs(to table: SecurityTable) -> Bool { self.table.map { $0 == table } ?? true }

    /// Nests fields in their groups: each top-level field of the list with its members, which only groups have.
    ///
    /// Fields whose enclosing element is not itself in the list are top-level.
    package static func grouped(_ fields: [RowField]) -> [(field: RowField, members: [RowField])] {
        let members = Dictionary(grouping: fields) { $0.group?.description ?? "" }
        let groups = Set(fields.filter(\.isGroup).map(\.element.description))
        return fields.filter { field in field.group.map { !groups.contains($0.description) } ?? true }
            .map { ($0, $0.isGroup ? members[$0.element.description] ?? [] : []) }
    }

    /// Whether the field is a group of other fields.
    package var isGroup: Bool { if case .group = kind { true } else { false } }

    /// The field's bit in a set of fields.
    @inlinable package var bit: UInt64 { 1 << UInt64(truncatingIfNeeded: number) }
}

extension RowField.Kind {
    /// Parses a filed text; nil for free text and for text that is not a valid value of this kind.
    public func meaning(of text: String) -> RowValue.Meaning? {
        switch self {
        case .text, .group: nil
        case .date: CalendarDate(filed: text).map { .date($0) }
        case .price, .amount: Amount(filed: text).map { .amount($0) }
        case .code(let codes): codes.isKnown(text) ? .code : nil
        case .flag: Bool(filed: text).map { .flag($0) }
        }
    }
}
