extension Node {
    /// The characters of a text, trimmed, runs of white space made single blanks; nil where nothing is left.
    var collapsedText: String? { bytes.collapsedText }

    /// Adds the characters of a text as they stand.
    func append(to text: inout [UInt8]) {
        text.append(contentsOf: bytes)
    }
}

extension Element {
    /// The element's own text, trimmed, runs of white space made single blanks; nil where there is none. Text inside
    /// child elements is not its own.
    var text: String? {
        if let onlyText { return onlyText.collapsedText }
        var joined: [UInt8] = []
        for node in nodes where node.kind == .text { node.append(to: &joined) }
        return joined[...].collapsedText
    }

    /// The element's text where it is one text without a line feed, which is the rule; nil where it is not.
    var singleLine: String? {
        if isBare { return "" }
        guard let onlyText, !onlyText.bytes.contains(0x0A) else { return nil }
        return onlyText.collapsedText ?? ""
    }

    /// The text of the element and of all inside it, as it stands. Access codes are left out, see `isSecret`.
    func appendWholeText(to bytes: inout [UInt8]) {
        for node in nodes {
            if let child = node.element {
                if child.isSecret { continue }
                if child.isLineBreak { bytes.append(0x0A) }
                child.appendWholeText(to: &bytes)
            } else if node.kind == .text {
                node.append(to: &bytes)
            }
        }
    }

    /// The text of the element and of all inside it on one line.
    var wholeText: String {
        var bytes: [UInt8] = []
        appendWholeText(to: &bytes)
        return bytes[...].collapsedText ?? ""
    }

    /// Whether it holds a filer's access code (CCC), which nobody may see: EDGAR takes it out before it shows a filing.
    var isSecret: Bool { name.description.lowercased().hasSuffix("ccc") }

    /// HTML's `br` and `p`, which sometimes stray into footnotes.
    private var isLineBreak: Bool { ["br", "p"].contains(name.description.lowercased()) }
}
