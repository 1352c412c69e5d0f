import CLibXML2

/// A parsed XML text or HTML page: owns libxml2's tree of it and frees it. Elements are valid as long as their tree lives.
package final class MarkupTree {
    private let document: xmlDocPtr
    /// Of XML: the one in whose dictionary the names of the tree stand.
    private let parser: XMLParser?
    package let root: Element

    private static let prepared: Void = xmlInitParser()

    /// Makes libxml2 ready. Call it once before the first thread is started; parsing on one thread needs no such call.
    package static func prepare() {
        prepared
    }

    /// Parses XML in UTF-8, whatever its declaration says. Nothing is ever recovered: text that is not well-formed is a
    /// fault at the place where it stops being so.
    package convenience init(xml text: ArraySlice<UInt8>) throws(XMLFault) {
        MarkupTree.prepare()
        guard let parser = XMLParser.take() else { throw .withoutReason }
        let document = parser.document(of: text)
        guard parser.fault == nil, let document, let root = Element(rootOf: document) else {
            xmlFreeDoc(document)
            let fault = parser.fault ?? .withoutReason
            parser.giveBack()
            throw fault
        }
        self.init(owning: document, root: root, parser: parser)
    }

    /// Parses HTML in UTF-8; nil where there is no element in it.
    ///
    /// HTML is forgiving by its own specification, so nothing else is a fault.
    package convenience init?(html text: ArraySlice<UInt8>) {
        MarkupTree.prepare()
        // No network, no complaints on standard error.
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        let document = text.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8", Int32(options))
        }
        guard let document, let root = Element(rootOf: document) else {
            xmlFreeDoc(document)
            return nil
        }
        self.init(owning: document, root: root, parser: nil)
    }

    private init(owning document: xmlDocPtr, root: Element, parser: XMLParser?) {
        self.document = document
        self.parser = parser
        self.root = root
    }

    deinit {
        guard let parser else { return xmlFreeDoc(document) }
        parser.free(document)
        parser.giveBack()
    }

    /// Processing instructions beside the root element.
    package var outerInstructions: [Node] {
        Nodes(from: document.pointee.children).filter { $0.kind == .instruction }
    }
}
