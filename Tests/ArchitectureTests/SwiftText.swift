/// A Swift source taken apart into code, comments and string literals, well enough to check rules against.
struct SwiftText {
    /// The code with the insides of comments and string literals blanked out, line by line.
    private(set) var codeLines: [String] = [""]
    /// The contents of string literals with the line each begins on, counted from 1, and the code before it on the line.
    private(set) var literals: [(line: Int, text: String, before: String)] = []
    /// The comments with the line each stands on; one of several lines counts for each of them.
    private(set) var commentLines: Set<Int> = []

    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
        while position < characters.count { step() }
    }

    private mutating func step() {
        if starts(with: "//") {
            while position < characters.count, !characters[position].isNewline { skipCommentCharacter() }
        } else if starts(with: "/*") {
            var depth = 0
            repeat {
                if starts(with: "/*") { depth += 1 } else if starts(with: "*/") { depth -= 1 }
                skipCommentCharacter()
                if depth == 0 { skipCommentCharacter() }
            } while depth > 0 && position < characters.count
        } else if let hashes = openingHashes {
            readLiteral(hashes: hashes)
        } else {
            append(characters[position])
            position += 1
        }
    }

    private func starts(with text: String) -> Bool {
        characters[position...].starts(with: text)
    }

    /// The number of `#` before the quote that begins a literal here; nil where none begins.
    private var openingHashes: Int? {
        let hashes = characters[position...].prefix { $0 == "#" }.count
        let quote = position + hashes
        return quote < characters.count && characters[quote] == "\"" ? hashes : nil
    }

    /// Interpolations are taken as part of the text; quotes inside them belong to it.
    private mutating func readLiteral(hashes: Int) {
        position += hashes
        let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
        let closing = quotes + String(repeating: "#", count: hashes)
        let escape = "\\" + String(repeating: "#", count: hashes)
        let line = codeLines.count
        let before = codeLines[line - 1]
        position += quotes.count
        append("\"")
        var text = ""
        var parentheses = 0
        while position < characters.count, parentheses > 0 || !starts(with: closing) {
            if starts(with: escape + "(") {
                parentheses += 1
                text += escape + "("
                position += escape.count + 1
                continue
            }
            if starts(with: escape), position + escape.count < characters.count {
                text += escape
                position += escape.count
            } else if parentheses > 0 {
                if characters[position] == "(" { parentheses += 1 }
                if characters[position] == ")" { parentheses -= 1 }
            }
            if characters[position].isNewline { append(characters[position]) }
            text.append(characters[position])
            position += 1
        }
        position += closing.count
        append("\"")
        literals.append((line, text, before))
    }

    private mutating func skipCommentCharacter() {
        guard position < characters.count else { return }
        commentLines.insert(codeLines.count)
        if characters[position].isNewline { append(characters[position]) }
        position += 1
    }

    private mutating func append(_ character: Character) {
        if character.isNewline {
            codeLines.append("")
        } else {
            codeLines[codeLines.count - 1].append(character)
        }
    }
}
