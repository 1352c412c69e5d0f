import Markup
import OwnershipModel

extension TextItems {
    /// Reads a table that a converter left as HTML, since Markdown has no tables within tables. Returns false if none begins
    /// with this line.
    mutating func readEmbeddedPage(_ line: TextLines.Line) -> Bool {
        guard !hasOpenPage, line.text.hasPrefix("<table") else { return false }
        var depth = 0
        var last = next
        var markup: [UInt8] = []
        while last < lines.count {
            let text = lines[last].text
            depth += text.ranges(of: "<table").count - text.ranges(of: "</table>").count
            markup += Array(text.utf8) + [0x0A]
            if depth <= 0 { break }
            last += 1
        }
        // One that never ends is text; that is found out once.
        hasOpenPage = depth > 0
        guard depth <= 0, let tree = MarkupTree(html: markup[...]) else { return false }
        let page = withExtendedLifetime(tree) { PageItems(of: tree.root) }
        guard !page.isTooDeep else { return false }
        diagnostics += page.unshown.said(in: file, at: line.number)
        append(page, from: line, to: lines[last])
        next = last
        return true
    }
}
