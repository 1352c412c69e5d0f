/// A template as a tree. Places are byte offsets into the text of the template that the node belongs to.
indirect enum Node: Sendable {
    case text(Text)
    case value(Name, escaped: Bool)
    case section(Section)
    case partial(Inclusion)
    case parent(ParentCall)
    case block(Block)
}

/// Literal text within one line. Empty where a line begins with a tag: the margin of the line goes there.
struct Text: Sendable {
    let range: Range<Int>
    let startsLine: Bool
}

/// What stands in a tag.
struct Name: Sendable {
    let text: String
    /// Where the name begins.
    let offset: Int
    /// Where the tag begins.
    let tag: Int

    /// The names between the dots; `.` itself is one name.
    let parts: [String]

    init(_ token: Token, in bytes: [UInt8]) {
        text = String(decoding: bytes[token.name], as: UTF8.self)
        offset = token.name.lowerBound
        tag = token.range.lowerBound
        let dot = UInt8(ascii: ".")
        if text == "." || !bytes[token.name].contains(dot) {
            parts = [text]
        } else {
            parts = bytes[token.name].split(separator: dot, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    let content: [Node]
}

/// `{{>name}}`
struct Inclusion: Sendable {
    let name: Name
    /// The white space before a tag that stands alone: it moves each line of the partial to the right.
    let margin: Range<Int>?
}

/// `{{<name}}…{{/name}}`
struct ParentCall: Sendable {
    let inclusion: Inclusion
    let content: [Node]

    /// The blocks that the call replaces. Everything else between its tags is never shown.
    var overrides: [Block] {
        content.compactMap {
            guard case .block(let block) = $0 else { return nil }
            return block
        }
    }
}

/// `{{$name}}…{{/name}}`: in a template a place that callers may fill, in a call of a parent the filling.
struct Block: Sendable {
    let name: Name
    let content: [Node]
    /// Whether the opening tag has a line for itself.
    let standsAlone: Bool
    /// The white space by which the lines of the block are set in.
    let margin: Range<Int>
}
