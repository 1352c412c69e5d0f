import CLibXML2

/// A parsed XML text: owns libxml2's document and frees it. Elements are valid as long as their tree lives.
final class XMLTree {
    private let document: xmlDocPtr
    let root: Element

    private static let prepared: Void = xmlInitParser()

    static func prepare() {
        prepared
    }

    /// Parses UTF-8 text, whatever its declaration says. Nothing is ever recovered: text that is not well-formed is a
    /// fault at the place where it stops being so.
    init(parsing text: ArraySlice<UInt8>) throws(XMLFault) {
        XMLTree.prepare()
        let outcome: Result<(xmlDocPtr, xmlNodePtr), XMLFault> = text.withUnsafeBytes { bytes in
            let parser = XMLParser()
            if let document = parser?.parse(bytes) {
                if let root = xmlDocGetRootElement(document) { return .success((document, root)) }
                xmlFreeDoc(document)
            }
            return .failure(parser?.fault ?? XMLFault(code: 0, message: "libxml2 gives no reason", offset: 0))
        }
        let (document, root) = try outcome.get()
        guard xmlGetIntSubset(document) == nil else {
            xmlFreeDoc(document)
            throw XMLFault(code: 0, message: "a document type declaration is refused", offset: 0)
        }
        self.document = document
        self.root = Element(node: root)
    }

    deinit {
        xmlFreeDoc(document)
    }

    /// Processing instructions beside the root element.
    var outerInstructions: [Node] {
        Nodes(first: document.pointee.children).filter { $0.kind == .instruction }
    }
}

/// libxml2's parser context: owned, freed, and asked for its first complaint.
private final class XMLParser {
    private let context: xmlParserCtxtPtr
    private(set) var fault: XMLFault?

    init?() {
        guard let context = xmlNewParserCtxt() else { return nil }
        self.context = context
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    func parse(_ bytes: UnsafeRawBufferPointer) -> xmlDocPtr? {
        // No network, no blank nodes, CDATA as text, and the declared encoding ignored: the text is UTF-8 by now.
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOBLANKS.rawValue | XML_PARSE_NOCDATA.rawValue
            | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        context.pointee.sax?.pointee.serror = { parser, error in
            guard let context = parser?.assumingMemoryBound(to: xmlParserCtxt.self), let error,
                let owner = context.pointee._private
            else { return }
            Unmanaged<XMLParser>.fromOpaque(owner).takeUnretainedValue().note(error.pointee)
        }
        return xmlCtxtReadMemory(
            context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, Int32(options))
    }

    /// Keeps the first complaint that makes the text unusable; those that follow are its consequences.
    private func note(_ error: xmlError) {
        guard fault == nil, error.level == XML_ERR_FATAL else { return }
        var offset = 0
        if let input = context.pointee.input, let start = input.pointee.base, let reached = input.pointee.cur {
            offset = Int(input.pointee.consumed) + (reached - start)
        }
        fault = XMLFault(
            code: Int(error.code), message: error.message.map { String(cString: $0) } ?? "",
            first: error.str1.map { String(cString: $0) }, second: error.str2.map { String(cString: $0) },
            offset: offset)
    }
}
