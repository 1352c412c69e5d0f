import OwnershipModel

/// The layout of a table of a form.
public struct TableDescription: Sendable {
    package let table: SecurityTable
    package let title: String
    /// The second line of the title; nil if there is none.
    package let subtitle: String?
    /// The leaf columns, left to right.
    package let columns: [Column]

    package init(_ table: SecurityTable, title: String, subtitle: String? = nil, columns: [Column]) {
        self.table = table
        self.title = title
        self.subtitle = subtitle
        self.columns = columns
    }
}

/// A leaf column of a table: its captions, width and contents.
///
/// Neighbouring columns with the same outer caption share a header cell, so column spans follow from the captions.
package struct Column: Sendable {
    /// One or two captions, outermost first. The outermost begins with the column number on the form.
    package var captions: [String]
    /// The width on the official form, relative to the table's other columns.
    package var width: Double
    package var content: ColumnContent

    package init(_ captions: String..., width: Double, _ content: ColumnContent) {
        self.captions = captions
        self.width = width
        self.content = content
    }

    package init(_ captions: String..., width: Double, _ field: RowField) {
        self.captions = captions
        self.width = width
        content = .field(field)
    }
}

/// The part of a row that the cells of a column show.
package enum ColumnContent: Sendable, Hashable {
    /// The value of one field.
    case field(RowField)
    /// Form 4: the transaction code, followed by `/K` for an equity swap.
    case code
    /// Form 5: the same, followed by `3`, `4` or `5` for a late report (Form 5, General Instruction 8).
    case codeAndLateness
    /// Form 4: `V` for a transaction reported earlier than required (Form 4, General Instruction 8).
    case voluntary
    /// Table II: the amount, if its direction is the given one.
    case amount(AcquiredDisposed)

    /// The main field of the column.
    package var field: RowField {
        switch self {
        case .field(let field): field
        case .code, .codeAndLateness: .transactionCode
        case .voluntary: .transactionTimeliness
        case .amount: .transactionAmount
        }
    }
}

extension [ColumnContent] {
    /// Returns the index of the first column whose main field is the given one.
    package func place(of field: RowField) -> Int? { firstIndex { $0.field == field } }
}
