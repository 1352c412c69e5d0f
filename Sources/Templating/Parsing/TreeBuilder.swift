import Bytes

/// Builds the syntax tree from tokens. After a fault it continues in the way the author most likely meant.
struct TreeBuilder {
    /// The maximum nesting of sections, blocks and parent calls within one template.
    static let depthLimit = 100

    private struct Opened {
        let token: Token
        let name: Name
        var content: [Node] = []
    }

    private let bytes: [UInt8]
    private var stack: [Opened] = []
    private(set) var nodes: [Node] = []
    private(set) var faults: [(TemplateFault, offset: Int, notes: [(String, offset: Int)])] = []

    init(_ tokens: [Token], in bytes: [UInt8]) {
        self.bytes = bytes
        for token in tokens {
            guard stack.count <= Self.depthLimit else { break }
            add(token)
        }
        if let deepest = stack.last, stack.count > Self.depthLimit {
            faults.append((.tooDeep(limit: Self.depthLimit), deepest.token.range.lowerBound, []))
        } else {
            reportUnclosed(stack[...])
        }
        while !stack.isEmpty { closeInnermost() }
    }

    private mutating func add(_ token: Token) {
        guard token.kind != .text else {
            append(.text(Text(range: token.range, startsLine: token.startsLine)))
            return
        }
        let name = Name(token, in: bytes)
        if [.value, .rawValue, .section, .inverted].contains(token.kind), name.parts.contains("") {
            faults.append((.badName(name.text), name.offset, []))
        }
        switch token.kind {
        case .text, .comment, .delimiters: break
        case .value: append(.value(name, escaped: true))
        case .rawValue: append(.value(name, escaped: false))
        case .partial: append(.partial(Inclusion(name: name, margin: token.standsAlone ? token.margin : nil)))
        case .section, .inverted, .parent, .block: stack.append(Opened(token: token, name: name))
        case .close: close(name)
        }
    }

    private mutating func append(_ node: Node) {
        if stack.isEmpty { nodes.append(node) } else { stack[stack.count - 1].content.append(node) }
    }

    /// Closes the innermost open tag with the given name. If there is none, the close is taken as a misspelt close of
    /// the innermost open tag.
    private mutating func close(_ name: Name) {
        guard let innermost = stack.last else {
            faults.append((.strayClose(name: name.text), name.tag, []))
            return
        }
        if let match = stack.lastIndex(where: { $0.name.text == name.text }) {
            reportUnclosed(stack[(match + 1)...])
            while stack.count > match { closeInnermost() }
        } else {
            let note = ("`\(source(innermost.token))` is opened here", offset: innermost.token.range.lowerBound)
            faults.append((.mismatchedClose(name: name.text, expected: innermost.name.text), name.tag, [note]))
            closeInnermost()
        }
    }

    private mutating func reportUnclosed(_ unclosed: ArraySlice<Opened>) {
        for opened in unclosed {
            faults.append((.unclosedSection(tag: source(opened.token)), opened.token.range.lowerBound, []))
        }
    }

    private mutating func closeInnermost() {
        guard let opened = stack.popLast() else { return }
        let token = opened.token
        switch token.kind {
        case .parent:
            let inclusion = Inclusion(name: opened.name, margin: token.standsAlone ? token.margin : nil)
            append(.parent(ParentCall(inclusion: inclusion, content: opened.content)))
        case .block:
            append(
                .block(
                    Block(
                        name: opened.name, content: opened.content, standsAlone: token.standsAlone,
                        margin: margin(of: opened))))
        default:
            append(
                .section(
                    Section(name: opened.name, isInverted: token.kind == .inverted, content: opened.content)))
        }
    }

    /// Returns the indentation of a block's lines: that of its first non-blank line if the opening tag stands alone,
    /// otherwise that of the line on which the block begins.
    private func margin(of block: Opened) -> Range<Int> {
        let own = block.token.margin ?? block.token.range.lowerBound..<block.token.range.lowerBound
        guard block.token.standsAlone, !block.content.isEmpty else { return own }
        var start = block.token.nextLine
        var end = start
        while end < bytes.count, bytes[end].isWhiteSpace {
            end += 1
            if bytes[end - 1] == .lineFeed { start = end }
        }
        return start..<end
    }

    private func source(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }
}
