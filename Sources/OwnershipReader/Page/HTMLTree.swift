import CLibXML2

/// A parsed HTML page: owns libxml2's document and the records of its nodes, which point into it. Elements are valid as
/// long as their tree lives.
///
/// HTML is forgiving by its own specification, so nothing is a fault here but a page without any element.
final class HTMLTree {
    private let document: htmlDocPtr
    private let nodes: NodeRecords
    let root: Element

    /// Parses UTF-8 text; nil where there is no element in it.
    init?(parsing text: ArraySlice<UInt8>) {
        XMLTree.prepare()
        // No network, no complaints on standard error.
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        let parsed = text.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8", Int32(options))
        }
        guard let parsed else { return nil }
        var nodes = NodeRecords(capacity: text.count / 32)
        if let root = xmlDocGetRootElement(parsed) { nodes.add(allOf: root) }
        guard let root = nodes.root else {
            nodes.deallocate()
            xmlFreeDoc(parsed)
            return nil
        }
        document = parsed
        self.nodes = nodes
        self.root = root
    }

    deinit {
        nodes.deallocate()
        xmlFreeDoc(document)
    }
}

extension NodeRecords {
    /// Adds an element of libxml2's tree with everything inside it.
    fileprivate mutating func add(allOf root: xmlNodePtr) {
        var node = root
        while true {
            if node.pointee.type == XML_ELEMENT_NODE {
                open(node)
                if let child = node.pointee.children {
                    node = child
                    continue
                }
                close()
            } else {
                add(
                    NodeRecord(
                        kind: Node.Kind(node.pointee.type), name: node.pointee.name,
                        bytes: UnsafeBufferPointer(terminated: node.pointee.content)))
            }
            while node != root, node.pointee.next == nil, let parent = node.pointee.parent {
                node = parent
                close()
            }
            guard node != root, let next = node.pointee.next else { return }
            node = next
        }
    }

    private mutating func open(_ element: xmlNodePtr) {
        open(
            NodeRecord(
                kind: .element, line: Int32(clamping: xmlGetLineNo(element)), name: element.pointee.name))
        var attribute = element.pointee.properties
        while let present = attribute {
            // HTML has no namespaces, and a value is one text.
            addAttribute(
                NodeRecord(
                    kind: .silent, name: present.pointee.name,
                    bytes: UnsafeBufferPointer(terminated: present.pointee.children?.pointee.content)))
            attribute = present.pointee.next
        }
    }
}

extension Node.Kind {
    fileprivate init(_ type: xmlElementType) {
        switch type {
        case XML_ELEMENT_NODE: self = .element
        case XML_COMMENT_NODE: self = .silent
        case XML_PI_NODE: self = .instruction
        default: self = .text
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Up to a zero byte.
    fileprivate init(terminated start: UnsafePointer<UInt8>?) {
        self.init(start: start, count: start == nil ? 0 : Int(xmlStrlen(start)))
    }
}

extension Element {
    /// HTML's element names, which the parser writes in lower case.
    var tag: String { name.description }

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}
