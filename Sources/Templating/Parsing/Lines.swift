import Bytes

/// Finds tags that stand alone on a line, removes the white space of those lines, and marks the starts of all other
/// lines.
struct Lines {
    private let bytes: [UInt8]
    private(set) var tokens: [Token] = []

    init(of unsettled: [Token], in bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(unsettled.count)
        var start = 0
        for (position, token) in unsettled.enumerated()
        where token.kind == .text && bytes[token.range.upperBound - 1] == .lineFeed {
            settle(unsettled[start...position])
            start = position + 1
        }
        if start < unsettled.count { settle(unsettled[start...]) }
    }

    private mutating func settle(_ line: ArraySlice<Token>) {
        guard let first = line.first, let last = line.last else { return }
        let margin = margin(before: line)
        if standsAlone(line) {
            for var token in line where token.kind != .text {
                token.standsAlone = true
                token.margin = margin
                token.nextLine = last.range.upperBound
                tokens.append(token)
            }
            return
        }
        if first.kind != .text {
            tokens.append(Token(.text, first.range.lowerBound..<first.range.lowerBound, name: first.name))
            tokens[tokens.count - 1].startsLine = true
        }
        let firstTag = line.firstIndex { $0.kind != .text }
        for index in line.indices {
            var token = line[index]
            token.startsLine = token.kind == .text && index == line.startIndex
            if index == firstTag { token.margin = margin }
            tokens.append(token)
        }
    }

    /// Returns the white space before the first tag of a line, or nil if anything else precedes it.
    private func margin(before line: ArraySlice<Token>) -> Range<Int>? {
        guard let tag = line.first(where: { $0.kind != .text }) else { return nil }
        let before = line.prefix { $0.kind == .text }
        guard before.allSatisfy(isBlank) else { return nil }
        return (before.first?.range.lowerBound ?? tag.range.lowerBound)..<tag.range.lowerBound
    }

    /// Returns whether the tags of a line stand alone.
    ///
    /// They do if, apart from white space, the line has a single tag that writes nothing itself. Inheritance tags may
    /// share a line, as in `{{<page}}{{$title}}`, if one of them begins or ends a parent call.
    private func standsAlone(_ line: ArraySlice<Token>) -> Bool {
        let tags = line.filter { $0.kind != .text }
        guard line.allSatisfy({ $0.kind != .text || isBlank($0) }) else { return false }
        if tags.count == 1 { return tags[0].kind != .value && tags[0].kind != .rawValue }
        let parents = tags.filter { $0.kind == .parent }.count
        let calls = tags.contains { $0.kind == .parent || $0.closed == .parent }
        return calls && parents <= 1 && tags.allSatisfy(\.isOfInheritance)
    }

    private func isBlank(_ token: Token) -> Bool { bytes[token.range].allSatisfy(\.isWhiteSpace) }
}

extension Token {
    fileprivate var isOfInheritance: Bool {
        kind == .parent || kind == .block || closed == .parent || closed == .block
    }
}
