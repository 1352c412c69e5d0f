/// Table I or Table II of a form.
public enum SecurityTable: Int, Sendable, Hashable, CaseIterable {
    /// Table I.
    case nonDerivative = 1
    /// Table II.
    case derivative = 2

    /// `I` or `II`, as the forms count them.
    public var numeral: String { self == .nonDerivative ? "I" : "II" }

    /// `Table I` or `Table II`.
    public var name: String { self == .nonDerivative ? "Table I" : "Table II" }

    /// What identifiers of the table and of what stands in it begin with: `t1` or `t2`.
    public var identifier: String { self == .nonDerivative ? "t1" : "t2" }

    /// The table as a part of the document that an input may fail to tell.
    public var part: OwnershipDocument.Part {
        self == .nonDerivative ? .nonDerivativeSecurities : .derivativeSecurities
    }
}

/// A row's place in the filing, the same as in the filled form: `t1-r3`, rows counted from 1.
public struct RowIdentifier: Sendable, Hashable, CustomStringConvertible {
    public var table: SecurityTable
    public var number: Int

    public init(_ table: SecurityTable, _ number: Int) {
        self.table = table
        self.number = number
    }

    public var description: String { table.identifier + "-r" + String(number) }

    /// `Table I, row 3`.
    public var words: String { table.name + ", row " + String(number) }
}

extension OwnershipDocument {
    /// The rows of a table, in document order.
    public subscript(table: SecurityTable) -> [SecurityRow] {
        get {
            switch table {
            case .nonDerivative: nonDerivativeSecurities
            case .derivative: derivativeSecurities
            }
        }
        set {
            switch table {
            case .nonDerivative: nonDerivativeSecurities = newValue
            case .derivative: derivativeSecurities = newValue
            }
        }
    }

    /// Whether the input tells all rows of both tables: where it does not, two documents that are equal need not say the
    /// same, and no rows does not mean none.
    public var tellsTables: Bool { SecurityTable.allCases.allSatisfy { !missingParts.contains($0.part) } }
}
