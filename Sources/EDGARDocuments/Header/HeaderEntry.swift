import Bytes

/// An entry in a submission's header, in either syntax.
struct HeaderEntry {
    /// The meaning of the name; nil if it is unknown or there is none.
    var name: HeaderName?
    /// The name as written; empty for text without one.
    var label: ArraySlice<UInt8>
    /// The value, trimmed.
    var value: ArraySlice<UInt8>
    /// The index of the entry in the text.
    var offset: Int
    var syntax: Syntax

    enum Syntax {
        /// `NAME:`, with or without a value.
        case label
        /// `<NAME>`, with or without a value.
        case tag
        /// `</NAME>`.
        case closingTag
        /// Text without a name.
        case text
    }
}

/// Splits a header into entries.
///
/// There are two syntaxes, which may be mixed. In one, each line has `NAME:`, tabs and a value, and groups are
/// recognised by their names. In the other, each entry is `<NAME>value`, only groups have closing tags, and line breaks
/// do not matter.
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
        guard !label.isEmpty else { return addText(value) }
        add(label, value, at: line.startIndex, .label)
    }

    private mutating func readTags(in line: ArraySlice<UInt8>) {
        var rest = line
        while let end = rest.firstIndex(of: UInt8(ascii: ">"), from: rest.startIndex) {
            let start = rest.startIndex
            let next = HeaderEntries.nextTag(in: rest, from: end + 1)
            let value = rest[(end + 1)..<next].trimmed
            if rest[start + 1] == UInt8(ascii: "/") {
                add(rest[(start + 2)..<max(start + 2, end)], value.prefix(0), at: start, .closingTag)
                if !value.isEmpty { addText(value) }
            } else {
                add(rest[(start + 1)..<end], value, at: start, .tag)
            }
            rest = rest[next...]
        }
        if !rest.isEmpty { addText(rest) }
    }

    private mutating func add(
        _ label: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, at offset: Int, _ syntax: HeaderEntry.Syntax
    ) {
        let name = HeaderName(label)
        // `<SEC-HEADER>0001234567-13-012345.hdr.sgml : 20131126` repeats the line above it.
        if name == .header, syntax != .closingTag { return }
        // A flag has no value, so what stands on its line is another entry.
        var entry = HeaderEntry(name: name, label: label, value: value, offset: offset, syntax: syntax)
        let isFlag = name == .flag && syntax == .tag && !value.isEmpty
        if isFlag { entry.value = value.prefix(0) }
        entries.append(entry)
        if isFlag { readLabel(in: value) }
    }

    private mutating func addText(_ text: ArraySlice<UInt8>) {
        entries.append(
            HeaderEntry(name: nil, label: text.prefix(0), value: text, offset: text.startIndex, syntax: .text))
    }

    /// The index of the next `<NAME>` or `</NAME>`. A `<` that is part of a value is skipped.
    static func nextTag(in text: ArraySlice<UInt8>, from start: Int) -> Int {
        var index = start
        while let open = text.firstIndex(of: UInt8(ascii: "<"), from: index), open + 1 < text.endIndex {
            let next = text[open + 1]
            if next.isUppercase || next == UInt8(ascii: "/") { return open }
            index = open + 1
        }
        return text.endIndex
    }
}
