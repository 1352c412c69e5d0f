import Diagnostics

/// One `<DOCUMENT>` of a submission.
struct SubmissionDocument {
    var type = ""
    var sequence: String?
    var fileName: String?
    var description: String?
    /// What stands between `<TEXT>` and `</TEXT>`.
    var text: Range<Int>
    /// The XML inside `<XML>` and `</XML>`, if that is what the text is.
    var xml: Range<Int>?
    /// Entries that are not known, as `NAME value`.
    var unknownEntries: [(text: String, offset: Int)] = []
    /// Whether its end was missing.
    var isCutOff = false
    /// The whole of it.
    var range: Range<Int>

    /// Reads the document that begins at an index.
    init(at start: Int, of bytes: ArraySlice<UInt8>) {
        let hasTag = bytes.starts(with: "<DOCUMENT>", at: start)
        let body = start + (hasTag ? 10 : 0)
        let textTag = bytes.firstIndex(of: "<TEXT>", from: body)
        let nextDocument = bytes.firstIndex(of: "\n<DOCUMENT>", from: body).map { $0 + 1 } ?? bytes.endIndex
        let closing = bytes[..<nextDocument].firstIndex(of: "</DOCUMENT>", from: body)
        let end = closing ?? nextDocument
        range = start..<(closing.map { $0 + 11 } ?? end)
        isCutOff = hasTag && closing == nil
        let textStart: Int
        if let textTag, textTag < end {
            textStart = textTag + 6
        } else if let xml = bytes[..<end].firstIndex(of: "<XML>", from: body) {
            textStart = xml
        } else {
            textStart = end
        }
        let textEnd = bytes[textStart..<end].lastIndex(of: "</TEXT>") ?? end
        text = textStart..<textEnd
        xml = SubmissionDocument.xml(in: bytes[text])
        readEntries(bytes[body..<min(textTag ?? end, end)])
    }

    private mutating func readEntries(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes.drop(while: \.isBlank)
        while rest.first == UInt8(ascii: "<"), let close = rest.firstIndex(of: UInt8(ascii: ">")) {
            let name = rest[(rest.startIndex + 1)..<close].text
            if name == "XML" { return }
            let lineEnd = rest[close...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
            let next = min(HeaderEntries.nextTag(in: rest, from: close + 1), lineEnd)
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
