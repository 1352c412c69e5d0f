import Bytes

/// What stands before the root element of an XML text, found without parsing it.
///
/// A document type declaration must be seen before libxml2 sees it: its entities are how a small file becomes a large
/// one. White space and comments before the XML declaration, which no parser takes, are told apart here too.
package struct Prolog {
    /// Where `<?xml` stands.
    package var declaration: Int?
    /// As the declaration names it.
    package var encoding: String?
    /// Where `<!DOCTYPE` stands. The scan ends there and takes the declared name as the root's.
    package var documentType: Int?
    package var rootName: String
    /// Where `<` of the root element, or of the document type declaration, stands.
    package var root: Int
    /// The first byte that is not a byte order mark.
    package var start: Int

    /// Nil where the text does not open as XML.
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

    /// A name without the prefix of a namespace.
    package static func localName(of name: String) -> String {
        // Few have one, and taking a text apart by its characters takes long.
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
