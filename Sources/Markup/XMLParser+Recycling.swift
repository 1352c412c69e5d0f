import CLibXML2

extension XMLParser {
    /// Frees a tree made by this parser. Its elements and texts are kept for the next text, as libxml2's own reader keeps
    /// them: asking the system for each node and giving it back takes a sixth of reading a filing.
    func free(_ document: xmlDocPtr) {
        var node = document.pointee.children
        document.pointee.children = nil
        document.pointee.last = nil
        while let current = node {
            if current.pointee.type == XML_ELEMENT_NODE, let child = current.pointee.children {
                // Its nodes first; then it stands there as one without any.
                current.pointee.children = nil
                node = child
                continue
            }
            node = current.pointee.next ?? current.pointee.parent.flatMap { Node($0).element == nil ? nil : $0 }
            keepOrFree(current)
        }
        xmlFreeDoc(document)
    }

    /// How many nodes are kept at most: few forms have more.
    private static let mostKept: Int32 = 4_096

    private func keepOrFree(_ node: xmlNodePtr) {
        guard context.pointee.freeElemsNr < XMLParser.mostKept else { return xmlFreeNode(node) }
        switch node.pointee.type {
        case XML_TEXT_NODE: xmlNodeSetContent(node, nil)
        case XML_ELEMENT_NODE:
            // Its name is the dictionary's.
            var attribute = node.pointee.properties
            while let current = attribute {
                attribute = current.pointee.next
                keepOrFree(attribute: current)
            }
            if let namespaces = node.pointee.nsDef { xmlFreeNsList(namespaces) }
        default: return xmlFreeNode(node)
        }
        node.pointee.next = context.pointee.freeElems
        context.pointee.freeElems = node
        context.pointee.freeElemsNr += 1
    }

    /// An attribute that libxml2 lists as an ID (`xml:id`) is freed, since only freeing removes it from that list.
    private func keepOrFree(attribute: xmlAttrPtr) {
        guard context.pointee.freeAttrsNr < XMLParser.mostKept, attribute.pointee.atype != XML_ATTRIBUTE_ID else {
            return xmlFreeProp(attribute)
        }
        var text = attribute.pointee.children
        while let current = text {
            text = current.pointee.next
            keepOrFree(current)
        }
        attribute.pointee.next = context.pointee.freeAttrs
        context.pointee.freeAttrs = attribute
        context.pointee.freeAttrsNr += 1
    }
}
