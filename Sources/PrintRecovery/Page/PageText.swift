import Bytes
import Markup

/// The text of a node on a page, and its footnote marks.
struct PageText {
    /// The text with white space collapsed, except for line feeds between lines.
    private(set) var text = ""
    /// The labels of the footnote marks.
    private(set) var marks: [String] = []
    /// Whether the text begins or ends with white space, which separates it from its neighbours.
    private(set) var startsBlank = false
    private(set) var endsBlank = false
    /// The CIK in the address that the text links to.
    private(set) var cik: String?
    /// What is struck out in it, or not shown.
    private(set) var unshown: [Unshown] = []
    /// Whether a picture stands in it that says nothing in words.
    private(set) var hasPicture = false

    var isEmpty: Bool { text.isEmpty && marks.isEmpty }

    init(_ node: Node) {
        var bytes: [UInt8] = []
        node.append(to: &bytes)
        take(bytes)
    }

    init(_ element: Element) {
        var bytes: [UInt8] = []
        collect(element, into: &bytes, depth: 0)
        take(bytes)
    }

    private mutating func take(_ bytes: [UInt8]) {
        text = PageText.evened(bytes)
        startsBlank = bytes.first?.isBlank ?? false
        endsBlank = bytes.last?.isBlank ?? false
    }

    /// Whether an element is part of a line of text, and contains only such elements.
    static func isInline(_ element: Element) -> Bool {
        ["span", "a", "b", "strong", "small", "u", "font", "i", "em", "sup", "sub", "ins", "mark", "br"].contains(
            element.tag)
            && element.elements.allSatisfy { ["br", "hr"].contains($0.tag) || isInline($0) }
    }

    private mutating func collect(_ element: Element, into bytes: inout [UInt8], depth: Int) {
        guard depth < 200 else { return }
        let tag = element.tag
        guard case .shown = Rendering(of: element, tag) else {
            if let unshown = Unshown(element) { self.unshown.append(unshown) }
            return
        }
        if tag == "img" || tag == "input" { return collect(control: element, into: &bytes) }
        if tag == "a", let address = element.attribute("href") { cik = PageText.cik(in: address) ?? cik }
        if PageText.mayBeMark(tag), let marks = PageText.marks(in: element.wholeText()) {
            self.marks += marks
            return
        }
        for node in element.nodes {
            if let child = node.element {
                if child.tag == "br" { bytes.append(0x0A) } else { collect(child, into: &bytes, depth: depth + 1) }
            } else if node.kind == .text {
                node.append(to: &bytes)
            }
        }
    }

    /// Takes what a field holds, or what stands in words for a picture.
    private mutating func collect(control element: Element, into bytes: inout [UInt8]) {
        if let text = PageText.words(of: element) {
            bytes += Array(text.utf8)
        } else if element.tag == "img", element.attribute("alt") == nil {
            hasPicture = true
        }
    }

    /// The words of a field or a picture; nil where it has none.
    static func words(of element: Element) -> String? {
        guard element.tag == "input" else { return element.attribute("alt") ?? element.attribute("title") }
        switch element.attribute("type")?.lowercased() ?? "text" {
        case "text", "number", "date", "tel", "search": return element.attribute("value")
        default: return nil
        }
    }

    /// Whether an element may be a footnote mark. Marks are superscripts; in the layout "Print or Type Responses" they are
    /// underlined or linked.
    private static func mayBeMark(_ tag: String) -> Bool { tag == "sup" || tag == "u" || tag == "a" }

    /// The labels in footnote marks such as `(1)`, `(2)(3)` or `(1) (2)`; nil if the text is anything else.
    static func marks(in text: String) -> [String]? {
        var marks: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
            let label = rest[rest.index(after: rest.startIndex)..<end]
            guard (1...12).contains(label.utf8.count), !label.contains(where: \.isWhitespace) else { return nil }
            marks.append(String(label))
            rest = rest[rest.index(after: end)...].drop { $0 == " " || $0 == "\n" }
        }
        return marks.isEmpty ? nil : marks
    }

    /// The number after `CIK=` in an EDGAR address.
    static func cik(in address: String) -> String? {
        guard let place = address.range(of: "CIK=") else { return nil }
        let digits = address[place.upperBound...].prefix { $0.isASCII && $0.isNumber }
        return (1...10).contains(digits.count) ? String(digits) : nil
    }

    /// The text with the white space of each line collapsed, without empty lines at the beginning and the end. A no-break
    /// space counts as white space, since pages fill empty boxes with it.
    private static func evened(_ bytes: [UInt8]) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                plain.append(0x20)
                index += 2
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        let lines = plain.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.collapsedText ?? "" }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
        else { return "" }
        return lines[first...last].joined(separator: "\n")
    }
}

extension String {
    /// The range of the first occurrence of a text.
    fileprivate func range(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
