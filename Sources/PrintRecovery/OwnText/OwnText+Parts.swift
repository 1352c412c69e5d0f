import OwnershipModel

/// Reads the parts of the form that have a syntax of their own.
extension OwnText {
    // MARK: Box 1

    /// Reads box 1, in which each value precedes its small caption: `AMHERST (City); NY (State); 14228 (Zip)`.
    mutating func readPerson(_ body: [TextLines.Line]) {
        for line in body {
            var rest = OwnText.text(line)[...]
            while let (value, caption, end) = OwnText.captioned(rest) {
                if !value.isEmpty, value != "Not told by this input." { add(value, line) }
                add(caption, line)
                rest = rest[end...]
            }
            if !rest.isEmpty { add(String(rest), line) }
        }
    }

    private static let smallCaptions = [
        "(Last) (First) (Middle)", "(Street)", "(City)", "(State)", "(Zip)", "(Country)",
    ]

    /// The first value with its small caption, and where the next entry begins.
    private static func captioned(_ text: Substring) -> (value: String, caption: String, end: Substring.Index)? {
        var found: (value: String, caption: String, end: Substring.Index)?
        for caption in smallCaptions {
            for range in text.ranges(of: caption) {
                let isLast = range.upperBound == text.endIndex
                guard isLast || text[range.upperBound...].hasPrefix("; ") else { continue }
                let end = isLast ? range.upperBound : text.index(range.upperBound, offsetBy: 2)
                if let found, found.end <= end { continue }
                found = (String(text[..<range.lowerBound]).trimmedEnd, caption, end)
            }
        }
        return found
    }

    // MARK: Reporting owners

    mutating func readOwners(_ body: [TextLines.Line]) {
        var start: TextLines.Line?
        var names: [String] = []
        var isName = false
        for line in body {
            switch line.text {
            case "  Reporting Owner Name / Address": (start, names, isName) = (nil, [], true)
            case "  Relationships":
                if let start { add(names.joined(separator: "\n"), start) }
                isName = false
            default:
                if isName {
                    start = start ?? line
                    names.append(OwnText.text(line))
                } else {
                    readBoxOrWords(line)
                }
            }
        }
    }

    // MARK: Prose

    /// Reads footnotes: `(1) text`, with further paragraphs indented below.
    mutating func readNotes(_ body: [TextLines.Line]) {
        for line in body {
            let text = OwnText.text(line)
            if let note = OwnText.note(line.text) {
                add("", line, marks: [note.label])
                add(note.text, line, keepsBlock: true)
            } else if line.isEmpty || line.text.hasPrefix("        ") {
                add(OwnText.text(line, indentedBy: 8), line, keepsBlock: true)
            } else {
                add(text, line)
            }
        }
    }

    /// The label and the text of a line that begins a footnote, which is indented by four spaces. Lines with a deeper
    /// indent continue a footnote.
    static func note(_ line: String) -> (label: String, text: String)? {
        guard line.hasPrefix("    ("), let end = line.firstRange(of: ")"),
            line.index(line.startIndex, offsetBy: 5) < end.lowerBound
        else { return nil }
        let label = String(line[line.index(line.startIndex, offsetBy: 5)..<end.lowerBound])
        guard label.utf8.count <= 3 else { return nil }
        return (label, String(line[end.upperBound...]).trimmedStart.withEscapesUndone)
    }

    mutating func readRemarks(_ body: [TextLines.Line]) {
        for (index, line) in body.enumerated() { add(OwnText.text(line), line, keepsBlock: index > 0) }
    }

    // MARK: Lists

    /// Reads a signature: `name / date`, either of which may be missing.
    mutating func readSignature(_ line: TextLines.Line) {
        let text = OwnText.text(line) + " "
        guard let slash = text.ranges(of: " / ").last else { return add(OwnText.text(line), line) }
        beginRow()
        let date = String(text[slash.upperBound...]).trimmedEnd
        let name = String(text[..<slash.lowerBound])
        if !name.isEmpty { add(name, line, column: 0) }
        if !date.isEmpty { add(date, line, column: 1) }
    }

    /// Reads a line such as `label: text`.
    mutating func readLabelled(_ line: TextLines.Line) {
        let text = OwnText.text(line)
        guard let colon = text.firstRange(of: ": ") else { return add(text, line) }
        beginRow()
        add(String(text[..<colon.lowerBound]), line, column: 0)
        add(String(text[colon.upperBound...]), line, column: 1)
    }
}
