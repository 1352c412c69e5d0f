import Diagnostics

/// Where tables, keys and values stand in a text of TOML, as far as a message needs it: found by their looks, so a key
/// inside a text of several lines may be taken for one.
struct TOMLPlaces {
    /// The `number`th table of a name, counted from 1.
    struct Section: Equatable {
        var name: String
        var number: Int
    }

    private let lines: [Substring]

    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }

    /// Of a text, wherever it is.
    func place(of text: String) -> (line: Int, column: Int)? {
        for (index, line) in lines.enumerated() {
            if let column = Self.column(of: text, in: line) { return (index + 1, column) }
        }
        return nil
    }

    /// Of a key in a table, or of a value behind it; of the table's head where there is no key.
    func place(of key: String?, in section: Section?, value: String?) -> (line: Int, column: Int)? {
        guard let key else { return section.flatMap(head) }
        var current: Section?
        var counts: [String: Int] = [:]
        for (index, line) in lines.enumerated() {
            let bare = line.drop { $0 == " " || $0 == "\t" }
            if bare.first == "[", let name = Self.name(inHead: bare) {
                counts[name, default: 0] += 1
                current = Section(name: name, number: counts[name] ?? 1)
                if section == nil, name == key { return (index + 1, line.count - bare.count + 1) }
            } else if current == section, Self.begins(bare, with: key) {
                guard let value else { return (index + 1, line.count - bare.count + 1) }
                for (further, text) in lines[index...].enumerated() {
                    if let column = Self.column(of: value, in: text) { return (index + further + 1, column) }
                }
                return (index + 1, line.count - bare.count + 1)
            }
        }
        return nil
    }

    private func head(of section: Section) -> (line: Int, column: Int)? {
        var count = 0
        for (index, line) in lines.enumerated() {
            let bare = line.drop { $0 == " " || $0 == "\t" }
            guard bare.first == "[", Self.name(inHead: bare) == section.name else { continue }
            count += 1
            if count == section.number { return (index + 1, line.count - bare.count + 1) }
        }
        return nil
    }

    /// `brand` of `[brand]`, `list` of `[[ list ]]`.
    private static func name(inHead line: Substring) -> String? {
        guard let end = line.firstIndex(of: "]") else { return nil }
        let name = line[..<end].drop { $0 == "[" || $0 == " " }
        return name.isEmpty ? nil : String(name).trimmed
    }

    private static func begins(_ line: Substring, with key: String) -> Bool {
        for name in [key, "\"\(key)\"", "'\(key)'"] where line.hasPrefix(name) {
            let rest = line.dropFirst(name.count).drop { $0 == " " || $0 == "\t" }
            if rest.first == "=" || rest.first == "." { return true }
        }
        return false
    }

    private static func column(of text: String, in line: Substring) -> Int? {
        guard !text.isEmpty, let range = line.firstRange(of: text) else { return nil }
        return line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1
    }
}
