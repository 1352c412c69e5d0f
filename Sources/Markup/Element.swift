import Bytes
import CLibXML2

// The types of the tree are public, although only this package sees the target: what is `package` is not inlined into
// other modules (Swift 6.2), and then walking a filing takes a twentieth longer.

/// A node of a parsed text. Valid as long as its tree.
public struct Node: Hashable {
    public enum Kind {
        case element
        case text
        case instruction
        case comment
    }

    @usableFromInline let pointer: xmlNodePtr

    @inlinable
    init(_ pointer: xmlNodePtr) {
        self.pointer = pointer
    }

    @inlinable public var kind: Kind {
        switch pointer.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_COMMENT_NODE: .comment
        case XML_PI_NODE: .instruction
        default: .text
        }
    }

    @inlinable public var element: Element? { pointer.pointee.type == XML_ELEMENT_NODE ? Element(pointer) : nil }
    /// Of an element or a processing instruction.
    package var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }
    package var next: Node? { pointer.pointee.next.map { Node($0) } }
    /// Nil for what stands in no element.
    package var parent: Element? { pointer.pointee.parent.flatMap { Node($0).element } }

    /// The characters of a text, or what stands in a processing instruction, as they stand.
    package var content: String { pointer.pointee.content.map { String(cString: $0) } ?? "" }
    var bytes: ByteView {
        let content = pointer.pointee.content
        return ByteView(start: content, count: content == nil ? 0 : Int(xmlStrlen(content)))
    }
    package var isBlank: Bool { bytes.allSatisfy(\.isBlank) }
    /// Whether there is nothing but white space of any kind, and characters without a width.
    package var isUnseen: Bool { bytes.isUnseen }
}

/// An element of a parsed text. Valid as long as its tree.
public struct Element: Hashable {
    @usableFromInline let pointer: xmlNodePtr

    @inlinable
    init(_ pointer: xmlNodePtr) {
        self.pointer = pointer
    }

    /// Nil where a document holds no element at all.
    init?(rootOf document: xmlDocPtr) {
        guard let root = xmlDocGetRootElement(document) else { return nil }
        pointer = root
    }

    package var node: Node { Node(pointer) }
    @inlinable public var name: ElementName { ElementName(of: pointer) }
    /// The name of an element of HTML, which the parser writes in lower case.
    package var tag: String { node.name }
    @inlinable public var nodes: Nodes { Nodes(from: pointer.pointee.children) }
    @inlinable public var elements: Elements { Elements(nodes: nodes) }
    package var parent: Element? { node.parent }
    @inlinable public var hasAttributes: Bool { pointer.pointee.properties != nil || pointer.pointee.nsDef != nil }
    /// In the source of a page, counted from 1; the parser counts up to 65,535.
    package var line: Int { max(1, Int(xmlGetLineNo(pointer))) }

    /// Whether no node stands in it.
    @inlinable public var isBare: Bool { pointer.pointee.children == nil }
    package var firstNode: Node? { pointer.pointee.children.map { Node($0) } }

    /// What stands in it where that is one text and nothing else.
    package var onlyText: Node? {
        guard let first = pointer.pointee.children, first.pointee.next == nil else { return nil }
        return Node(first).kind == .text ? Node(first) : nil
    }

    /// Whether no element of the same name stands before it under the same parent. The parser keeps each name once.
    package var isFirst: Bool {
        var sibling = pointer.pointee.prev
        while let earlier = sibling {
            if earlier.pointee.name == pointer.pointee.name, earlier.pointee.type == XML_ELEMENT_NODE { return false }
            sibling = earlier.pointee.prev
        }
        return true
    }

    /// Names and values, namespace declarations first.
    package var attributes: [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        var namespace = pointer.pointee.nsDef
        while let declared = namespace {
            let prefix = declared.pointee.prefix.map { ":" + String(cString: $0) } ?? ""
            found.append(("xmlns" + prefix, declared.pointee.href.map { String(cString: $0) } ?? ""))
            namespace = declared.pointee.next
        }
        var attribute = pointer.pointee.properties
        while let present = attribute {
            let prefix = present.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
            let name = present.pointee.name.map { String(cString: $0) } ?? ""
            found.append((prefix + name, Element.value(of: present)))
            attribute = present.pointee.next
        }
        return found
    }

    /// The value of the first attribute of a name; nil where there is none.
    ///
    /// - Parameter name: without a prefix.
    package func attribute(_ name: StaticString) -> String? {
        var attribute = pointer.pointee.properties
        while let present = attribute {
            if xmlStrEqual(present.pointee.name, name.utf8Start) != 0 { return Element.value(of: present) }
            attribute = present.pointee.next
        }
        return nil
    }

    /// Gives the element this style in place of its own.
    package func set(style: String) { xmlSetProp(pointer, "style", style) }

    /// The value of the attribute `id` where the element has no other; any prefix is as good as none.
    package var onlyID: String? {
        guard let attribute = pointer.pointee.properties, attribute.pointee.next == nil, pointer.pointee.nsDef == nil,
            let name = attribute.pointee.name, xmlStrEqual(name, Element.id.utf8Start) != 0
        else { return nil }
        return Element.value(of: attribute)
    }

    private static let id: StaticString = "id"

    /// References in it are resolved by the parser, so that it is one text.
    private static func value(of attribute: xmlAttrPtr) -> String {
        attribute.pointee.children.map { Node($0).content } ?? ""
    }

    /// Element names from the root, joined by `/`.
    package var path: String {
        var names: [String] = []
        var element: Element? = self
        while let current = element {
            names.append(current.name.description)
            element = current.parent
        }
        return names.reversed().joined(separator: "/")
    }
}

/// A node and its later siblings.
public struct Nodes: Sequence, IteratorProtocol {
    @usableFromInline var upcoming: xmlNodePtr?

    @inlinable
    init(from first: xmlNodePtr?) {
        upcoming = first
    }

    @inlinable
    public mutating func next() -> Node? {
        guard let node = upcoming else { return nil }
        upcoming = node.pointee.next
        return Node(node)
    }
}

/// The elements among a node and its later siblings.
public struct Elements: Sequence, IteratorProtocol {
    @usableFromInline var nodes: Nodes

    @inlinable
    init(nodes: Nodes) {
        self.nodes = nodes
    }

    @inlinable
    public mutating func next() -> Element? {
        while let node = nodes.next() {
            if let element = node.element { return element }
        }
        return nil
    }
}
