/// Table I or Table II of a form, called by what Forms 3, 4 and 5 have in them. A form of its own counts its tables alike.
public enum SecurityTable: Int, Sendable, Hashable, CaseIterable {
    /// Table I, non-derivative securities.
    case nonDerivative = 1
    /// Table II, derivative securities.
    case derivative = 2

    public static var first: SecurityTable { .nonDerivative }
    public static var second: SecurityTable { .derivative }

    /// `I` or `II`.
    public var numeral: String { self == .nonDerivative ? "I" : "II" }

    /// `Table I` or `Table II`.
    public var name: String { self == .nonDerivative ? "Table I" : "Table II" }

    /// The prefix of all identifiers in the table: `t1` or `t2`.
    public var identifier: String { self == .nonDerivative ? "t1" : "t2" }

    /// The document part that stands for this table in `missingParts`.
    public var part: OwnershipDocument.Part {
        self == .nonDerivative ? .nonDerivativeSecurities : .derivativeSecurities
    }
}

/// The identifier of a row within its filing, also used in the filled form: `t1-r3`.
public struct RowIdentifier: Sendable, Hashable, CustomStringConvertible {
    public var table: SecurityTable
    /// The row number, counted from 1.
    public var number: Int

    public init(_ table: SecurityTable, _ number: Int) {
        self.table = table
        self.number = number
    }

    /// `t1-r3`.
    public var description: String {
        var text = table.identifier + "-r"
        text += String(number)
        return text
    }

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

    /// Whether all rows of both tables are here.
    public var tellsTables: Bool { gaps.isEmpty }
}
