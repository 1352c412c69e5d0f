import Bytes
import OwnershipModel

/// The range of a document in a submission, from `<DOCUMENT>` to `</DOCUMENT>`.
struct DocumentFrame {
    /// The document including its tags.
    var range: Range<Int>
    /// The document without its tags.
    var body: Range<Int>
    /// Whether the closing tag is missing.
    var isCutOff: Bool

    /// Finds the documents of a submission in one pass. A document without a closing tag ends where the next one begins at
    /// the start of a line, or where another submission does.
    static func all(in bytes: ArraySlice<UInt8>) -> [DocumentFrame] {
        var frames: [DocumentFrame] = []
        var open: Int?
        var from = bytes.startIndex
        while let hit = bytes.firstIndex(of: "DOCUMENT>", from: from) {
            from = hit + 9
            // Neither branch applies to `<SEC-DOCUMENT>`.
            if bytes.starts(with: "</", at: max(bytes.startIndex, hit - 2)) {
                guard let start = open else { continue }
                frames.append(DocumentFrame(range: start..<from, body: (start + 10)..<(hit - 2), isCutOff: false))
                open = nil
            } else if hit > bytes.startIndex, bytes[hit - 1] == UInt8(ascii: "<") {
                let tag = hit - 1
                if let start = open {
                    guard bytes[tag - 1] == 0x0A else { continue }
                    frames.append(DocumentFrame(range: start..<tag, body: (start + 10)..<tag, isCutOff: true))
                }
                open = tag
            } else if let start = open, let tag = submission(before: hit, in: bytes) {
                frames.append(DocumentFrame(range: start..<tag, body: (start + 10)..<tag, isCutOff: true))
                open = nil
            }
        }
        if let start = open {
            frames.append(
                DocumentFrame(range: start..<bytes.endIndex, body: (start + 10)..<bytes.endIndex, isCutOff: true))
        }
        return frames
    }

    /// A submission without any tags around its documents is taken for one document that begins at `<XML>`.
    static func withoutTags(in bytes: ArraySlice<UInt8>) -> [DocumentFrame] {
        guard let xml = bytes.firstIndex(of: "<XML>") else { return [] }
        return [DocumentFrame(range: xml..<bytes.endIndex, body: xml..<bytes.endIndex, isCutOff: false)]
    }

    /// Where a submission begins whose tag, `<SEC-DOCUMENT>` or `<IMS-DOCUMENT>`, holds the `DOCUMENT>` at an index; nil where
    /// the tag is not followed by an accession number and a header, as it is in text that merely names it.
    private static func submission(before hit: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        let tag = hit - 5
        guard tag >= bytes.startIndex,
            bytes.starts(with: "<SEC-", at: tag) || bytes.starts(with: "<IMS-", at: tag)
        else { return nil }
        let value = bytes[(hit + 9)...].prefix(200).prefix { $0 != UInt8(ascii: "<") }
        let headers: [StaticString] = ["<SEC-HEADER>", "<IMS-HEADER>"]
        guard AccessionInName(of: value.text) != nil,
            headers.contains(where: { bytes.starts(with: $0, at: value.endIndex) })
        else { return nil }
        return tag
    }
}
