import Diagnostics

extension SourceText {
    /// A print (a page or a text) as UTF-8. Bytes that are not UTF-8 are windows-1252, whatever they are said to be, or
    /// Latin-1 where they are not that either.
    ///
    /// - Parameter kind: `page` or `text`, for messages.
    func printedUTF8(_ kind: String, _ diagnostics: inout [Diagnostic]) throws(Failure) -> ArraySlice<UInt8> {
        if let offset = bytes.firstIndex(of: 0, from: bytes.startIndex) {
            throw Failure(
                .input, code: "malformed-\(kind)", "a NUL byte stands in the \(kind)", at: location(at: offset))
        }
        if bytes.isASCII || String(validating: bytes, as: UTF8.self) != nil { return bytes }
        for name in ["WINDOWS-1252", "ISO-8859-1"] {
            guard let converter = CharacterConverter(from: name), let converted = try? converter.utf8(of: bytes) else {
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .note, code: name.lowercased(), "the \(kind) is not UTF-8 and was read as \(name.lowercased())",
                    at: location))
            return converted[...]
        }
        throw Failure(.input, code: "invalid-encoding", "the \(kind) is neither UTF-8 nor windows-1252", at: location)
    }
}
