import CLibXML2

/// A node of a parsed text. Valid as long as its `XMLTree`.
struct Node: Hashable {
    enum Kind {
        case element
        case text
        case instruction
        /// A comment.
        case silent
    }

    let pointer: xmlNodePtr

    var kind: Kind {
        switch pointer.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_COMMENT_NODE: .silent
        case XML_PI_NODE: .instruction
        default: .text
        }
    }

    var element: Element? {
        pointer.pointee.type == XML_ELEMENT_NODE ? Element(node: pointer) : nil
    }

    /// The characters of a text node, or what stands in a processing instruction.
    var bytes: UnsafeBufferPointer<UInt8> {
        guard let content = pointer.pointee.content else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
    }

    var isBlank: Bool { bytes.allSatisfy(\.isBlank) }
    var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }
    var parent: Element? { pointer.pointee.parent.flatMap { Node(pointer: $0).element } }
    var next: Node? { pointer.pointee.next.map(Node.init) }
}

/// An element of a parsed text. Valid as long as its `XMLTree`.
struct Element: Hashable {
    let node: xmlNodePtr

    var name: ElementName { ElementName(bytes: node.pointee.name) }
    var nodes: Nodes { Nodes(first: node.pointee.children) }
    var elements: Elements { Elements(next: node.pointee.children) }
    var parent: Element? { Node(pointer: node).parent }
    var hasAttributes: Bool { node.pointee.properties != nil || node.pointee.nsDef != nil }

    /// Whether no element of the same name stands before it under the same parent. Names are interned: one pointer each.
    var isFirst: Bool {
        var sibling = node.pointee.prev
        while let earlier = sibling {
            if earlier.pointee.name == node.pointee.name, earlier.pointee.type == XML_ELEMENT_NODE { return false }
            sibling = earlier.pointee.prev
        }
        return true
    }

    /// Names and values, namespace declarations included.
    var attributes: [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        var namespace = node.pointee.nsDef
        while let declared = namespace {
            let prefix = declared.pointee.prefix.map { ":" + String(cString: $0) } ?? ""
            found.append(("xmlns" + prefix, declared.pointee.href.map { String(cString: $0) } ?? ""))
            namespace = declared.pointee.next
        }
        var attribute = node.pointee.properties
        while let present = attribute {
            let prefix = present.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
            let name = present.pointee.name.map { String(cString: $0) } ?? ""
            found.append((prefix + name, Element.value(of: present)))
            attribute = present.pointee.next
        }
        return found
    }

    private static func value(of attribute: xmlAttrPtr) -> String {
        // One text node, unless the value holds references.
        Nodes(first: attribute.pointee.children).reduce(into: "") { text, node in
            text += String(decoding: node.bytes, as: UTF8.self)
        }
    }

    /// Element names from the root, joined by `/`.
    var path: String {
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
struct Nodes: Sequence, IteratorProtocol {
    private var upcoming: xmlNodePtr?

    init(first: xmlNodePtr?) {
        upcoming = first
    }

    mutating func next() -> Node? {
        guard let node = upcoming else { return nil }
        upcoming = node.pointee.next
        return Node(pointer: node)
    }
}

/// The elements among a node and its later siblings.
struct Elements: Sequence, IteratorProtocol {
    private var upcoming: xmlNodePtr?

    init(next: xmlNodePtr?) {
        upcoming = next
    }

    mutating func next() -> Element? {
        while let node = upcoming {
            upcoming = node.pointee.next
            if node.pointee.type == XML_ELEMENT_NODE { return Element(node: node) }
        }
        return nil
    }
}
