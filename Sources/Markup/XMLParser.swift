import CLibXML2
import Synchronization

/// libxml2's parser context: owned, freed, and asked for its first complaint about a text.
///
/// It belongs to one text at a time, until the tree of that text is freed: the names of the tree stand in the parser's
/// dictionary. Then it waits for the next text, which finds the names of the forms there already.
final class XMLParser: @unchecked Sendable {  // One owner at a time: whoever took it from those that wait.
    let context: xmlParserCtxtPtr
    /// The first complaint that makes the text unusable; those that follow are its consequences.
    private(set) var fault: XMLFault?

    private static let waiting = Mutex<[XMLParser]>([])

    /// One that waits, or a new one; nil where libxml2 has no memory for it.
    static func take() -> XMLParser? {
        waiting.withLock { $0.popLast() } ?? XMLParser()
    }

    /// Lets it wait for the next text, unless the names of this one would be carried along: forms have 2 KB of them.
    func giveBack() {
        guard xmlDictGetUsage(context.pointee.dict) < 1 << 15 else { return }
        XMLParser.waiting.withLock { $0.append(self) }
    }

    private init?() {
        guard let context = xmlNewParserCtxt() else { return nil }
        self.context = context
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        context.pointee.sax?.pointee.serror = { parser, error in
            guard let error else { return }
            XMLParser.of(parser)?.note(error.pointee)
        }
        context.pointee.sax?.pointee.internalSubset = { parser, _, _, _ in XMLParser.of(parser)?.refuseDocumentType() }
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    /// No network, no blank nodes, CDATA as text, references in attributes resolved (there are none but XML's own without
    /// a document type), short texts kept in their nodes, and the declared encoding ignored: the text is UTF-8 by now.
    private static let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOBLANKS.rawValue | XML_PARSE_NOCDATA.rawValue
        | XML_PARSE_NOENT.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue

    /// The tree of the text, which the caller frees; there may be one though there is a `fault`.
    func document(of text: ArraySlice<UInt8>) -> xmlDocPtr? {
        fault = nil
        return text.withUnsafeBytes { bytes in
            xmlCtxtReadMemory(
                context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil,
                Int32(XMLParser.options))
        }
    }

    /// The owner of what libxml2 hands to its callbacks.
    private static func of(_ parser: UnsafeMutableRawPointer?) -> XMLParser? {
        parser?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private.map {
            Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue()
        }
    }

    private func note(_ error: xmlError) {
        // A text of more than 10 MB is cut, and that is no fatal error to libxml2.
        let isUnusable = error.level == XML_ERR_FATAL || error.code == XML_ERR_NO_MEMORY.rawValue
        guard fault == nil, isUnusable else { return }
        var offset = 0
        if let input = context.pointee.input, let start = input.pointee.base, let reached = input.pointee.cur {
            offset = Int(input.pointee.consumed) + (reached - start)
        }
        fault = XMLFault(
            code: Int(error.code), message: error.message.map { String(cString: $0) } ?? "",
            first: error.str1.map { String(cString: $0) }, second: error.str2.map { String(cString: $0) },
            offset: offset)
    }

    private func refuseDocumentType() {
        if fault == nil { fault = XMLFault(code: 0, message: "a document type declaration is refused", offset: 0) }
        xmlStopParser(context)
    }
}
