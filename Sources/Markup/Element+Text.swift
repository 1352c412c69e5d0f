import Bytes

extension Node {
    /// The characters of a text, trimmed, runs of white space made single blanks; nil where nothing is left.
    package var collapsedText: String? { bytes.collapsedText }

    /// Adds the characters of a text as they stand.
    package func append(to text: inout [UInt8]) {
        text.append(bytes)
    }
}

extension Element {
    /// The element's own text, trimmed, runs of white space made single blanks; nil where there is none. Text inside
    /// child elements is not its own.
    package var text: String? {
        if let onlyText { return onlyText.collapsedText }
        var joined: [UInt8] = []
        for node in nodes where node.kind == .text { node.append(to: &joined) }
        return joined[...].collapsedText
    }

    /// The element's text where it is one text without a line feed, which is the rule; nil where it is not.
    package var singleLine: String? {
        if isBare { return "" }
        guard let onlyText, onlyText.bytes.firstIndex(of: 0x0A, from: 0) == nil else { return nil }
        return onlyText.collapsedText ?? ""
    }

    /// The text of the element and of all inside it, as it stands, line breaks of HTML as line feeds.
    ///
    /// - Parameter isLeftOut: whether an element in it is left out, with all that stands in it.
    package func appendWholeText(to bytes: inout [UInt8], leavingOut isLeftOut: (Element) -> Bool) {
        for node in nodes {
            if let child = node.element {
                if isLeftOut(child) { continue }
                if child.isLineBreak { bytes.append(0x0A) }
                child.appendWholeText(to: &bytes, leavingOut: isLeftOut)
            } else if node.kind == .text {
                node.append(to: &bytes)
            }
        }
    }

    /// The text of the element and of all inside it on one line.
    package func wholeText(leavingOut isLeftOut: (Element) -> Bool = { _ in false }) -> String {
        var bytes: [UInt8] = []
        appendWholeText(to: &bytes, leavingOut: isLeftOut)
        return bytes[...].collapsedText ?? ""
    }

    /// HTML's `br` and `p`, which sometimes stray into footnotes.
    private var isLineBreak: Bool { ["br", "p"].contains(tag.lowercased()) }
}
