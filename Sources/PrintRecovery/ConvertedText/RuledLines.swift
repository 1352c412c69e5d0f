/// The lines of a text whose tables are drawn with lines, by box-drawing characters or as a grid of `+---+` and `|`, without
/// these: what stands between them keeps its place, as in a text aligned by blanks.
struct RuledLines {
    let lines: [TextLines.Line]

    init(_ given: [TextLines.Line]) {
        let isDrawn = given.contains { $0.text.unicodeScalars.contains(where: RuledLines.isDrawn) }
        let isGrid = given.contains { RuledLines.isGridRule($0.text) }
        guard isDrawn || isGrid else {
            lines = given
            return
        }
        lines = given.map { line in
            var line = line
            if isGrid, RuledLines.isRule(line.text) {
                line.text = ""
            } else {
                line.text = RuledLines.withoutCarets(
                    String(
                        String.UnicodeScalarView(
                            line.text.unicodeScalars.map { scalar in
                                RuledLines.isDrawn(scalar) || isGrid && scalar == "|" ? " " : scalar
                            })
                    ))
                if isGrid { line.text = RuledLines.withoutRules(line.text) }
            }
            return line
        }
    }

    /// A line without the carets that w3m writes before marks. What stands behind keeps its place: its column tells
    /// what it is.
    private static func withoutCarets(_ line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: "^")) else { return line.trimmedEnd }
        var text = ""
        var missing = 0
        var rest = line[...]
        while let character = rest.popFirst() {
            if character == "^" {
                missing += 1
                continue
            }
            if character == " ", missing > 0, rest.first ?? " " == " " {
                text += String(repeating: " ", count: missing)
                missing = 0
            }
            text.append(character)
        }
        return text.trimmedEnd
    }

    /// A line with the rules inside its cells replaced by blanks.
    private static func withoutRules(_ line: String) -> String {
        line.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.count > 2 && word.allSatisfy { $0 == "-" || $0 == "=" }
                ? String(repeating: " ", count: word.count) : String(word)
        }.joined(separator: " ").trimmedEnd
    }

    /// Whether a character belongs to the block of box drawing.
    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool { (0x2500...0x257F).contains(scalar.value) }

    /// Whether a line is the border of a grid that says how its columns are set, as pandoc writes it: `+:---:+:---:+`. Their
    /// cells are narrower than words.
    static func isNarrowGrid(_ line: String) -> Bool { line.hasPrefix("+:-") && line.utf8.last == UInt8(ascii: "+") }

    /// Whether a line is the border of a grid: `+-----+-----+`.
    private static func isGridRule(_ line: String) -> Bool {
        let line = line.trimmedStart
        return line.hasPrefix("+--") && isRule(line)
    }

    private static func isRule(_ line: String) -> Bool {
        var dashes = 0
        for byte in line.utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "="): dashes += 1
            case UInt8(ascii: "+"), UInt8(ascii: "|"), 0x20: break
            default: return false
            }
        }
        return dashes > 3
    }
}
