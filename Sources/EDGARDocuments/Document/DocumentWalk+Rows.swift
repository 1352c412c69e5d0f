import Bytes
import Diagnostics
import Markup
import OwnershipModel

extension DocumentWalk {
    /// Reads the transactions and holdings of a table, in document order. If there are several such tables, the rows of all
    /// of them are added to one list.
    mutating func rows(_ group: Element, of table: SecurityTable, into rows: inout [SecurityRow]) {
        inspectGroup(group)
        if rows.isEmpty { rows.reserveCapacity(group.elements.prefix(30).reduce(0) { count, _ in count + 1 }) }
        for child in group.elements {
            if let (itsTable, kind) = child.name.row, itsTable == table {
                row(child, kind, of: table, into: &rows)
            } else {
                countUnreadRows(in: child, at: table)
                setAside(child)
            }
        }
    }

    /// Counts the rows that are lost with an element that is set aside: it is one, holds some, or stands where one of a table
    /// would stand.
    mutating func countUnreadRows(in element: Element, at table: SecurityTable? = nil) {
        guard !element.isSecret else { return }
        var rows: [SecurityTable: Int] = [:]
        count(element, in: &rows)
        if rows.isEmpty, let table, !element.isEmpty { rows[table] = 1 }
        unreadRows.merge(rows, uniquingKeysWith: +)
    }

    private func count(_ element: Element, in rows: inout [SecurityTable: Int]) {
        if let (table, _) = element.name.row {
            rows[table, default: 0] += 1
        } else {
            for child in element.elements { count(child, in: &rows) }
        }
    }

    /// Reads a row that is outside its table.
    mutating func looseRow(
        _ element: Element, _ kind: SecurityRow.Kind?, of table: SecurityTable, into rows: inout [SecurityRow]
    ) {
        // In the earliest schemas, whose row elements have no kind, there are no tables.
        if kind != nil {
            problems.add(
                .note, "row-outside-table", "<\(element.name)> stands outside its table and is read as a row of it",
                at: .element(element))
        }
        row(element, kind, of: table, into: &rows)
    }

    /// Reads a row. If it holds something and none of that belongs in a row, it counts as one that could not be read.
    ///
    /// - Parameter kind: Nil for a row of the earliest schemas, which have one element for both transactions and holdings.
    ///   The row is then a transaction if any of its transaction fields is filled.
    private mutating func row(
        _ element: Element, _ kind: SecurityRow.Kind?, of table: SecurityTable, into rows: inout [SecurityRow]
    ) {
        let known = unrecognized.count
        inspectGroup(element)
        // Filled in place, since a row is large to copy.
        rows.append(SecurityRow(kind ?? .transaction))
        fill(&rows[rows.count - 1], with: element, rowElements)
        if unrecognized.count > known, rows[rows.count - 1].filled == 0 {
            rows.removeLast()
            unreadRows[table, default: 0] += 1
            return
        }
        if kind == nil, !rows[rows.count - 1].isTraded { rows[rows.count - 1].kind = .holding }
    }

    /// Fills the fields found in an element, which is a row or a group within a row.
    private mutating func fill(_ row: inout SecurityRow, with element: Element, _ known: RowElements) {
        var (next, met): (Int, UInt64) = (0, 0)
        var amounts: [AmountChoice] = []
        var marks: [FootnoteMark] = []
        for child in element.elements {
            guard let place = known.place(of: child.name, from: &next), met & known.entries[place].bit == 0 else {
                if known.group != nil, case "footnoteId" = child.name {
                    mark(child, into: &marks)
                } else {
                    setAside(child)
                }
                continue
            }
            met |= known.entries[place].bit
            switch known.entries[place].role {
            case .value(let number, let kind): row[number] = noted(child, kind)
            case .early(let number, let kind):
                row[number] = noted(child, kind)
                problems.add(
                    .note, "early-element-name",
                    "<\(child.name)> is read as the price per share, as schema X0101 has it", at: .element(child))
            case .plain(let number, let kind): row[number] = plain(child, kind)
            case .count(let number): amounts[AmountChoice.place(of: number, in: &amounts)].count = child
            case .dollars(let number): amounts[AmountChoice.place(of: number, in: &amounts)].dollars = child
            case .group(let inside):
                inspectGroup(child)
                fill(&row, with: child, known.groups[inside])
            }
        }
        for choice in amounts { row[choice.number] = amount(choice) }
        if let group = known.group { row[group] = RowValue(meaning: .group, marks: marks) }
    }

    /// An amount given as a count of securities or as a value in dollars, of which the specification allows only one.
    private struct AmountChoice {
        /// That of the field.
        let number: Int
        var count: Element?
        var dollars: Element?

        /// The index of the choice for a field, which is added if it is new.
        static func place(of number: Int, in choices: inout [AmountChoice]) -> Int {
            if let known = choices.firstIndex(where: { $0.number == number }) { return known }
            choices.append(AmountChoice(number: number))
            return choices.count - 1
        }
    }

    /// Reads the count or the dollar value, whichever has a value, and the count if both have; sets the other aside.
    private mutating func amount(_ choice: AmountChoice) -> RowValue {
        if let dollars = choice.dollars, choice.count.map({ $0.isEmpty || (!$0.hasValue && dollars.hasValue) }) ?? true
        {
            if let count = choice.count, !count.isEmpty { setAside(count) }
            var amount = noted(dollars, .amount)
            amount.isInDollars = amount.text != nil
            return amount
        }
        guard let count = choice.count else { return RowValue() }
        if let dollars = choice.dollars, !dollars.isEmpty { setAside(dollars) }
        return noted(count, .amount)
    }
}

extension ElementName {
    /// The table whose rows an element of this name contains; nil for other names.
    var table: SecurityTable? {
        switch self {
        case "nonDerivativeTable": .nonDerivative
        case "derivativeTable": .derivative
        default: nil
        }
    }

    /// The table and the kind of a row element of this name; nil for other names. The kind is nil for the elements of the
    /// earliest schemas, which are the same for transactions and holdings.
    var row: (table: SecurityTable, kind: SecurityRow.Kind?)? {
        switch self {
        case "nonDerivativeTransaction": (.nonDerivative, .transaction)
        case "nonDerivativeHolding": (.nonDerivative, .holding)
        case "nonDerivativeSecurity": (.nonDerivative, nil)
        case "derivativeTransaction": (.derivative, .transaction)
        case "derivativeHolding": (.derivative, .holding)
        case "derivativeSecurity": (.derivative, nil)
        default: nil
        }
    }
}

extension SecurityRow {
    /// Whether any field that only a transaction has is filled.
    fileprivate var isTraded: Bool {
        let fields: [RowField] = [
            .transactionCode, .transactionFormType, .transactionDate, .transactionAmount, .pricePerShare,
            .acquiredDisposed,
        ]
        return fields.contains(where: isFilled) || !marks(of: .transactionCoding).isEmpty
    }
}

extension Element {
    /// Whether the element contains nothing at all: no text, no attributes, and no elements except empty ones.
    var isEmpty: Bool {
        if hasAttributes { return false }
        for node in nodes {
            switch node.kind {
            case .text: if !node.isUnseen { return false }
            case .element: if let element = node.element, !element.isEmpty { return false }
            case .comment: break
            case .instruction: return false
            }
        }
        return true
    }

    /// Whether a field has a value, not just footnotes.
    fileprivate var hasValue: Bool {
        if text != nil { return true }
        for child in elements {
            if case "value" = child.name, child.text != nil { return true }
        }
        return false
    }
}
