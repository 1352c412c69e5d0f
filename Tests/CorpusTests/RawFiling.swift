/// A filing read by the dumbest reader that will do: a second opinion on what the file holds, sharing no code with the
/// product.
///
/// It knows tags, text, the five entities and nothing of the model.
struct RawFiling {
    /// An element without elements inside it.
    struct Leaf {
        /// Names from the root on.
        var path: [Substring]
        /// Entities resolved, white space run together.
        var text: String

        /// The name of the element, or of the one around it where it is the `value` of a field.
        var field: Substring {
            path.last == "value" ? path.dropLast().last ?? "" : path.last ?? ""
        }

        var table: String? {
            RawFiling.table(of: path)
        }
    }

    private(set) var leaves: [Leaf] = []
    /// How many rows each table has.
    private(set) var rows = ["I": 0, "II": 0]
    /// The `id` of every `footnoteId`, by table.
    private(set) var marks: [String: [String]] = ["I": [], "II": []]

    /// The filings in a file, bare or in a submission; nil where one of them has no end.
    static func all(in text: String) -> [RawFiling]? {
        var filings: [RawFiling] = []
        var rest = text[...]
        while let start = rest.range(of: "<ownershipDocument") {
            guard let end = rest.range(of: "</ownershipDocument>"),
                let filing = RawFiling(document: rest[start.lowerBound..<end.upperBound])
            else { return nil }
            filings.append(filing)
            rest = rest[end.upperBound...]
        }
        return filings
    }

    private init?(document: Substring) {
        var rest = document
        var path: [Substring] = []
        var content = ""
        var hasElements = false
        while let open = rest.firstIndex(of: "<") {
            content += rest[..<open]
            if rest[open...].hasPrefix("<!--") {
                guard let close = rest.range(of: "-->") else { return nil }
                rest = rest[close.upperBound...]
                continue
            }
            guard let close = rest[open...].firstIndex(of: ">") else { return nil }
            let tag = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
            if tag.hasPrefix("/") {
                if !hasElements { leaves.append(Leaf(path: path, text: Self.plain(content))) }
                hasElements = true
                path.removeLast()
            } else {
                path.append(name)
                note(name, tag, path)
                hasElements = tag.hasSuffix("/")
                if hasElements { path.removeLast() }
            }
            content = ""
        }
        leaves.removeAll { $0.text.isEmpty }
    }

    private mutating func note(_ name: Substring, _ tag: Substring, _ path: [Substring]) {
        switch name {
        case "nonDerivativeTransaction", "nonDerivativeHolding", "nonDerivativeSecurity": rows["I", default: 0] += 1
        case "derivativeTransaction", "derivativeHolding", "derivativeSecurity": rows["II", default: 0] += 1
        case "footnoteId":
            if let table = Self.table(of: path), let id = tag.firstMatch(of: /id\s*=\s*["']([^"']*)["']/) {
                marks[table]?.append(String(id.output.1))
            }
        default: break
        }
    }

    /// The earliest filings have their rows directly beneath the root.
    private static func table(of path: [Substring]) -> String? {
        switch path.dropFirst().first {
        case "nonDerivativeTable", "nonDerivativeSecurity": "I"
        case "derivativeTable", "derivativeSecurity": "II"
        default: nil
        }
    }

    private static func plain(_ text: String) -> String {
        var plain = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
            plain = plain.replacing(entity, with: character)
        }
        plain = plain.replacing(/&#(x?)([0-9A-Fa-f]+);/) { match in
            let number = UInt32(match.output.2, radix: match.output.1.isEmpty ? 10 : 16)
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }
        return squeezed(plain)
    }
}

/// White space run together, and none at the ends.
func squeezed(_ text: some StringProtocol) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
}
