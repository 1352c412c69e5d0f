/// The logical structure of a document: headings, tables and notes in reading order, independent of where they are
/// drawn.
///
/// Frames refer to its elements. The text of an element consists of the frames that name it, in page order, and is read
/// before the element's children.
public struct StructureTree: Sendable, Equatable {
    /// An element's index in `elements`.
    public typealias ElementID = Int

    /// The role of an element, named after the standard structure types of PDF (ISO 32000-1, 14.8.4).
    public enum Role: Sendable, Equatable {
        case document
        case section
        case heading(level: Int)
        case paragraph
        case caption
        case list
        case listItem
        case label
        case listBody
        case table
        case tableHead
        case tableBody
        case tableRow
        /// A header cell of a table.
        case headerCell(HeaderCell)
        case dataCell(DataCell)
        /// A footnote or remark; `identifier` is unique in the document.
        case note(identifier: String)
        /// A reference mark for a note; contains a `link`.
        case reference
        case link
        case span
        /// A picture or chart; its replacement text describes it.
        case figure
    }

    /// The attributes of a header cell.
    public struct HeaderCell: Sendable, Equatable {
        /// The direction in which a header applies; raw values as in PDF (ISO 32000-1, table 349).
        public enum Scope: String, Sendable, Equatable {
            case column = "Column"
            case row = "Row"
        }

        /// Unique in the document.
        public var identifier: String
        /// Whether the cell heads a column or a row.
        public var scope: Scope
        /// The number of rows the cell spans.
        public var rowSpan: Int
        /// The number of columns the cell spans.
        public var columnSpan: Int
        /// The identifiers of the header cells above that this one refines.
        public var headers: [String]

        public init(
            identifier: String, scope: Scope = .column, rowSpan: Int = 1, columnSpan: Int = 1, headers: [String] = []
        ) {
            self.identifier = identifier
            self.scope = scope
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.headers = headers
        }
    }

    /// The attributes of a data cell.
    public struct DataCell: Sendable, Equatable {
        /// The identifiers of the header cells that apply to it.
        public var headers: [String]
        /// The number of columns the cell spans.
        public var columnSpan: Int

        public init(headers: [String] = [], columnSpan: Int = 1) {
            self.headers = headers
            self.columnSpan = columnSpan
        }
    }

    /// A node of the tree.
    public struct Element: Sendable, Equatable {
        public var role: Role
        /// Nil for the root only.
        public var parent: ElementID?
        /// The element's children, in reading order.
        public var children: [ElementID]
        /// Text read instead of the drawn text, such as "Director: yes" for a ticked box.
        public var replacementText: String?
    }

    /// The root element of every tree, a `document`.
    public static let root: ElementID = 0

    /// All elements, indexed by `ElementID`; the root is first.
    public private(set) var elements: [Element]

    /// Creates a tree with only its root.
    public init() {
        elements = [Element(role: .document, parent: nil, children: [], replacementText: nil)]
    }

    /// Adds an element as the last child of `parent` and returns its ID.
    /// - Precondition: `parent` is the ID of an element of this tree.
    @discardableResult
    public mutating func add(
        _ role: Role, to parent: ElementID = StructureTree.root, replacementText: String? = nil
    ) -> ElementID {
        let id = elements.count
        elements.append(Element(role: role, parent: parent, children: [], replacementText: replacementText))
        elements[parent].children.append(id)
        return id
    }
}
