/// A node of a parsed text. Valid as long as its tree.
struct Node: Hashable {
    enum Kind: UInt8 {
        case element
        case text
        case instruction
        /// A comment.
        case silent
    }

    let record: UnsafePointer<NodeRecord>

    init(record: UnsafePointer<NodeRecord>) {
        self.record = record
    }

    var kind: Kind { record.pointee.kind }
    var element: Element? { kind == .element ? Element(record: record) : nil }

    /// The characters of a text node, or what stands in a processing instruction.
    var bytes: UnsafeBufferPointer<UInt8> { record.pointee.bytes }

    var isBlank: Bool { bytes.allSatisfy(\.isBlank) }
    var name: String { record.pointee.name.map { String(cString: $0) } ?? "" }
    var next: Node? { record.pointee.next == 0 ? nil : Node(record: record + Int(record.pointee.next)) }

    var parent: Element? {
        record.pointee.parent == 0 ? nil : Element(record: record - Int(record.pointee.parent))
    }
}

/// An element of a parsed text. Valid as long as its tree.
struct Element: Hashable {
    fileprivate let record: UnsafePointer<NodeRecord>

    fileprivate init(record: UnsafePointer<NodeRecord>) {
        self.record = record
    }

    var node: Node { Node(record: record) }
    var name: ElementName { ElementName(bytes: record.pointee.name) }
    var nodes: Nodes { Nodes(from: firstRecord, isEmpty: isBare) }
    var elements: Elements { Elements(nodes: nodes) }
    var parent: Element? { node.parent }
    var hasAttributes: Bool { record.pointee.attributes > 0 }
    /// In the source of a page, counted from 1; the parser counts up to 65,535.
    var line: Int { max(1, Int(record.pointee.line)) }

    /// Whether no node stands in it.
    var isBare: Bool { !record.pointee.hasNodes }
    var firstNode: Node? { isBare ? nil : Node(record: firstRecord) }
    private var firstRecord: UnsafePointer<NodeRecord> { record + 1 + Int(record.pointee.attributes) }

    /// What stands in it where that is one text and nothing else.
    var onlyText: UnsafeBufferPointer<UInt8>? {
        guard let first = firstNode, first.kind == .text, first.next == nil else { return nil }
        return first.bytes
    }

    /// Whether no element of the same name stands before it under the same parent. Names are interned: one pointer each.
    var isFirst: Bool {
        var sibling = record
        while sibling.pointee.previous != 0 {
            sibling -= Int(sibling.pointee.previous)
            if sibling.pointee.name == record.pointee.name, sibling.pointee.kind == .element { return false }
        }
        return true
    }

    /// Names and values, namespace declarations first.
    var attributes: [(name: String, value: String)] {
        attributeRecords.map { attribute in
            let prefix = attribute.prefix.map { String(cString: $0) + ":" } ?? ""
            let name = attribute.name.map { String(cString: $0) } ?? ""
            return (prefix + name, String(decoding: attribute.bytes, as: UTF8.self))
        }
    }

    /// The value of the attribute `id` where the element has no other; any prefix is as good as none.
    var onlyID: String? {
        guard let attribute = attributeRecords.first, attributeRecords.count == 1,
            case "id" = ElementName(bytes: attribute.name)
        else { return nil }
        return String(decoding: attribute.bytes, as: UTF8.self)
    }

    private var attributeRecords: UnsafeBufferPointer<NodeRecord> {
        UnsafeBufferPointer(start: record + 1, count: Int(record.pointee.attributes))
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
    private var upcoming: UnsafePointer<NodeRecord>
    private var isAtEnd: Bool

    /// - Parameter isEmpty: whether there is no node at all.
    init(from first: UnsafePointer<NodeRecord>, isEmpty: Bool) {
        upcoming = first
        isAtEnd = isEmpty
    }

    mutating func next() -> Node? {
        if isAtEnd { return nil }
        let node = Node(record: upcoming)
        let distance = Int(upcoming.pointee.next)
        upcoming += distance
        isAtEnd = distance == 0
        return node
    }
}

/// The elements among a node and its later siblings.
struct Elements: Sequence, IteratorProtocol {
    fileprivate var nodes: Nodes

    mutating func next() -> Element? {
        while let node = nodes.next() {
            if let element = node.element { return element }
        }
        return nil
    }
}
