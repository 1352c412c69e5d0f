import Bytes

/// Removes the Markdown that converters write: escapes, emphasis, headings, rules, and the few HTML tags they leave in.
struct Markdown {
    /// Whether the text uses Markdown. If not, backslashes and asterisks stand for themselves.
    let isUsed: Bool

    init(isUsed: Bool) {
        self.isUsed = isUsed
    }

    /// Looks for Markdown in the lines of a text.
    init(in lines: [TextLines.Line]) {
        isUsed = lines.contains { line in
            line.text.contains("**") || line.text.hasPrefix("#") || line.text.contains("\\$")
                || line.text.contains("\\*") || Markdown.isRuler(line.text) && line.text.contains("|")
        }
    }

    /// Whether a line is a rule, such as one between the head of a table and its rows: at least three dashes, equals signs
    /// or underscores, with nothing else but column separators and white space.
    static func isRuler(_ line: some StringProtocol) -> Bool {
        var dashes = 0
        for byte in line.utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"): dashes += 1
            case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "+"), 0x20, 0x09: break
            default: return false
            }
        }
        return dashes >= 3
    }

    /// A cell with its markup removed and its marked-up footnote labels taken out.
    func cell(_ raw: some StringProtocol) -> TextCell {
        var cell = TextCell(text: "")
        var rest = Substring(raw)
        if isUsed { while rest.first == "#" { rest = rest.dropFirst() } }
        var text = ""
        while let character = rest.first {
            if isUsed, character == "\\", let next = rest.dropFirst().first, next.isASCII,
                next.isPunctuation || next.isSymbol
            {
                text.append(next)
                rest = rest.dropFirst(2)
            } else if isUsed, character == "*" {
                rest = rest.drop { $0 == "*" }
            } else if character == "<", let (tag, end) = Markdown.tag(in: rest) {
                rest = rest[end...]
                guard tag == "u" || tag == "sup", let close = rest.prefix(40).firstRange(of: "</\(tag)>") else {
                    continue
                }
                guard let marks = PageText.marks(in: String(rest[..<close.lowerBound])) else { continue }
                cell.marks += marks
                rest = rest[close.upperBound...]
            } else {
                text.append(character)
                rest = rest.dropFirst()
            }
        }
        cell.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return cell
    }

    /// Splits off bold words at the beginning of a line, such as the form's name before that of the Commission, as a cell
    /// of their own.
    func parts(_ line: String) -> [String] {
        guard isUsed, line.hasPrefix("**"), let end = line.dropFirst(2).firstRange(of: "**"),
            end.upperBound < line.endIndex
        else { return [line] }
        return [String(line[..<end.upperBound]), String(line[end.upperBound...])]
    }

    /// The name and the end of an HTML tag at the start of the text, if it is one that converters leave in.
    private static func tag(in text: Substring) -> (name: String, end: Substring.Index)? {
        guard let close = text.prefix(8).firstIndex(of: ">") else { return nil }
        let name = text[text.index(after: text.startIndex)..<close].lowercased()
        let plain = name.hasPrefix("/") ? String(name.dropFirst()) : name
        guard ["u", "sup", "sub", "b", "i", "br", "br/", "br /"].contains(plain) else { return nil }
        return (name, text.index(after: close))
    }
}
