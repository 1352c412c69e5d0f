import Bytes
import Diagnostics
import Inputs

extension SourceText {
    /// The contents of a page or a text as UTF-8. If the bytes are not UTF-8, they are decoded as windows-1252, or else as
    /// ISO-8859-1, whatever encoding they declare. Control characters that browsers take for others are made these.
    ///
    /// - Parameter kind: `page` or `text`, for messages.
    package func printedUTF8(_ kind: String, _ diagnostics: inout [Diagnostic]) throws(Failure) -> ArraySlice<UInt8> {
        if let offset = bytes.firstIndex(of: 0, from: bytes.startIndex) {
            throw Failure(
                .input, code: "malformed-\(kind)", "a NUL byte stands in the \(kind)", at: location(at: offset))
        }
        let bytes = bytes.starts(with: "\u{FEFF}", at: bytes.startIndex) ? bytes.dropFirst(3) : bytes
        let syntax: OddCharacters.Syntax = kind == "page" ? .html : .plain
        if bytes.isASCII || String(validating: bytes, as: UTF8.self) != nil {
            return mended(bytes, syntax, &diagnostics)
        }
        for name in ["WINDOWS-1252", "ISO-8859-1"] {
            guard let converter = CharacterConverter(from: name), let converted = try? converter.utf8(of: bytes) else {
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .note, code: name.lowercased(), "the \(kind) is not UTF-8 and was read as \(name.lowercased())",
                    at: location))
            return mended(converted[...], syntax, &diagnostics)
        }
        throw Failure(.input, code: "invalid-encoding", "the \(kind) is neither UTF-8 nor windows-1252", at: location)
    }

    private func mended(
        _ text: ArraySlice<UInt8>, _ syntax: OddCharacters.Syntax, _ diagnostics: inout [Diagnostic]
    ) -> ArraySlice<UInt8> {
        guard let odd = OddCharacters(of: text, syntax), odd.areFound else { return text }
        diagnostics += odd.diagnostics(text, from: start, in: file)
        return odd.mended(text) ?? text
    }
}
