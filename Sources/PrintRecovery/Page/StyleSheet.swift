import Bytes
import Markup

/// The rules of a page's own style sheets that hide elements of a class or strike them out.
///
/// Only selectors of a class alone, or of a tag and a class, are understood, and no rules under a condition such as
/// `@media print`. That is how editors write them that give each style a class.
struct StyleSheet {
    /// What makes the difference in the style of elements, by their class.
    private var styles: [String: String] = [:]

    /// Writes these rules into the style of each element that they are about.
    static func apply(to root: Element) {
        var sheet = StyleSheet()
        for head in root.elements where head.tag == "head" {
            for style in head.elements where style.tag == "style" {
                var text: [UInt8] = []
                for node in style.nodes where node.kind == .text { node.append(to: &text) }
                guard words.contains(where: { text[...].firstIndex(of: $0) != nil }) else { continue }
                sheet.read(String(decoding: text, as: UTF8.self))
            }
        }
        if !sheet.styles.isEmpty { sheet.apply(to: root, depth: 0) }
    }

    private static let words: [StaticString] = ["line-through", "none", "hidden"]

    private mutating func read(_ rules: String) {
        var rest = rules[...]
        while let open = rest.firstIndex(of: "{") {
            let selectors = rest[..<open]
            var depth = 1
            var end = rest.index(after: open)
            while end < rest.endIndex, depth > 0 {
                if rest[end] == "{" { depth += 1 } else if rest[end] == "}" { depth -= 1 }
                end = rest.index(after: end)
            }
            let body = rest[open..<end].filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
            rest = rest[end...]
            guard !selectors.contains("@"), let style = Rendering(style: body).style else { continue }
            for selector in selectors.split(separator: ",") {
                let parts = String(selector).trimmedStart.trimmedEnd.split(
                    separator: ".", omittingEmptySubsequences: false)
                guard parts.count == 2, !parts[1].contains(where: { " :>+~[#*".contains($0) }) else { continue }
                styles[String(parts[1])] = style
            }
        }
    }

    private func apply(to element: Element, depth: Int) {
        guard depth < 200 else { return }
        for child in element.elements {
            if child.hasAttributes, let classes = child.attribute("class"),
                let style = classes.split(separator: " ").lazy.compactMap({ styles[String($0)] }).first
            {
                child.set(style: style)
            }
            apply(to: child, depth: depth + 1)
        }
    }
}
