import Bytes
import Markup

/// Splits a page into pieces and tables, in reading order.
///
/// Text that is set apart by an element, a line break or a cell becomes a piece; bold and italic words within a piece
/// stay part of it. Tables I and II are found by the words in their heads.
struct PageItems {
    private(set) var items: [PrintedItem] = []
    /// Whether elements are nested deeper than on any page of a form (200 levels). Deeper ones were not read.
    private(set) var isTooDeep = false
    private var block = 0
    private var section = 0
    private var row = 0
    /// Whether the last piece ends with white space.
    private var endsBlank = false

    private static let deepest = 200

    /// All text of the page, but that of parts that are never read.
    private(set) var texts: [InputText] = []
    /// What the page does not show, or shows struck out or as a picture.
    private(set) var unshown: [Unshown] = []

    init(of root: Element) {
        StyleSheet.apply(to: root)
        walk(root, Context())
        if hasPicture { removePictures() }
        collect(root, depth: 0)
    }

    /// Whether a picture without words was met.
    private var hasPicture = false

    /// Removes the pictures that stand in the place of no check box.
    private mutating func removePictures() {
        items = items.indices.filter { index in
            guard case .piece(let piece) = items[index], piece.tick == .odd(TickState.picture) else { return true }
            guard items.indices.contains(index + 1), case .piece(let next) = items[index + 1] else { return false }
            return Caption(next.text)?.hasBox ?? false
        }.map { items[$0] }
    }

    private mutating func collect(_ element: Element, depth: Int) {
        let tag = element.tag
        guard depth < Self.deepest, !PageItems.isPassedOver(element, tag),
            case .shown = Rendering(of: element, tag, judgesAttributes: !unshown.isEmpty)
        else { return }
        if tag == "img" || tag == "input", let words = PageText.words(of: element),
            TickState(control: element, words) == nil
        {
            texts.append(InputText(line: element.line, text: words))
        }
        for node in element.nodes {
            if let child = node.element {
                collect(child, depth: depth + 1)
            } else if node.kind == .text, !node.isBlank {
                texts.append(InputText(line: element.line, text: node.content))
            }
        }
    }

    /// Whether an element holds nothing of the form.
    private static func isPassedOver(_ element: Element, _ tag: String) -> Bool {
        switch tag {
        case "nav": true
        case "section": element.attribute("class") == "summary"
        default: false
        }
    }

    /// The surroundings of a node.
    private struct Context {
        var depth = 0
        var column: Int?
        var row: Int?
        /// Whether the node is inside a table cell or a list item, which is one block whatever it contains.
        var isInBlock = false
    }

    private mutating func walk(_ element: Element, _ context: Context) {
        guard context.depth < Self.deepest else {
            isTooDeep = true
            return
        }
        var startsParagraph = true
        // Whether text continues the last piece, since emphasis does not split a sentence.
        var flows = false
        for node in element.nodes {
            if let child = node.element {
                let isEmphasis = ["b", "strong", "i", "em"].contains(child.tag)
                if flows, isEmphasis, extend(with: PageText(child)) { continue }
                startsParagraph = visit(child, context, startsParagraph)
                flows = flows && isEmphasis
            } else if node.kind == .text, !node.isBlank {
                if !(flows && extend(with: PageText(node))) {
                    add(PageText(node), of: element, context, startsParagraph)
                }
                startsParagraph = false
                flows = true
            }
        }
    }

    /// Reads a child element; returns whether the next piece begins a paragraph.
    private mutating func visit(_ child: Element, _ context: Context, _ startsParagraph: Bool) -> Bool {
        var inner = context
        inner.depth += 1
        let tag = child.tag
        if PageItems.isPassedOver(child, tag) { return startsParagraph || tag == "section" }
        guard case .shown = Rendering(of: child, tag) else {
            if let unshown = Unshown(child) { self.unshown.append(unshown) }
            return startsParagraph
        }
        switch tag {
        case "br", "hr": return true
        case "img", "input": addControl(child, context, startsParagraph)
        case "span", "a", "b", "strong", "small", "u", "font", "i", "em", "sup", "sub", "ins", "mark":
            if child.elements.contains(where: { !PageText.isInline($0) }) {
                walk(child, inner)
                return true
            }
            let text = PageText(child)
            unshown += text.unshown
            add(text, of: child, context, startsParagraph)
            return startsParagraph && text.isEmpty
        case "table":
            if let table = PageTable(child) {
                items.append(.table(table.printed))
                unshown += table.unshown
            } else if context.row == nil {
                // What is laid out by a table of its own is a part of its own.
                section += 1
                block += 1
                walk(child, inner)
                section += 1
                block += 1
            } else {
                walk(child, inner)
            }
        case "tr":
            row += 1
            inner.row = row
            for (column, cell) in child.elements.enumerated() {
                block += 1
                inner.column = column
                inner.isInBlock = true
                walk(cell, inner)
            }
        case "li":
            block += 1
            inner.isInBlock = true
            walk(child, inner)
        case "body", "main":
            for part in child.nodes {
                section += 1
                block += 1
                if let element = part.element {
                    _ = visit(element, inner, true)
                } else if part.kind == .text {
                    add(PageText(part), of: child, inner, true)
                }
            }
        default:
            if !context.isInBlock { block += 1 }
            walk(child, inner)
        }
        return true
    }

    /// Appends text to the last piece; returns false if that is not in the current block.
    private mutating func extend(with text: PageText) -> Bool {
        guard case .piece(var last)? = items.last, last.block == block else { return false }
        let isParted = (endsBlank || text.startsBlank) && !last.text.isEmpty && !text.text.isEmpty
        last.text += (isParted ? " " : "") + text.text
        endsBlank = text.endsBlank
        last.marks += text.marks
        items[items.count - 1] = .piece(last)
        return true
    }

    /// The state of a drawn check box. This program's pages also give it in words, as an ARIA label: where the sign is
    /// lost, these tell; where they say otherwise, somebody has changed one of the two.
    private static func tick(_ element: Element, _ sign: String) -> TickState? {
        guard sign.utf8.count <= TickState.longestSign else { return nil }
        let drawn = TickState(sign: sign)
        let label = drawn != nil || !sign.contains(where: \.isWordCharacter) ? element.attribute("aria-label") : nil
        switch (label, drawn) {
        case ("not stated"?, _): return .unrecoverable
        case ("yes"?, nil), ("yes"?, .ticked?): return .ticked
        case ("no"?, nil), ("no"?, .open?): return .open
        case ("yes"?, .open?), ("no"?, .ticked?): return .odd(sign)
        default: return drawn
        }
    }

    /// Adds a field or a picture: a check box, or what it holds in words.
    private mutating func addControl(_ element: Element, _ context: Context, _ startsParagraph: Bool) {
        let text = PageText(element)
        guard let tick = TickState(control: element, text.text) else {
            return add(text, of: element, context, startsParagraph)
        }
        if tick == .odd(TickState.picture) { hasPicture = true }
        let piece = PrintedPiece(
            text: tick == .ticked ? "X" : tick == .open ? "" : "?", line: element.line, column: context.column,
            row: context.row,
            block: block, section: section, startsParagraph: startsParagraph, tick: tick)
        // Where a caption begins a block, the boxes of the block stand behind their captions.
        if case .piece(let last)? = items.last, last.block == block, Caption(last.text)?.hasBox == true {
            let before = items.dropLast().last
            let isFirst =
                if case .piece(let other)? = before { other.block != block || other.tick == nil } else { true }
            if isFirst { return items.insert(.piece(piece), at: items.count - 1) }
        }
        items.append(.piece(piece))
    }

    private mutating func add(_ text: PageText, of element: Element, _ context: Context, _ startsParagraph: Bool) {
        let tick = PageItems.tick(element, text.text)
        guard !text.isEmpty || tick != nil else { return }
        // A footnote mark belongs to the piece before it in the same block.
        if text.text.isEmpty, tick == nil, case .piece(var last)? = items.last, last.block == block {
            last.marks += text.marks
            items[items.count - 1] = .piece(last)
            return
        }
        endsBlank = text.endsBlank
        items.append(
            .piece(
                PrintedPiece(
                    text: text.text, marks: text.marks, line: element.line, column: context.column, row: context.row,
                    block: block, section: section, startsParagraph: startsParagraph, cik: text.cik,
                    tick: tick)))
    }
}
