/// The logical tree of a document: headings, tables, notes, in reading order and apart from where they are drawn.
///
/// Frames point into it. The text of an element is the frames that name it, in page order; an element's own text is
/// read before its children.
public struct StructureTree: Sendable, Equatable {
    /// An element's index in `elements`.
    public typealias ElementID = Int

    /// What an element is; the names are those of PDF's standard structure types (ISO 32000-1, 14.8.4).
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
        /// `identifier` is unique in the document; `headers` names the header cells above it that it refines.
        case headerCell(HeaderCell)
        case dataCell(DataCell)
        /// A footnote or a remark; `identifier` is unique in the document.
        case note(identifier: String)
        /// A mark that refers to a note; holds a `link`.
        case reference
        case link
        case span
    }

    public struct HeaderCell: Sendable, Equatable {
        public enum Scope: String, Sendable, Equatable {
            case column = "Column"
            case row = "Row"
        }

        public var identifier: String
        public var scope: Scope
        public var rowSpan: Int
        public var columnSpan: Int
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

    public struct DataCell: Sendable, Equatable {
        public var headers: [String]
        public var columnSpan: Int

        public init(headers: [String] = [], columnSpan: Int = 1) {
            self.headers = headers
            self.columnSpan = columnSpan
        }
    }

    public struct Element: Sendable, Equatable {
        public var role: Role
        public var parent: ElementID?
        public var children: [ElementID]
        /// Words read in place of the drawn ones, such as "Director: yes" for a ticked box.
        public var replacementText: String?
    }

    /// The element every tree begins with.
    public static let root: ElementID = 0

    public private(set) var elements: [Element]

    public init() {
        elements = [Element(role: .document, parent: nil, children: [], replacementText: nil)]
    }

    /// Appends an element as the last child of `parent`.
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
