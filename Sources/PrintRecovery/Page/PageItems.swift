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

    init(of root: Element) {
        walk(root, Context())
        collect(root, depth: 0)
    }

    private mutating func collect(_ element: Element, depth: Int) {
        guard depth < Self.deepest, !PageItems.isPassedOver(element) else { return }
        for node in element.nodes {
            if let child = node.element {
                collect(child, depth: depth + 1)
            } else if node.kind == .text, !node.isBlank {
                texts.append(InputText(line: element.line, text: node.content))
            }
        }
    }

    /// Whether an element holds nothing of the form.
    private static func isPassedOver(_ element: Element) -> Bool {
        switch element.tag {
        case "head", "script", "style", "nav", "svg", "template", "noscript": true
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
        if PageItems.isPassedOver(child) { return startsParagraph || child.tag == "section" }
        switch child.tag {
        case "br", "hr": return true
        case "span", "a", "b", "strong", "small", "u", "font", "i", "em", "sup", "sub":
            if child.elements.contains(where: { !PageText.isInline($0) }) {
                walk(child, inner)
                return true
            }
            add(PageText(child), of: child, context, startsParagraph)
            return startsParagraph && PageText(child).isEmpty
        case "table":
            if let table = PageTable(child) {
                items.append(.table(table.printed))
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

    /// The state of a drawn check box. This program's pages also give it in words, as an ARIA label.
    private static func tick(_ element: Element, _ sign: String) -> TickState? {
        guard let tick = TickState(sign: sign) else { return nil }
        return element.attribute("aria-label") == "not stated" ? .unrecoverable : tick
    }

    private mutating func add(_ text: PageText, of element: Element, _ context: Context, _ startsParagraph: Bool) {
        guard !text.isEmpty else { return }
        // A footnote mark belongs to the piece before it in the same block.
        if text.text.isEmpty, case .piece(var last)? = items.last, last.block == block {
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
                    tick: PageItems.tick(element, text.text))))
    }
}

extension TickState {
    /// The state that a drawn check box shows; nil if the text is not a drawing of one.
    init?(sign: String) {
        switch sign {
        case "X", "x", "\u{2612}", "\u{2611}", "__X__", "_X_": self = .ticked
        case "\u{2610}", "_____", "___": self = .open
        default:
            // This program prints an unexpected value of a check box in quotation marks.
            guard sign.hasPrefix("\u{201C}"), sign.hasSuffix("\u{201D}"), sign.count > 2 else { return nil }
            self = .odd(String(sign.dropFirst().dropLast()))
        }
    }
}
