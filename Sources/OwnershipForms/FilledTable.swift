import OwnershipModel
import TableWidths

/// A filled Table I or Table II.
public struct FilledTable: Sendable, Equatable {
    /// `I` or `II`.
    public var number: String
    /// The title, such as `Table I - Non-Derivative Securities Beneficially Owned`, with a plain hyphen.
    public var title: String
    /// The second line of the title, `(e.g., puts, calls, …)`; on Table II only.
    public var subtitle: String?
    /// The cells of the header, row by row.
    public var head: [[HeadCell]]
    /// The leaf columns, left to right. Every row has one cell per column.
    public var columns: [FilledColumn]
    /// The rows, in document order.
    public var rows: [FilledRow]
    /// The text shown if there are no rows.
    public var emptyText: String
    /// The line below the rows that says how many others could not be read; nil if none, or if there are no rows.
    public var gap: String?
}

/// A cell of a table's header.
public struct HeadCell: Sendable, Equatable {
    /// An identifier unique in the form, such as `t1-h0-3`: table, header row (from 0), first leaf column (from 1).
    public var identifier: String
    public var text: String
    /// The number of leaf columns below the cell.
    public var columnSpan: Int
    /// The number of header rows that the cell covers.
    public var rowSpan: Int
    /// The index of the first leaf column below it, counted from 0.
    public var firstColumn: Int
    /// The text in pieces: a line may end within a word between two of them, as after a slash.
    package var pieces: [String]
}

/// A leaf column of a filled table.
public struct FilledColumn: Sendable, Equatable {
    /// The fraction of the table's width on the official form; the shares of all columns add up to 1.
    public var share: Double
    public var alignment: ColumnAlignment
    /// The identifiers of the header cells above it, outermost first.
    public var headIdentifiers: [String]
    /// The captions above it, outermost first, for outputs without a grid.
    public var captions: [String]
    /// How wide its captions are, in em of their own size and without padding, and its share.
    package var headNeed: ColumnWidths.Need
    /// The aspect of the row that the column identifies, for matching rows of different filings; nil if it does not help.
    package var aspect: RowAspect?
}

/// The alignment of the cells of a column.
public enum ColumnAlignment: Sendable, Equatable {
    case leading
    case center
    /// Aligned at the decimal point.
    case number
}

/// A row of a filled table, a transaction or a holding.
public struct FilledRow: Sendable, Equatable {
    /// An identifier unique in the form and the same for every output: `t1-r3`, with rows counted from 1.
    public var identifier: String
    public var kind: SecurityRow.Kind
    /// One cell per leaf column.
    public var cells: [FilledCell]
}

/// A cell of a filled table: a text, which may be empty, and its footnote marks.
public struct FilledCell: Sendable, Equatable {
    /// The text as printed; empty if there is none.
    public var text: String
    public var marks: [FilledMark]

    public init(_ text: String = "", marks: [FilledMark] = []) {
        self.text = text
        self.marks = marks
    }

    /// Whether the cell has neither text nor marks.
    public var isEmpty: Bool { text.isEmpty && marks.isEmpty }
}

/// A footnote mark in a cell.
public struct FilledMark: Sendable, Equatable {
    /// The number printed in parentheses: `3`.
    public var label: String
    /// The index of the footnote in `FilledExplanation.footnotes`; nil if the filing has no footnote with that id.
    public var footnote: Int?
    /// The number of this mark among the marks of the same footnote, counted from 1; with `footnote` it identifies the mark.
    ///
    /// Marks without a footnote are numbered together.
    public var occurrence: Int
}

/// The block that lists each reporting person with name, address and relationship.
public struct FilledOwners: Sendable, Equatable {
    public var heading: String
    public var nameCaption: String
    public var relationshipCaption: String
    public var owners: [FilledOwner]
}

/// A reporting person in the block of reporting owners.
public struct FilledOwner: Sendable, Equatable {
    public var name: String
    /// The address line by line; empty if not filed.
    public var addressLines: [String]
    /// The boxes Director, 10% Owner, Officer and Other, in this order.
    public var relationships: [FilledCheckBox]
}

/// The section "Explanation of Responses".
public struct FilledExplanation: Sendable, Equatable {
    public var heading: String
    /// The statement of a Form 3 that no securities are beneficially owned; nil otherwise.
    public var statement: String?
    /// The footnotes, in document order.
    public var footnotes: [FilledFootnote]
}

/// A footnote's text.
public struct FilledFootnote: Sendable, Equatable {
    /// The number printed before the text: `3`.
    public var label: String
    /// The text, with a line feed between paragraphs.
    public var text: String
    /// The number of marks in the tables that refer to it.
    public var references: Int
}

/// The remarks. The page shows their heading even if the filing has the element without text.
public struct FilledRemarks: Sendable, Equatable {
    public var heading: String
    /// The lines as filed, without empty lines.
    public var lines: [String]
}

/// The signatures, each with its date.
public struct FilledSignatures: Sendable, Equatable {
    public var nameCaption: String
    public var dateCaption: String
    public var signatures: [Line]

    /// A signature and its date as `MM/DD/YYYY`, or as filed; either may be empty.
    public struct Line: Sendable, Equatable {
        public var name: String
        public var date: String
    }
}
