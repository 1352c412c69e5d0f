/// Page content as Cairo writes it, with its marks for artifacts put right, and content of our own.
enum ArtifactMarks {
    /// Cairo knows no artifacts: text that is none of the document's is drawn under the tag `Private`, and its mark
    /// `/Private << /MCID 3 >> BDC` becomes `/Artifact BMC` (ISO 32000-1, 14.8.2.2).
    ///
    /// `count` is how many there must be; any other number is an error.
    static func rewrite(_ content: [UInt8], count: Int) throws(PDFError) -> [UInt8] {
        try content.withUnsafeBufferPointer { (bytes) throws(PDFError) in
            var tokens = PDFTokens(bytes, in: 0..<bytes.count)
            var result = ByteWriter(capacity: bytes.count)
            var copied = 0
            var found = 0
            while case let token = try tokens.next(), token.kind != .end {
                guard token.kind == .name, tokens.reads(token, "/Private") else { continue }
                let properties = try PDFValue.read(from: &tokens)
                guard case let name = try tokens.next(), tokens.reads(name, "BDC"), try properties.entries() != nil
                else { throw .unreadableFile("a mark in page content we do not know", offset: token.range.lowerBound) }
                result.put(bytes[copied..<token.range.lowerBound])
                result.put("/Artifact BMC")
                copied = tokens.position
                found += 1
            }
            guard found == count else {
                throw .unreadableFile("\(found) artifacts on a page that has \(count)", offset: 0)
            }
            result.put(bytes[copied...])
            return result.bytes
        }
    }
}
