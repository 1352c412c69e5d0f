import Bytes
import Diagnostics
import Inputs

/// XML text decoded to UTF-8, ready for libxml2.
struct DecodedText {
    /// The text to parse: starts at the XML declaration if there is one, and never with a byte order mark.
    let utf8: ArraySlice<UInt8>
    /// The whole source range as UTF-8. Offsets in messages count from its start.
    let whole: ArraySlice<UInt8>
    let diagnostics: [Diagnostic]

    init(_ sourceRange: SourceRange) throws(Failure) {
        let raw = sourceRange.raw
        guard let prolog = Prolog(of: raw) else {
            throw Failure(
                .input, code: "malformed-xml", "no root element begins here", at: sourceRange.location(of: 0, in: raw))
        }
        if let offset = prolog.documentType {
            throw .documentTypeRefused(at: sourceRange.location(of: offset - raw.startIndex, in: raw))
        }
        if let offset = raw.firstIndex(of: 0, from: raw.startIndex) {
            throw Failure(
                .input, code: "malformed-xml", "a NUL byte stands inside the document",
                at: sourceRange.location(of: offset - raw.startIndex, in: raw))
        }
        var notes: [Diagnostic] = []
        let start = prolog.declaration ?? prolog.start
        if start != prolog.start, sourceRange.isWholeInput {
            notes.append(
                Diagnostic(
                    .note, code: "text-before-declaration",
                    "white space or comments before the XML declaration were passed over",
                    at: sourceRange.location(of: start - raw.startIndex, in: raw)))
        }
        let isSound = raw.isASCII || String(validating: raw, as: UTF8.self) != nil
        if !isSound, let repaired = DecodedText.mislabelled(raw, prolog, upTo: start, of: sourceRange) {
            diagnostics = notes + [repaired.diagnostic]
            whole = repaired.utf8[...]
            utf8 = whole.dropFirst(start - raw.startIndex)
            return
        }
        diagnostics = notes
        if !sourceRange.isUTF8, let encoding = prolog.encoding, !DecodedText.isUTF8(encoding),
            raw.startIndex == prolog.start
        {
            // The prolog is ASCII in every encoding read here, so its offsets still hold after decoding.
            whole = try DecodedText.decode(raw, from: encoding, of: sourceRange)[...]
            utf8 = whole.dropFirst(start - raw.startIndex)
        } else {
            if !isSound { throw DecodedText.refusal(of: raw, encoding: prolog.encoding, of: sourceRange) }
            whole = raw
            utf8 = raw[start...]
        }
    }

    /// Whether a declared encoding means UTF-8. A declared UTF-16 does too: real UTF-16 was converted before, so the
    /// text must have been re-encoded on its way here without changing the declaration.
    private static func isUTF8(_ encoding: String) -> Bool {
        ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(encoding.uppercased())
            || encoding.uppercased().hasPrefix("UTF-16")
    }

    /// Decodes windows-1252 text (nearly a superset of ISO-8859-1) that is declared as UTF-8 or declares no encoding.
    ///
    /// Returns nil unless the text is certainly windows-1252: no two of its bytes could begin a UTF-8 character, damaged
    /// or not, and every byte is defined in windows-1252.
    private static func mislabelled(
        _ raw: ArraySlice<UInt8>, _ prolog: Prolog, upTo start: Int, of sourceRange: SourceRange
    ) -> (utf8: [UInt8], diagnostic: Diagnostic)? {
        guard !sourceRange.isUTF8, let offset = raw.firstIndex(where: { $0 >= 0x80 }), offset >= start,
            prolog.encoding.map(isUTF8) ?? true, let last = raw.last, last < 0x80
        else { return nil }
        let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        for (byte, next) in zip(raw, raw.dropFirst()) where byte >= 0x80 {
            if undefined.contains(byte) || (byte >= 0xC2 && byte <= 0xF4 && (0x80...0xBF).contains(next)) { return nil }
        }
        guard let utf8 = try? CharacterConverter(from: "WINDOWS-1252")?.utf8(of: raw) else { return nil }
        let byte = String(hexadecimal: raw[offset])
        return (
            utf8,
            Diagnostic(
                .warning, code: "mislabelled-encoding",
                "the document is not UTF-8, as it says or says nothing, and was read as windows-1252; the first such byte "
                    + "is 0x\(byte)", at: sourceRange.location(of: offset - raw.startIndex, in: raw))
        )
    }

    /// The error for bytes that are not UTF-8, located at the first invalid one.
    private static func refusal(
        of bytes: ArraySlice<UInt8>, encoding: String?, of sourceRange: SourceRange
    ) -> Failure {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        scan: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .emptyInput, .error: break scan
            }
        }
        let byte = bytes[min(bytes.startIndex + offset, bytes.endIndex - 1)]
        let declared = encoding.map { "declares \($0)" } ?? "declares no encoding, which means UTF-8"
        return Failure(
            .input, code: "invalid-utf-8",
            "the byte 0x\(String(hexadecimal: byte)) is not UTF-8; the document \(declared)",
            at: sourceRange.location(of: offset, in: bytes),
            notes: ["if it is windows-1252, saying so in the XML declaration makes it readable"])
    }

    private static func decode(
        _ bytes: ArraySlice<UInt8>, from encoding: String, of sourceRange: SourceRange
    ) throws(Failure) -> [UInt8] {
        let plain = encoding.utf8.allSatisfy {
            $0.isDigit || $0.startsName || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        guard plain, let converter = CharacterConverter(from: encoding) else {
            throw Failure(
                .input, code: "unknown-encoding",
                "the document declares the encoding \(encoding), which is not known here",
                at: sourceRange.location(of: 0, in: bytes))
        }
        do {
            return try converter.utf8(of: bytes)
        } catch {
            let offset = bytes.startIndex + error.offset
            throw Failure(
                .input, code: "invalid-encoding", "the bytes here are not \(encoding), which the document declares",
                at: sourceRange.location(of: offset - bytes.startIndex, in: bytes))
        }
    }
}
