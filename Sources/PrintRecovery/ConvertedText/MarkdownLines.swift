/// The lines of a Markdown text, with what converters broke over lines joined again: the address of a link.
struct MarkdownLines {
    private(set) var lines: [TextLines.Line] = []

    init(_ given: [TextLines.Line]) {
        for line in given {
            var line = line
            if line.text.hasPrefix("- ")
                || line.text.hasPrefix("* ") && !line.text.hasPrefix("* *") && !line.text.hasPrefix("* If the form")
            {
                line.text = String(line.text.dropFirst(2))
            }
            if let last = lines.last, MarkdownLines.isOpen(last.text) {
                lines[lines.count - 1].text += line.text
            } else if let last = lines.last, MarkdownLines.isOpen(last.text, before: line.text) {
                lines[lines.count - 1].text += " " + line.text
            } else {
                lines.append(line)
            }
        }
    }

    /// Whether the last link in a line has no end: `[name](/cgi-bin/browse-`.
    private static func isOpen(_ line: String) -> Bool {
        guard let start = line.ranges(of: "](").last else { return false }
        return !line[start.upperBound...].contains(")") && line[start.upperBound...].count < 400
    }

    /// Whether the words of a link begin in a line and end in the next: `[Last` and `First](/cgi-bin/…)`.
    private static func isOpen(_ line: String, before next: String) -> Bool {
        guard let bracket = line.lastIndex(of: "["), !line[bracket...].contains("]"),
            let end = next.firstRange(of: "](")
        else { return false }
        return !next[..<end.lowerBound].contains("[")
    }
}
