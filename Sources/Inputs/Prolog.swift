import Bytes

/// Everything before the root element of an XML text, found without parsing it.
///
/// A document type declaration must be found before libxml2 sees it, since its entities can expand a small file into a
/// huge one. White space and comments before the XML declaration, which XML does not allow, are found here too.
package struct Prolog {
    /// The index of `<?xml`; nil if there is no XML declaration.
    package var declaration: Int?
    /// The encoding, spelled as in the XML declaration.
    package var encoding: String?
    /// The index of `<!DOCTYPE`. The scan ends there, and `rootName` is the name that follows.
    package var documentType: Int?
    package var rootName: String
    /// The index of the `<` that opens the root element or the document type declaration.
    package var root: Int
    /// The index of the first byte after any byte order mark.
    package var start: Int

    /// Nil if the text does not begin like XML.
    package init?(of text: ArraySlice<UInt8>) {
        var index = text.startIndex
        if text.starts(with: "\u{FEFF}", at: index) { index += 3 }
        start = index
        while let next = text[index...].firstIndex(where: { !$0.isBlank }) {
            index = next
            guard text[index] == UInt8(ascii: "<") else { return nil }
            if text.starts(with: "<!--", at: index) {
                guard let end = text.firstIndex(of: "-->", from: index + 4) else { return nil }
                index = end + 3
            } else if text.starts(with: "<?", at: index) {
                guard let end = text.firstIndex(of: "?>", from: index + 2) else { return nil }
                if declaration == nil, text.starts(with: "<?xml", at: index), text[index + 5].isBlank {
                    declaration = index
                    encoding = Prolog.encoding(in: text[index..<end])
                }
                index = end + 2
            } else {
                var name = index + 1
                if text.starts(with: "<!DOCTYPE", at: index) || text.starts(with: "<!doctype", at: index) {
                    documentType = index
                    name = text[(index + 9)...].firstIndex { !$0.isBlank } ?? text.endIndex
                }
                let rest = text[min(name, text.endIndex)...]
                guard let first = rest.first, first.startsName || first == UInt8(ascii: "[") else { return nil }
                rootName = rest.prefix { !$0.endsName && $0 != UInt8(ascii: "[") }.text
                root = index
                return
            }
        }
        return nil
    }

    /// An element name without its namespace prefix.
    package static func localName(of name: String) -> String {
        // Few names have a prefix, and splitting a string by characters is slow.
        guard name.utf8.contains(UInt8(ascii: ":")) else { return name }
        return name.split(separator: ":").last.map(String.init) ?? name
    }

    private static func encoding(in declaration: ArraySlice<UInt8>) -> String? {
        guard let name = declaration.firstIndex(of: "encoding") else { return nil }
        let value = declaration[(name + 8)...].drop { $0.isBlank || $0 == UInt8(ascii: "=") }
        guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        return value.dropFirst().prefix { $0 != quote }.trimmed.text
    }
}
