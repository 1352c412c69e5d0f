import Bytes
import CLibXML2

/// Why a text is no XML, and where: libxml2's first complaint.
package struct XMLFault: Error {
    /// libxml2's number for the kind of error.
    var code: Int
    var message: String
    var first: String?
    var second: String?
    /// How many bytes of the text the parser had passed.
    var offset: Int

    init(code: Int, message: String, first: String? = nil, second: String? = nil, offset: Int) {
        self.code = code
        self.message = message
        self.first = first
        self.second = second
        self.offset = offset
    }

    static let withoutReason = XMLFault(code: 0, message: "libxml2 gives no reason", offset: 0)

    private func isKind(_ kinds: xmlParserErrors...) -> Bool { kinds.contains { Int($0.rawValue) == code } }

    private var isMismatch: Bool { isKind(XML_ERR_TAG_NAME_MISMATCH) }
    private var isBareAmpersand: Bool { isKind(XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING) }

    /// The error in our words, for a text whose faults are counted from its start.
    ///
    /// - Parameter closing: what stands at the end of the text unless it was cut off.
    package func diagnosis(
        of text: ArraySlice<UInt8>, closing: StaticString
    ) -> (code: String, message: String, offset: Int) {
        let reached = min(text.startIndex + offset, text.endIndex)
        // An end inside a token puts the parser at the end or just before it.
        if reached >= text.trimmed.endIndex, text.firstIndex(of: closing) == nil {
            return ("truncated-xml", "the XML breaks off here, before its end", text.count)
        }
        if isMismatch, let first, let second {
            return (
                "malformed-xml", "<\(first)> is closed by </\(second)>",
                back(to: UInt8(ascii: "<"), from: reached, in: text)
            )
        }
        if isBareAmpersand {
            return (
                "malformed-xml", "an ampersand stands by itself; XML writes it as &amp;",
                back(to: UInt8(ascii: "&"), from: reached, in: text)
            )
        }
        if isKind(XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY), let first {
            return (
                "malformed-xml", "the entity &\(first); is not one of XML's own",
                back(to: UInt8(ascii: "&"), from: reached, in: text)
            )
        }
        if isKind(XML_ERR_INVALID_CHAR), reached < text.endIndex, text[reached] < 0x20 {
            return (
                "malformed-xml",
                "the control character \(Unicode.Scalar(text[reached]).codePoint) is not allowed in XML", offset
            )
        }
        if isKind(XML_ERR_DOCUMENT_END) {
            return ("malformed-xml", "something stands behind the end of the document", offset)
        }
        if isKind(XML_ERR_NO_MEMORY) { return ("text-too-long", "a text of more than 10 MB stands here", offset) }
        if message.contains("depth") {
            return ("nested-too-deep", "elements are nested more than 256 deep", offset)
        }
        return ("malformed-xml", "not well-formed XML: \(sentence)", offset)
    }

    /// libxml2's message without the lines it counts, which are not the input's.
    private var sentence: String {
        var words = message.split(whereSeparator: \.isWhitespace)
        while let line = words.firstIndex(of: "line"), line + 1 < words.count, Int(words[line + 1]) != nil {
            words.removeSubrange(line...(line + 1))
        }
        return words.joined(separator: " ")
    }

    private func back(to byte: UInt8, from index: Int, in text: ArraySlice<UInt8>) -> Int {
        (text[..<index].lastIndex(of: byte) ?? index) - text.startIndex
    }
}
