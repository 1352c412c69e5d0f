/// Locates the nodes of a parsed tree in the text, since libxml2 records no columns and rejoined text has different
/// lines. An element is found by its number: it is the n-th start tag in both the tree and the text.
package struct NodePlaces {
    /// The text in which offsets are counted, from its start.
    package let text: ArraySlice<UInt8>
    /// The index in the text where the parsed part begins.
    private let start: Int
    private let root: Element

    package init(text: ArraySlice<UInt8>, start: Int, root: Element) {
        self.text = text
        self.start = start
        self.root = root
    }

    /// Where to look for a node.
    private struct Target {
        /// The number of the last start tag up to the node, counted from 1.
        var ordinal = 0
        /// The number of elements that contain the node.
        var depth = 0
    }

    /// The offset into `text` for each anchor.
    package func offsets(of anchors: [Anchor]) -> [Int] {
        var wanted: [Node: Target] = [:]
        for anchor in anchors {
            wanted[anchor.node] = Target()
        }
        number(&wanted)
        let targets = anchors.map { wanted[$0.node] ?? Target() }
        let order = anchors.indices.sorted { targets[$0].ordinal < targets[$1].ordinal }
        var offsets = [Int](repeating: 0, count: anchors.count)
        var scanner = MarkupScanner(text, from: start)
        for index in order {
            scanner.advance(toStartTag: targets[index].ordinal)
            let place =
                switch anchors[index] {
                case .element: scanner.tag
                case .attribute(let name, _): scanner.attribute(named: name)
                case .node: scanner.text(atDepth: targets[index].depth)
                }
            offsets[index] = place - text.startIndex
        }
        return offsets
    }

    /// Walks the tree in document order and records the number of start tags up to each wanted node.
    private func number(_ wanted: inout [Node: Target]) {
        var ordinal = 0
        var depth = 0
        var node = root.node
        while true {
            if node.kind == .element { ordinal += 1 }
            if wanted[node] != nil { wanted[node] = Target(ordinal: ordinal, depth: depth) }
            if let child = node.element?.firstNode {
                node = child
                depth += 1
                continue
            }
            while depth > 0, node.next == nil, let parent = node.parent {
                node = parent.node
                depth -= 1
            }
            guard depth > 0, let next = node.next else { return }
            node = next
        }
    }
}

/// What a problem is about.
package enum Anchor {
    case element(Element)
    case attribute(String, of: Element)
    /// A text node or a processing instruction.
    case node(Node)

    fileprivate var node: Node {
        switch self {
        case .element(let element), .attribute(_, let element): element.node
        case .node(let node): node
        }
    }
}
