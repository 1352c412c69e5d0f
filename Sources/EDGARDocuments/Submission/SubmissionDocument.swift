import Bytes

/// A `<DOCUMENT>` of a submission.
struct SubmissionDocument {
    var type = ""
    var sequence: String?
    var fileName: String?
    var description: String?
    /// The range between `<TEXT>` and `</TEXT>`.
    var text: Range<Int>
    /// The range between `<XML>` and `</XML>`; nil if the text is not XML.
    var xml: Range<Int>?
    /// Unknown entries, as `NAME value`, and their indices.
    var unknownEntries: [(text: String, offset: Int)] = []

    init(_ frame: DocumentFrame, of bytes: ArraySlice<UInt8>) {
        let body = bytes[frame.body]
        let textTag = body.firstIndex(of: "<TEXT>")
        let textStart = textTag.map { $0 + 6 } ?? body.firstIndex(of: "<XML>") ?? body.endIndex
        text = textStart..<(body[textStart...].lastIndex(of: "</TEXT>") ?? body.endIndex)
        xml = SubmissionDocument.xml(in: bytes[text])
        readEntries(body[..<(textTag ?? textStart)])
    }

    private mutating func readEntries(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes.drop(while: \.isBlank)
        while rest.first == UInt8(ascii: "<"), let close = rest.firstIndex(of: UInt8(ascii: ">")) {
            let name = rest[(rest.startIndex + 1)..<close].text
            let next = HeaderEntries.nextTag(in: rest, from: close + 1)
            let value = rest[(close + 1)..<next].collapsedText
            switch name {
            case "TYPE" where type.isEmpty: type = value ?? ""
            case "SEQUENCE" where sequence == nil: sequence = value
            case "FILENAME" where fileName == nil: fileName = value
            case "DESCRIPTION" where description == nil: description = value
            default: unknownEntries.append(("\(name) \(value ?? "")", rest.startIndex))
            }
            rest = rest[next...].drop(while: \.isBlank)
        }
        if let stray = rest.collapsedText { unknownEntries.append((stray, rest.startIndex)) }
    }

    private static func xml(in text: ArraySlice<UInt8>) -> Range<Int>? {
        let text = text.trimmed
        guard text.starts(with: "<XML>", at: text.startIndex) else { return nil }
        let start = text.startIndex + 5
        let end = text.lastIndex(of: "</XML>") ?? text.endIndex
        let inner = text[start..<max(start, end)].trimmed
        return inner.startIndex..<inner.endIndex
    }
}
