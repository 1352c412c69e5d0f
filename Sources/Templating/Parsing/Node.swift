/// A node of a template's syntax tree. Positions are byte offsets into the text of the template it belongs to.
indirect enum Node: Sendable {
    case text(Text)
    case value(Name, escaped: Bool)
    case section(Section)
    case partial(Inclusion)
    case parent(ParentCall)
    case block(Block)
}

/// Literal text within one line. It is empty at the start of a line that begins with a tag, where the margin is
/// inserted.
struct Text: Sendable {
    let range: Range<Int>
    let startsLine: Bool
}

/// The name in a tag.
struct Name: Sendable {
    let text: String
    /// The offset of the name.
    let offset: Int
    /// The offset of the tag.
    let tag: Int

    /// The names between the dots; `.` itself is a single part.
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
    /// The white space before a tag that stands alone, which indents each line of the partial; otherwise nil.
    let margin: Range<Int>?
}

/// `{{<name}}…{{/name}}`
struct ParentCall: Sendable {
    let inclusion: Inclusion
    let content: [Node]

    /// The blocks that the call overrides. Anything else between its tags is never rendered.
    var overrides: [Block] {
        content.compactMap {
            guard case .block(let block) = $0 else { return nil }
            return block
        }
    }
}

/// `{{$name}}…{{/name}}`: in a template a block that callers may override, in a parent call the override.
struct Block: Sendable {
    let name: Name
    let content: [Node]
    /// Whether the opening tag stands alone on its line.
    let standsAlone: Bool
    /// The indentation of the block's lines.
    let margin: Range<Int>
}
