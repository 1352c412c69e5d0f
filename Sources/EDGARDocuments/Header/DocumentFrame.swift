import Bytes

/// The range of a document in a submission, from `<DOCUMENT>` to `</DOCUMENT>`.
struct DocumentFrame {
    /// The document including its tags.
    var range: Range<Int>
    /// The document without its tags.
    var body: Range<Int>
    /// Whether the closing tag is missing.
    var isCutOff: Bool

    /// Finds the documents of a submission in one pass. A document without a closing tag ends where the next one begins at
    /// the start of a line. A submission without any such tags is taken for one document that begins at `<XML>`.
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
            }
        }
        if let start = open {
            frames.append(
                DocumentFrame(range: start..<bytes.endIndex, body: (start + 10)..<bytes.endIndex, isCutOff: true))
        }
        if frames.isEmpty, let xml = bytes.firstIndex(of: "<XML>") {
            frames = [DocumentFrame(range: xml..<bytes.endIndex, body: xml..<bytes.endIndex, isCutOff: false)]
        }
        return frames
    }
}
