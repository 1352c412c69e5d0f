import Bytes

extension Compiler {
    /// The schemes allowed in a URL that contains a value. `cid` names a part of the same message (RFC 2392).
    static let schemes: Set<String> = ["http", "https", "mailto", "cid"]

    /// Returns the escape for text at the current position, or reports that none is possible.
    mutating func escape(for name: Name, at site: Site) -> HTMLEscape {
        switch markup.place {
        case .text: return .text
        case .plainText where markup.matched == 0: return .text
        case .doubleQuoted, .singleQuoted:
            let isDouble = markup.place == .doubleQuoted
            switch markup.attributeKind {
            case .plain: return isDouble ? .doubleQuoted : .singleQuoted
            case .url:
                checkScheme(before: name, at: site)
                return isDouble ? .doubleQuotedURL : .singleQuotedURL
            case .language: break
            }
        default: break
        }
        var notes: [String] = []
        if markup.place == .beforeValue || markup.place == .unquoted { notes = ["put the value in quotes"] }
        markupFaults.add(
            .noEscape(place: markup.description), template: site.number, offset: name.tag, notes: notes)
        if markup.place == .beforeValue { markup.place = .unquoted }
        return .text
    }

    /// Checks the literal text between the opening quote and the value for a forbidden scheme.
    private mutating func checkScheme(before name: Name, at site: Site) {
        let quote = UInt8(ascii: markup.place == .doubleQuoted ? "\"" : "'")
        guard let start = program.literals.lastIndex(of: quote) else { return }
        let url = program.literals[(start + 1)...]
        guard let end = url.firstIndex(where: { ":/?#".utf8.contains($0) }), url[end] == UInt8(ascii: ":") else {
            return
        }
        let scheme = String(decoding: url[..<end].map(\.lowercased), as: UTF8.self)
        if !Self.schemes.contains(scheme) {
            markupFaults.add(.forbiddenScheme(scheme), template: site.number, offset: name.tag)
        }
    }
}
