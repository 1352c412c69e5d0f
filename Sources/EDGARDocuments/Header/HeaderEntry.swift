import Bytes

/// One thing a submission's header says, in either of its spellings.
struct HeaderEntry {
    /// Nil where the name is not known, or there is none.
    var name: HeaderName?
    /// The name as it stands; empty for a text without one.
    var label: ArraySlice<UInt8>
    /// Trimmed.
    var value: ArraySlice<UInt8>
    /// Where it stands in the text.
    var offset: Int
}

/// Takes a header apart.
///
/// There are two spellings: `NAME:` and a value behind tabs, a line each, groups told by their names; and `<NAME>value`
/// with tags that are not closed save those of groups, in lines or all on one line. Both may be mixed.
struct HeaderEntries {
    private(set) var entries: [HeaderEntry] = []

    init(of text: ArraySlice<UInt8>) {
        entries.reserveCapacity(64)
        var start = text.startIndex
        while start < text.endIndex {
            let end = text.firstIndex(of: 0x0A, from: start) ?? text.endIndex
            let line = text[start..<end].trimmed
            if line.first == UInt8(ascii: "<") { readTags(in: line) } else if !line.isEmpty { readLabel(in: line) }
            start = end + 1
        }
    }

    private mutating func readLabel(in line: ArraySlice<UInt8>) {
        let colon = line.firstIndex(of: UInt8(ascii: ":"), from: line.startIndex)
        let label = line[..<(colon ?? line.startIndex)].trimmed
        let value = line[(colon.map { $0 + 1 } ?? line.startIndex)...].trimmed
        add(HeaderEntry(name: HeaderName(label), label: label, value: value, offset: line.startIndex))
    }

    private mutating func readTags(in line: ArraySlice<UInt8>) {
        var rest = line
        while let end = rest.firstIndex(of: UInt8(ascii: ">"), from: rest.startIndex) {
            let start = rest.startIndex
            let next = HeaderEntries.nextTag(in: rest, from: end + 1)
            let value = rest[(end + 1)..<next].trimmed
            if rest[start + 1] == UInt8(ascii: "/") {
                // The next group says by itself that this one is over.
                if !value.isEmpty { addText(value) }
            } else {
                let label = rest[(start + 1)..<end]
                add(HeaderEntry(name: HeaderName(label), label: label, value: value, offset: start))
            }
            rest = rest[next...]
        }
        if !rest.isEmpty { addText(rest) }
    }

    private mutating func add(_ entry: HeaderEntry) {
        // `<SEC-HEADER>0001234567-13-012345.hdr.sgml : 20131126` repeats what the line above it says.
        if entry.name != .header { entries.append(entry) }
    }

    private mutating func addText(_ text: ArraySlice<UInt8>) {
        entries.append(HeaderEntry(name: nil, label: text.prefix(0), value: text, offset: text.startIndex))
    }

    /// Where the next `<NAME>` or `</NAME>` begins: a value may hold a `<` that begins none.
    static func nextTag(in text: ArraySlice<UInt8>, from start: Int) -> Int {
        var index = start
        while let open = text.firstIndex(of: UInt8(ascii: "<"), from: index), open + 1 < text.endIndex {
            let next = text[open + 1]
            if (0x41...0x5A).contains(next) || next == UInt8(ascii: "/") { return open }
            index = open + 1
        }
        return text.endIndex
    }
}
