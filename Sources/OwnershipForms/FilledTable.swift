import OwnershipModel

/// Table I or Table II with its rows.
public struct FilledTable: Sendable, Equatable {
    /// `I` or `II`.
    public var number: String
    /// `Table I - Non-Derivative Securities Beneficially Owned`; a plain hyphen.
    public var title: String
    /// `(e.g., puts, calls, …)` on Table II.
    public var subtitle: String?
    /// The head, row by row; spans are worked out from the columns.
    public var head: [[HeadCell]]
    /// The leaf columns, left to right; every row has one cell for each.
    public var columns: [FilledColumn]
    public var rows: [FilledRow]
    /// Said where there are no rows.
    public var emptyText: String
}

/// A cell of a table's head.
public struct HeadCell: Sendable, Equatable {
    /// Unique in the form: `t1-h0-3`, that is table, head row, first leaf column.
    public var identifier: String
    public var text: String
    public var columnSpan: Int
    public var rowSpan: Int
    /// The first leaf column beneath it, counted from 0.
    public var firstColumn: Int
}

/// A leaf column.
public struct FilledColumn: Sendable, Equatable {
    /// Its part of the table's width on the official form; the shares add up to 1.
    public var share: Double
    public var alignment: ColumnAlignment
    /// The identifiers of the head cells above it, outermost first.
    public var headIdentifiers: [String]
    /// The captions above it, outermost first, for renderings without a grid.
    public var captions: [String]
    /// What of a row it tells, where that helps to know the row again in another filing.
    package var aspect: RowAspect?
}

/// How the cells of a column line up.
public enum ColumnAlignment: Sendable, Equatable {
    case leading
    case center
    /// At the decimal point.
    case number
}

/// A row: a transaction or a holding.
public struct FilledRow: Sendable, Equatable {
    /// Unique in the form and stable: `t1-r3`, counted from 1.
    public var identifier: String
    public var kind: SecurityRow.Kind
    public var cells: [FilledCell]
}

/// A cell: a text or none, and the marks that hang on it.
public struct FilledCell: Sendable, Equatable {
    public var text: String
    public var marks: [FilledMark]

    public init(_ text: String = "", marks: [FilledMark] = []) {
        self.text = text
        self.marks = marks
    }

    public var isEmpty: Bool { text.isEmpty && marks.isEmpty }
}

/// A footnote mark at its place on the form.
public struct FilledMark: Sendable, Equatable {
    /// What is printed between the brackets: `3`.
    public var label: String
    /// The position of the footnote it refers to in `FilledExplanation.footnotes`; nil where the filing has none of that id.
    public var footnote: Int?
    /// How many marks of the same footnote stand before this one, plus 1: with the footnote, a unique name for the mark.
    public var occurrence: Int
}

/// The block that gives every reporting person's own name, address and relationship.
public struct FilledOwners: Sendable, Equatable {
    public var heading: String
    public var nameCaption: String
    public var relationshipCaption: String
    public var owners: [FilledOwner]
}

/// A reporting person with address and relationship.
public struct FilledOwner: Sendable, Equatable {
    public var name: String
    public var addressLines: [String]
    public var relationships: [FilledCheckBox]
}

/// Explanation of Responses.
public struct FilledExplanation: Sendable, Equatable {
    public var heading: String
    /// A form that reports no securities says so here.
    public var statement: String?
    public var footnotes: [FilledFootnote]
}

/// A footnote's text.
public struct FilledFootnote: Sendable, Equatable {
    /// What is printed before the text: `3`.
    public var label: String
    /// Lines feeds separate paragraphs.
    public var text: String
    /// How many marks in the tables refer to it.
    public var references: Int
}

/// Remarks, printed also where the filing has the element but no text in it.
public struct FilledRemarks: Sendable, Equatable {
    public var heading: String
    /// Line by line as filed.
    public var lines: [String]
}

/// The signature lines.
public struct FilledSignatures: Sendable, Equatable {
    public var nameCaption: String
    public var dateCaption: String
    public var signatures: [Line]

    public struct Line: Sendable, Equatable {
        public var name: String
        public var date: String
    }
}
