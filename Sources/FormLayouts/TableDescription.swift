import OwnershipModel

/// A table of a form, as data.
public struct TableDescription: Sendable {
    package let table: SecurityTable
    package let title: String
    package let subtitle: String?
    package let columns: [Column]

    package init(_ table: SecurityTable, title: String, subtitle: String? = nil, columns: [Column]) {
        self.table = table
        self.title = title
        self.subtitle = subtitle
        self.columns = columns
    }
}

/// A leaf column: the captions above it, its width, and what stands in it.
///
/// Neighbouring columns with the same outer caption stand under one head cell, so spans follow from the captions.
package struct Column: Sendable {
    /// Outermost first; one or two. The outermost begins with the number that the form gives the column.
    package var captions: [String]
    /// Width on the official form, in per cent of the table or any other unit common to the table's columns.
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

/// What a cell of a column shows of a row.
package enum ColumnContent: Sendable, Hashable {
    /// One field as it stands.
    case field(RowField)
    /// Form 4: the code, `/K` for an equity swap.
    case code
    /// Form 5: the same, and `3`, `4` or `5` where the row is late (Form 5, General Instruction 8).
    case codeAndLateness
    /// Form 4: `V` where the row is reported earlier than required (Form 4, General Instruction 8).
    case voluntary
    /// Table II: the amount, where its direction is this.
    case amount(AcquiredDisposed)

    /// The field it is about, mainly.
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
    /// The place of the column that is about a field; where there are several, of the first.
    package func place(of field: RowField) -> Int? { firstIndex { $0.field == field } }
}
