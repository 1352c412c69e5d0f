import Bytes
import Diagnostics
import Markup

/// Repairs text that was escaped twice before filing: an XML parser reads `Smith &amp;amp; Co` as `Smith &amp; Co`,
/// which nobody types.
enum DoubleEscape {
    /// The text with the second level of escapes undone; nil if there is none, which is nearly always the case.
    static func undone(_ text: String) -> String? {
        // This runs for every text, so search its bytes; most strings are too short to have storage of their own.
        guard text.withUTF8View({ $0.firstIndex(of: UInt8(ascii: "&"), from: 0) }) != nil else { return nil }
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

    /// The character that a reference (without its `&` and `;`) means; nil if it is unknown or means a control character.
    private static func character(_ reference: Substring) -> Character? {
        if reference == "nbsp" { return "\u{A0}" }
        guard let scalar = markupCharacter(reference)?.asInBrowsers, scalar.value >= 0x20,
            !(0x7F...0x9F).contains(scalar.value)
        else { return nil }
        return Character(scalar)
    }
}

extension DocumentWalk {
    /// The text with double escapes undone, which is reported.
    mutating func unescaped(_ text: String, of element: Element) -> String {
        guard let meant = DoubleEscape.undone(text) else { return text }
        problems.add(
            .warning, "escaped-twice",
            "the text of <\(element.name)> was escaped twice; it is read as \"\(meant.prefix(80))\"",
            at: .element(element), notes: ["in the document: \"\(text.prefix(80))\""])
        return meant
    }
}
