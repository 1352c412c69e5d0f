import Bytes
import Markup

/// Cuts a page into pieces and tables, in reading order.
///
/// Whatever is told apart by an element of its own, a line break or a cell becomes a piece; bold and italic words inside
/// a piece stay in it. Tables I and II are found by the words in their heads.
struct PageItems {
    private(set) var items: [PrintedItem] = []
    /// Nested deeper than any page of a form; what lies deeper was not read.
    private(set) var isTooDeep = false
    private var block = 0
    private var section = 0
    private var row = 0
    /// Whether white space stands behind the last piece.
    private var endsBlank = false

    private static let deepest = 200

    init(of root: Element) {
        walk(root, Context())
    }

    /// What surrounds a node.
    private struct Context {
        var depth = 0
        var column: Int?
        var row: Int?
        /// Inside a cell or a list item, which is one block whatever stands in it.
        var isInBlock = false
    }

    private mutating func walk(_ element: Element, _ context: Context) {
        guard context.depth < Self.deepest else {
            isTooDeep = true
            return
        }
        var startsParagraph = true
        // Whether text goes on: emphasis in the middle of a sentence does not part it.
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

    /// Returns whether the next piece begins a paragraph.
    private mutating func visit(_ child: Element, _ context: Context, _ startsParagraph: Bool) -> Bool {
        var inner = context
        inner.depth += 1
        switch child.tag {
        case "head", "script", "style", "nav", "svg", "template", "noscript": return startsParagraph
        case "section" where child.attribute("class") == "summary": return true
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

    /// Adds to the last piece; returns whether there was one in this block.
    private mutating func extend(with text: PageText) -> Bool {
        guard case .piece(var last)? = items.last, last.block == block else { return false }
        let isParted = (endsBlank || text.startsBlank) && !last.text.isEmpty && !text.text.isEmpty
        last.text += (isParted ? " " : "") + text.text
        endsBlank = text.endsBlank
        last.marks += text.marks
        items[items.count - 1] = .piece(last)
        return true
    }

    /// This product's pages say in words what a drawn box shows.
    private static func tick(_ element: Element, _ sign: String) -> TickState? {
        guard let tick = TickState(sign: sign) else { return nil }
        return element.attribute("aria-label") == "not stated" ? .unrecoverable : tick
    }

    private mutating func add(_ text: PageText, of element: Element, _ context: Context, _ startsParagraph: Bool) {
        guard !text.isEmpty else { return }
        // A mark behind a piece of the same block belongs to it.
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
    /// Nil where the text is no drawing of a box.
    init?(sign: String) {
        switch sign {
        case "X", "x", "\u{2612}", "\u{2611}", "__X__", "_X_": self = .ticked
        case "\u{2610}", "_____", "___": self = .open
        default:
            // How this product prints a box with something odd in it.
            guard sign.hasPrefix("\u{201C}"), sign.hasSuffix("\u{201D}"), sign.count > 2 else { return nil }
            self = .odd(String(sign.dropFirst().dropLast()))
        }
    }
}
