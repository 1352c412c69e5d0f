/// Texts that were escaped twice on their way into a document: `Smith &amp;amp; Co` is read by XML as `Smith &amp; Co`,
/// which nobody has ever typed.
enum DoubleEscape {
    /// The text without its second escape; nil where there is none, which is nearly always.
    static func undone(_ text: String) -> String? {
        // The bytes at a stretch, where the text has them so: this is asked of every text.
        let ampersand = UInt8(ascii: "&")
        guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(ampersand) }) ?? true else { return nil }
        var result = ""
        var rest = text[...]
        var hasChanged = false
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            if let end = rest.prefix(12).firstIndex(of: ";"),
                let character = character(rest[rest.index(after: start)..<end])
            {
                result.append(character)
                rest = rest[rest.index(after: end)...]
                hasChanged = true
            } else {
                result.append("&")
                rest = rest.dropFirst()
            }
        }
        return hasChanged ? result + rest : nil
    }

    /// What a reference without its `&` and `;` means; nil for one that is not known, and for what no text holds.
    private static func character(_ reference: Substring) -> Character? {
        switch reference {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default:
            guard reference.first == "#" else { return nil }
            let digits = reference.dropFirst()
            let isHexadecimal = digits.first == "x" || digits.first == "X"
            let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
            guard let value, value >= 0x20, !(0x7F...0x9F).contains(value), let scalar = Unicode.Scalar(value) else {
                return nil
            }
            return Character(scalar)
        }
    }
}

extension DocumentWalk {
    /// A text as it was meant, and a remark where it was escaped twice.
    mutating func unescaped(_ text: String, of element: Element) -> String {
        guard let meant = DoubleEscape.undone(text) else { return text }
        problems.add(
            .warning, "escaped-twice",
            "the text of <\(element.name)> was escaped twice; it is read as \"\(meant.prefix(80))\"",
            at: .element(element), notes: ["in the document: \"\(text.prefix(80))\""])
        return meant
    }
}
