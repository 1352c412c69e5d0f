import CLibXML2

/// libxml2's parser context: owned, freed, and told whom to tell what it meets.
final class XMLParser {
    private let context: xmlParserCtxtPtr

    init?() {
        guard let context = xmlNewParserCtxt() else { return nil }
        self.context = context
        startFromKnownNames()
        hearNodes()
        hearFaults()
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    /// The names of ownership documents. Every parser looks here before it keeps a name of its own; nothing is ever
    /// added once it is made, so that all may do so at a time.
    private nonisolated(unsafe) static let knownNames: xmlDictPtr? = {
        let names = xmlDictCreate()
        for name in KnownNames.all { _ = xmlDictLookup(names, name, Int32(name.utf8.count)) }
        return names
    }()

    private func startFromKnownNames() {
        guard let names = xmlDictCreateSub(XMLParser.knownNames) else { return }
        // As much as libxml2 lets its own dictionaries grow.
        xmlDictSetLimit(names, 10_000_000)
        xmlDictFree(context.pointee.dict)
        context.pointee.dict = names
    }

    /// What stands in the text. Whether it is well-formed, its `fault` tells; `deallocate` it in any case.
    func recording(of bytes: UnsafeRawBufferPointer) -> XMLRecording {
        var recording = XMLRecording(names: context.pointee.dict, capacity: bytes.count)
        // No network, no blank nodes, CDATA as text, references in attributes resolved (there are none but XML's own
        // without a document type), and the declared encoding ignored: the text is UTF-8 by now.
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOBLANKS.rawValue | XML_PARSE_NOCDATA.rawValue
            | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        let document = withUnsafeMutablePointer(to: &recording) { place in
            context.pointee._private = UnsafeMutableRawPointer(place)
            defer { context.pointee._private = nil }
            return xmlCtxtReadMemory(
                context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, Int32(options))
        }
        // An empty one: all that would stand in it has gone into the recording.
        if let document {
            xmlFreeDoc(document)
        } else {
            recording.add(XMLFault(code: 0, message: "libxml2 gives no reason", offset: 0))
        }
        return recording
    }

    private func hearNodes() {
        guard let sax = context.pointee.sax else { return }
        sax.pointee.startElementNs = {
            parser, name, prefix, address, namespaceCount, namespaces, attributeCount, _, attributes in
            guard let context = parser?.context, let recording = parser?.recording else { return }
            recording.pointee.open(name, prefix: prefix, isDeclared: prefix == nil || address != nil)
            context.pointee.node = recording.pointee.element
            if let namespaces {
                for place in 0..<Int(namespaceCount) {
                    recording.pointee.addNamespace(namespaces[2 * place], namespaces[2 * place + 1])
                }
            }
            // Name, prefix, the namespace's address, where the value begins and where it ends.
            guard let attributes else { return }
            for place in stride(from: 0, to: 5 * Int(attributeCount), by: 5) {
                guard let start = attributes[place + 3], let end = attributes[place + 4] else { continue }
                recording.pointee.addAttribute(
                    attributes[place], prefix: attributes[place + 1],
                    isDeclared: attributes[place + 1] == nil || attributes[place + 2] != nil,
                    value: UnsafeBufferPointer(start: start, count: end - start))
            }
        }
        sax.pointee.endElementNs = { parser, _, _, _ in parser?.recording?.pointee.close() }
        sax.pointee.characters = { parser, start, count in
            parser?.recording?.pointee.add(UnsafeBufferPointer(start: start, count: Int(count)))
        }
        sax.pointee.processingInstruction = { parser, target, data in
            parser?.recording?.pointee.addInstruction(target, data)
        }
        sax.pointee.comment = { parser, _ in parser?.recording?.pointee.addComment() }
    }

    private func hearFaults() {
        guard let sax = context.pointee.sax else { return }
        sax.pointee.serror = { parser, error in
            guard let context = parser?.context, let error, error.pointee.level == XML_ERR_FATAL else { return }
            var offset = 0
            if let input = context.pointee.input, let start = input.pointee.base, let reached = input.pointee.cur {
                offset = Int(input.pointee.consumed) + (reached - start)
            }
            parser?.recording?.pointee.add(
                XMLFault(
                    code: Int(error.pointee.code), message: error.pointee.message.map { String(cString: $0) } ?? "",
                    first: error.pointee.str1.map { String(cString: $0) },
                    second: error.pointee.str2.map { String(cString: $0) }, offset: offset))
        }
        sax.pointee.internalSubset = { parser, _, _, _ in
            parser?.recording?.pointee.add(
                XMLFault(code: 0, message: "a document type declaration is refused", offset: 0))
            xmlStopParser(parser?.context)
        }
    }
}

extension UnsafeMutableRawPointer {
    /// What libxml2 calls the user's data, which is the parser itself.
    fileprivate var context: xmlParserCtxtPtr { assumingMemoryBound(to: xmlParserCtxt.self) }

    fileprivate var recording: UnsafeMutablePointer<XMLRecording>? {
        context.pointee._private?.assumingMemoryBound(to: XMLRecording.self)
    }
}
