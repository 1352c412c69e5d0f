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
            Markdown.isBold(line.text) || line.text.hasPrefix("# ") || line.text.hasPrefix("## ")
                || line.text.holds("\\$") || line.text.holds("\\*") || line.text.holds("\\. ")
                || Markdown.isRuler(line.text) && line.text.holds("|")
        }
    }

    /// Whether words stand between pairs of asterisks. The form's own legends begin with such a pair and do not end with one.
    private static func isBold(_ line: String) -> Bool {
        guard line.holds("**"), let start = line.firstRange(of: "**") else { return false }
        let inner = line[start.upperBound...]
        guard let first = inner.first, first != " ", let end = inner.firstRange(of: "**") else { return false }
        return inner[..<end.lowerBound].last != " "
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
        if isPlain(raw.utf8) { return TextCell(text: String(raw)) }
        var cell = TextCell(text: "")
        var text = ""
        read(Substring(raw), into: &text, &cell, depth: 0)
        // A line across a cell is three dashes or asterisks.
        cell.text = text.split(whereSeparator: \.isWhitespace).filter {
            !isUsed || !$0.allSatisfy { $0 == "-" } || $0.count < 3
        }
        .joined(separator: " ")
        return cell
    }

    /// Whether a cell is words of ASCII characters with one blank between them, none of which can belong to markup.
    private func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in bytes {
            switch byte {
            case UInt8(ascii: " "): if last == byte { return false }
            case UInt8(ascii: "^"), UInt8(ascii: "<"), ..<0x20, 0x7F...: return false
            case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "#"),
                UInt8(ascii: "-"):
                if isUsed { return false }
            default: break
            }
            last = byte
        }
        return last != UInt8(ascii: " ")
    }

    private func read(_ raw: Substring, into text: inout String, _ cell: inout TextCell, depth: Int) {
        var rest = raw
        if isUsed, depth == 0 {
            let behind = rest.drop { $0 == "#" }
            if behind.first == " " { rest = behind }
        }
        var isBehindWord = false
        while let character = rest.first {
            defer { isBehindWord = character.isLetter || character.isNumber }
            if isUsed, character == "\\", let next = rest.dropFirst().first, next.isASCII,
                next.isPunctuation || next.isSymbol
            {
                text.append(next)
                rest = rest.dropFirst(2)
            } else if isUsed, character == "*" {
                rest = rest.drop { $0 == "*" }
            } else if isUsed, character == "_", let emphasised = Markdown.emphasis(in: rest, isBehindWord: isBehindWord)
            {
                read(emphasised.text, into: &text, &cell, depth: depth + 1)
                rest = rest[emphasised.end...]
            } else if isUsed, character == "[", depth < 4, let link = Markdown.link(in: rest) {
                if let marks = PageText.marks(in: String(link.text)) {
                    cell.marks += marks
                } else {
                    read(link.text, into: &text, &cell, depth: depth + 1)
                    cell.cik = cell.cik ?? PageText.cik(in: String(link.target))
                }
                rest = rest[link.end...]
            } else if character == "^", let raised = Markdown.raised(in: rest) {
                if let marks = PageText.marks(in: String(raised.text)) {
                    cell.marks += marks
                } else {
                    text += raised.text
                }
                rest = rest[raised.end...]
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
    }

    /// Words between two underscores, such as `_see_`, or pairs of them; nil if the underscore is a character of the text.
    private static func emphasis(
        in text: Substring, isBehindWord: Bool
    ) -> (text: Substring, end: Substring.Index)? {
        if text.hasPrefix("__"), !isBehindWord, let end = text.dropFirst(2).firstRange(of: "__") {
            let inner = text[text.index(text.startIndex, offsetBy: 2)..<end.lowerBound]
            return inner.first?.isWhitespace == false && !inner.contains("_") ? (inner, end.upperBound) : nil
        }
        let inner = text.dropFirst()
        guard !isBehindWord, let first = inner.first, first != "_", !first.isWhitespace,
            let end = inner.firstIndex(of: "_"), inner[..<end].last?.isWhitespace == false
        else { return nil }
        let following = inner[inner.index(after: end)...].first
        guard following.map({ !$0.isLetter && !$0.isNumber && $0 != "_" }) ?? true else { return nil }
        return (inner[..<end], inner.index(after: end))
    }

    /// A link such as `[name](address)`, or words with attributes such as `[name]{.class}`.
    private static func link(
        in text: Substring
    ) -> (text: Substring, target: Substring, end: Substring.Index)? {
        var depth = 0
        var isEscaped = false
        for index in text.prefix(400).indices {
            let character = text[index]
            defer { isEscaped = character == "\\" && !isEscaped }
            if isEscaped { continue }
            if character == "[" { depth += 1 }
            guard character == "]" else { continue }
            depth -= 1
            guard depth == 0 else { continue }
            let behind = text[text.index(after: index)...]
            let words = text[text.index(after: text.startIndex)..<index]
            let close: Character
            switch behind.first {
            case "(": close = ")"
            case "{": close = "}"
            default: return nil
            }
            guard let end = behind.prefix(1_000).firstIndex(of: close) else { return nil }
            return (words, behind[behind.index(after: behind.startIndex)..<end], behind.index(after: end))
        }
        return nil
    }

    /// A superscript such as `^(1)`, `^(1)^` or `^*^`.
    private static func raised(in text: Substring) -> (text: Substring, end: Substring.Index)? {
        let inner = text.dropFirst()
        if let close = inner.prefix(14).firstIndex(of: "^") { return (inner[..<close], inner.index(after: close)) }
        if inner.first == "*" { return (inner.prefix(1), inner.index(after: inner.startIndex)) }
        guard inner.first == "(" else { return nil }
        var end = inner.startIndex
        while end < inner.endIndex, inner[end] == "(", let close = inner[end...].prefix(6).firstIndex(of: ")") {
            end = inner.index(after: close)
        }
        return end > inner.startIndex ? (inner[..<end], end) : nil
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
        guard let close = text.prefix(120).firstIndex(of: ">") else { return nil }
        let name = text[text.index(after: text.startIndex)..<close].lowercased()
        let plain = String((name.hasPrefix("/") ? name.dropFirst() : name[...]).prefix { $0.isLetter })
        guard ["u", "sup", "sub", "b", "i", "br", "span", "a", "em", "strong"].contains(plain) else { return nil }
        return (name.hasPrefix("/") ? "/" + plain : plain, text.index(after: close))
    }
}
