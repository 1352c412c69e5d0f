import Bytes

/// Steps through the start tags of well-formed XML without parsing it, ignoring tags in comments, CDATA sections and
/// processing instructions.
struct MarkupScanner {
    private let text: ArraySlice<UInt8>
    private var index: Int
    private var ordinal = 0
    private var depth = 0
    /// The index of the current start tag.
    private(set) var tag: Int

    init(_ text: ArraySlice<UInt8>, from start: Int) {
        self.text = text
        index = start
        tag = start
    }

    /// Advances until the n-th start tag is the current one, counted from 1.
    mutating func advance(toStartTag target: Int) {
        while ordinal < target, let event = next() {
            if case .startTag(let place) = event { tag = place }
        }
    }

    /// The index of an attribute of the current start tag; that of the tag if the attribute is not found.
    func attribute(named name: String) -> Int {
        let name = Array(name.utf8)
        var place = tag + 1
        while place < text.endIndex, text[place] != UInt8(ascii: ">") {
            if text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'") {
                place = end(ofQuoteAt: place)
            } else if text[place - 1].isBlank, text[place...].starts(with: name) {
                return place
            } else {
                place += 1
            }
        }
        return tag
    }

    /// The index of the first text or processing instruction at a depth of open elements, between the current start tag
    /// and the next one; that of the current tag if there is none.
    func text(atDepth wanted: Int) -> Int {
        var scanner = self
        while let event = scanner.next() {
            switch event {
            case .startTag: return tag
            case .text(let place): if scanner.depth == wanted { return place }
            case .endTag: break
            }
        }
        return tag
    }

    private enum Event {
        case startTag(Int)
        case endTag
        /// Text that is not blank, or a processing instruction.
        case text(Int)
    }

    private mutating func next() -> Event? {
        while index < text.endIndex {
            let place = index
            if text[place] != UInt8(ascii: "<") {
                let run = text[place...].prefix { $0 != UInt8(ascii: "<") }
                index = run.endIndex
                if let first = run.firstIndex(where: { !$0.isBlank }) { return .text(first) }
            } else if text.starts(with: "<!--", at: place) {
                index = text.firstIndex(of: "-->", from: place + 4).map { $0 + 3 } ?? text.endIndex
            } else if text.starts(with: "<![CDATA[", at: place) {
                index = text.firstIndex(of: "]]>", from: place + 9).map { $0 + 3 } ?? text.endIndex
                return .text(place)
            } else if text.starts(with: "<?", at: place) {
                index = text.firstIndex(of: "?>", from: place + 2).map { $0 + 2 } ?? text.endIndex
                if ordinal > 0 { return .text(place) }
            } else if text.starts(with: "</", at: place) {
                index = end(ofTagAt: place)
                depth -= 1
                return .endTag
            } else {
                index = end(ofTagAt: place)
                ordinal += 1
                if text[index - 2] != UInt8(ascii: "/") { depth += 1 }
                return .startTag(place)
            }
        }
        return nil
    }

    private func end(ofTagAt start: Int) -> Int {
        var place = start
        while place < text.endIndex, text[place] != UInt8(ascii: ">") {
            let isQuote = text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'")
            place = isQuote ? end(ofQuoteAt: place) : place + 1
        }
        return min(place + 1, text.endIndex)
    }

    private func end(ofQuoteAt start: Int) -> Int {
        (text[(start + 1)...].firstIndex(of: text[start]) ?? text.endIndex - 1) + 1
    }
}
