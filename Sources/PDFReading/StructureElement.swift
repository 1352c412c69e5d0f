/// An element of the structure tree of a tagged PDF: what a part of its pages is, as the maker of the file says.
package struct StructureElement: Sendable, Equatable {
    /// What it is: `P`, `Table`, `TH`; whatever the file says, if it says something else.
    package var kind: String
    /// The name that the file gives it.
    package var identifier: String?
    /// The number of columns that a cell takes.
    package var columnSpan = 1
    /// What it holds, in reading order.
    package var nodes: [Node]

    /// A part of an element.
    package enum Node: Sendable, Equatable {
        case element(StructureElement)
        /// Text that the pages show in one piece, all of it on one page. White space is as in the file.
        case text(String)
    }

    package init(_ kind: String, identifier: String? = nil, columnSpan: Int = 1, _ nodes: [Node] = []) {
        (self.kind, self.identifier, self.columnSpan, self.nodes) = (kind, identifier, columnSpan, nodes)
    }

    /// The elements directly in it.
    package var elements: [StructureElement] {
        nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All texts in it and in the elements in it.
    package var texts: [String] {
        nodes.flatMap { node in
            switch node {
            case .element(let element): element.texts
            case .text(let text): [text]
            }
        }
    }
}
