/// A field of a transaction or holding row: what kind of value stands in it, and what it is called where it is filed and
/// where it is told.
///
/// Every field stands once in `all`. Readers, reports and whatever else goes through the fields of a row loop over that
/// list, so a new field is one line of it and a name in code. A class, since a field says much, never changes, and is
/// handed about with every value.
public final class RowField: Sendable {
    /// Its place in the list: a row keeps its values by it. At most 63.
    public let number: Int
    /// In CSV and JSON.
    public let name: String
    public let kind: Kind
    /// The one table that has it; nil where both do.
    public let table: SecurityTable?

    /// The element that holds it; of an amount, that of a count. Static, as a reader compares it with every element met.
    public let element: StaticString
    /// The element around that one inside the row's; nil where it stands in the row's itself.
    public let group: StaticString?
    /// What schema X0101 calls the element, where it had another name for it.
    public let earlyElement: StaticString?
    /// What a table of the SEC's data sets calls the column: the first of these that it has.
    public let columns: [String]
    /// Of an amount: where it is filed for securities that are not counted but valued in dollars.
    public let inDollars: InDollars?
    /// As a member of its group in JSON, where it is shorter than the name.
    public let memberName: String
    /// What it is called where a form has no column for it.
    public let label: String
    /// What of a row it tells, where that helps to know the row again in another filing.
    package let aspect: RowAspect?

    /// The element and the column of a value in dollars.
    public struct InDollars: Sendable {
        public let element: StaticString
        public let column: String

        init(_ element: StaticString, column: String) {
            self.element = element
            self.column = column
        }
    }

    /// What kind of value stands in a field.
    public enum Kind: Sendable {
        case text
        case date
        /// A price in dollars.
        case price
        /// A count of securities, or a value in dollars where there is nothing to count.
        case amount
        /// A code of one letter or digit.
        case code(any FiledCode.Type)
        /// Yes or no.
        case flag
        /// No value of its own: the element around other fields, with the footnotes that hang on all of them together.
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

/// What makes a row the row it is: of two different rows more than one of these differs.
package enum RowAspect: Sendable, CaseIterable {
    case security
    /// Exercise price and dates of a derivative.
    case terms
    case date
    case code
    case amount
    /// Ownership form and nature of ownership.
    case account
}

extension RowField: Hashable {
    /// Not by number: another form has a list of its own.
    public static func == (left: RowField, right: RowField) -> Bool { left === right }

    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension RowField {
    /// Whether rows of a table have it.
    public func belongs(to table: SecurityTable) -> Bool { self.table.map { $0 == table } ?? true }

    /// A list of fields with those whose footnotes hang on a group inside that group.
    package static func grouped(_ fields: [RowField]) -> [(field: RowField, members: [RowField])] {
        let members = Dictionary(grouping: fields) { $0.group?.description ?? "" }
        let groups = Set(fields.filter(\.isGroup).map(\.element.description))
        return fields.filter { field in field.group.map { !groups.contains($0.description) } ?? true }
            .map { ($0, $0.isGroup ? members[$0.element.description] ?? [] : []) }
    }

    package var isGroup: Bool { if case .group = kind { true } else { false } }

    /// What a bit set of fields has for it.
    package var bit: UInt64 { 1 << UInt64(truncatingIfNeeded: number) }
}

extension RowField.Kind {
    /// What a text in such a field means; nil for plain text and for what is no such value.
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
