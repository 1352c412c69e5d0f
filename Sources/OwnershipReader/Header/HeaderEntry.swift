/// One thing a submission's header says, in either of its spellings.
struct HeaderEntry {
    /// The groups it stands in, outermost first, as they are spelled with hyphens: `ISSUER`, `COMPANY-DATA`.
    var groups: [String]
    /// With hyphens for blanks, so that `FILM NUMBER:` and `<FILM-NUMBER>` are one name.
    var name: String
    var value: String
    /// Where it stands in the text.
    var offset: Int

    var path: String { (groups + [name]).joined(separator: "/") }
}

/// Takes a header apart.
///
/// There are two spellings: `NAME:` and a value behind tabs, a line each, groups told by their names; and `<NAME>value`
/// with tags that are not closed save those of groups, in lines or all on one line. Both may be mixed.
struct HeaderEntries {
    private(set) var entries: [HeaderEntry] = []
    private var groups: [String] = []

    /// Groups that stand at the top, and those that stand inside one.
    private static let outerGroups: Set<String> = ["REPORTING-OWNER", "ISSUER"]
    private static let innerGroups: Set<String> = [
        "OWNER-DATA", "COMPANY-DATA", "FILING-VALUES", "BUSINESS-ADDRESS", "MAIL-ADDRESS", "FORMER-NAME",
        "FORMER-COMPANY",
    ]
    /// Tags around the header itself.
    private static let brackets: Set<String> = ["SUBMISSION", "SEC-HEADER", "IMS-HEADER"]

    init(of text: ArraySlice<UInt8>) {
        for line in text.split(separator: 0x0A) {
            let line = line.trimmed
            if line.isEmpty { continue }
            if line.first == UInt8(ascii: "<") { readTags(in: line) } else { readLabel(in: line) }
        }
    }

    private mutating func readLabel(in line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            entries.append(HeaderEntry(groups: groups, name: "", value: line.text, offset: line.startIndex))
            return
        }
        let name = HeaderEntries.name(line[..<colon])
        let value = line[(colon + 1)...].collapsedText ?? ""
        if !open(name) || !value.isEmpty { add(name, value, at: line.startIndex) }
    }

    private mutating func readTags(in line: ArraySlice<UInt8>) {
        var rest = line
        while let start = rest.first, start == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
            let isClosing = rest.dropFirst().first == UInt8(ascii: "/")
            let name = HeaderEntries.name(rest[(rest.startIndex + (isClosing ? 2 : 1))..<end])
            let next = HeaderEntries.nextTag(in: rest, from: end + 1)
            let value = rest[(end + 1)..<next].collapsedText ?? ""
            let place = rest.startIndex
            rest = rest[next...]
            if isClosing {
                close(name)
                if !value.isEmpty { add("", value, at: end + 1) }
            } else if !open(name) || !value.isEmpty {
                add(name, value, at: place)
            }
        }
        if !rest.isEmpty { add("", rest.text, at: rest.startIndex) }
    }

    /// Takes note of a group's beginning; false where the name is no group's.
    private mutating func open(_ name: String) -> Bool {
        if HeaderEntries.outerGroups.contains(name) {
            groups = [name]
        } else if HeaderEntries.innerGroups.contains(name) {
            groups = Array(groups.prefix(1)) + [name]
        } else {
            return false
        }
        // An entry without a value begins the group anew, so that two owners do not run into one.
        entries.append(HeaderEntry(groups: groups, name: "", value: "", offset: 0))
        return true
    }

    private mutating func close(_ name: String) {
        if let place = groups.lastIndex(of: name) { groups.removeSubrange(place...) }
    }

    private mutating func add(_ name: String, _ value: String, at offset: Int) {
        if HeaderEntries.brackets.contains(name), value.isEmpty || name.hasSuffix("HEADER") { return }
        entries.append(HeaderEntry(groups: groups, name: name, value: value, offset: offset))
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.trimmed.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }

    /// Where the next `<NAME>` or `</NAME>` begins: a value may hold a `<` that begins none.
    static func nextTag(in text: ArraySlice<UInt8>, from start: Int) -> Int {
        var index = start
        while let open = text[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < text.endIndex {
            let next = text[open + 1]
            if (0x41...0x5A).contains(next) || next == UInt8(ascii: "/") { return open }
            index = open + 1
        }
        return text.endIndex
    }
}
