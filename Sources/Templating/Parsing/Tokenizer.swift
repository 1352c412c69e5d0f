import Bytes

/// Splits the text of a template into tokens. It follows changes of delimiters and continues after a fault.
struct Tokenizer {
    private let bytes: [UInt8]
    private var open: [UInt8] = Array("{{".utf8)
    private var close: [UInt8] = Array("}}".utf8)
    private var opened: [Token.Kind] = []
    private(set) var tokens: [Token] = []
    private(set) var faults: [(TemplateFault, offset: Int)] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var position = 0
        while position < bytes.count {
            let tag = nextOpen(from: position) ?? bytes.count
            addText(position..<tag)
            position = tag < bytes.count ? readTag(at: tag) : tag
        }
    }

    /// Adds text, split after each line feed.
    private mutating func addText(_ range: Range<Int>) {
        var start = range.lowerBound
        for position in range where bytes[position] == .lineFeed {
            tokens.append(Token(.text, start..<position + 1, name: start..<start))
            start = position + 1
        }
        if start < range.upperBound { tokens.append(Token(.text, start..<range.upperBound, name: start..<start)) }
    }

    /// Reads the tag that opens at `start` and returns the offset at which to continue.
    private mutating func readTag(at start: Int) -> Int {
        let inside = start + open.count
        let sigil = inside < bytes.count ? bytes[inside] : 0
        switch sigil {
        case UInt8(ascii: "!"):
            guard let end = find(close, from: inside) else { return giveUp(at: start) }
            tokens.append(Token(.comment, start..<end + close.count, name: inside..<inside))
            return end + close.count
        case UInt8(ascii: "="): return readDelimiters(at: start)
        case UInt8(ascii: "{"):
            return readName(.rawValue, at: start, from: inside + 1, until: [UInt8(ascii: "}")] + close)
        default:
            let kind = Self.kinds[sigil]
            return readName(kind ?? .value, at: start, from: kind == nil ? inside : inside + 1, until: close)
        }
    }

    private static let kinds: [UInt8: Token.Kind] = [
        UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: ">"): .partial,
        UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "/"): .close, UInt8(ascii: "&"): .rawValue,
    ]

    /// Reads a tag up to its closing delimiter. A tag is unclosed if another one opens before that.
    private mutating func readName(_ kind: Token.Kind, at start: Int, from inside: Int, until close: [UInt8]) -> Int {
        var end = min(inside, bytes.count)
        while !has(close, at: end) {
            guard end < bytes.count, !has(open, at: end) else {
                faults.append((.unclosedTag, start))
                return end
            }
            end += 1
        }
        let name = trimmed(inside..<end)
        let next = end + close.count
        guard !name.isEmpty else {
            faults.append((.emptyTag, start))
            return next
        }
        var token = Token(kind, start..<next, name: name)
        switch kind {
        case .section, .inverted, .parent, .block: opened.append(kind)
        case .close: token.closed = opened.popLast()
        default: break
        }
        tokens.append(token)
        return next
    }

    private mutating func readDelimiters(at start: Int) -> Int {
        let inside = start + open.count + 1
        let ending = [UInt8(ascii: "=")] + close
        var end = inside
        while end < bytes.count, bytes[end] != .lineFeed, !has(ending, at: end) { end += 1 }
        guard has(ending, at: end) else {
            faults.append((.badDelimiters, start))
            let plain = (inside..<end).first { has(close, at: $0) }
            return plain.map { $0 + close.count } ?? end
        }
        let next = end + ending.count
        let words = bytes[trimmed(inside..<end)].split { $0.isWhiteSpace }
        guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
            faults.append((.badDelimiters, start))
            return next
        }
        tokens.append(Token(.delimiters, start..<next, name: inside..<inside))
        open = Array(words[0])
        close = Array(words[1])
        return next
    }

    private mutating func giveUp(at start: Int) -> Int {
        faults.append((.unclosedTag, start))
        return bytes.count
    }

    // MARK: Searching

    private func nextOpen(from position: Int) -> Int? { find(open, from: position) }

    private func find(_ wanted: [UInt8], from position: Int) -> Int? {
        var position = position
        while position + wanted.count <= bytes.count {
            if has(wanted, at: position) { return position }
            position += 1
        }
        return nil
    }

    private func has(_ wanted: [UInt8], at position: Int) -> Bool {
        guard position + wanted.count <= bytes.count, bytes[position] == wanted[0] else { return false }
        return bytes[position..<position + wanted.count].elementsEqual(wanted)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { !bytes[$0].isWhiteSpace }),
            let last = range.last(where: { !bytes[$0].isWhiteSpace })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
}
