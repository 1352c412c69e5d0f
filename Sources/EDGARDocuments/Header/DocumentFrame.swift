import Bytes

/// Where a document of a submission stands: from `<DOCUMENT>` to `</DOCUMENT>`.
struct DocumentFrame {
    /// The tags included.
    var range: Range<Int>
    /// What stands between the tags.
    var body: Range<Int>
    /// Whether its closing tag is missing.
    var isCutOff: Bool

    /// The documents of a submission, found in one pass. One that has lost its end ends where a line begins the next; a
    /// submission that has lost its tags is one document from `<XML>` on.
    static func all(in bytes: ArraySlice<UInt8>) -> [DocumentFrame] {
        var frames: [DocumentFrame] = []
        var open: Int?
        var from = bytes.startIndex
        while let hit = bytes.firstIndex(of: "DOCUMENT>", from: from) {
            from = hit + 9
            // `SEC-DOCUMENT>` is neither.
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
