import Bytes

/// A builder for plain text wrapped at a fixed width. Only words longer than a line exceed it.
///
/// It works on bytes, because this text is made for every message and characters are about a hundred times slower.
struct TextColumn {
    private var column = TextBuilder(capacity: 8_192)
    /// The number of characters in the current line.
    private var width = 0

    /// The maximum line length in characters. RFC 5322 recommends at most 78.
    static let width = 76

    private static let space = UInt8(ascii: " ")
    private static let lineFeed = UInt8(ascii: "\n")

    var text: String { column.text }

    /// Appends text unchanged.
    mutating func text(_ lines: String) { column += lines }

    /// Appends a blank line.
    mutating func blank() { column.append(Self.lineFeed) }

    /// Appends a heading with a blank line before and after it.
    mutating func heading(_ words: String) { text("\n\(words)\n\n") }

    /// Appends a wrapped paragraph. A line feed in it begins a new line.
    /// - Parameters:
    ///   - first: The text before the first line.
    ///   - indent: The indentation of all other lines.
    mutating func paragraph(_ words: String, first: String = "", indent: Int = 0) {
        begin(first)
        words.withUTF8View { words in
            for (number, line) in words.split(separator: Self.lineFeed, omittingEmptySubsequences: false).enumerated() {
                if number > 0 {
                    end()
                    begin(indent)
                }
                fill(line, indent: indent)
            }
        }
        end()
    }

    /// Appends an entry, `Label:     text`. The texts of consecutive entries are aligned.
    mutating func entry(_ label: String, _ words: String) {
        let indent = 18
        let gap = String(repeating: " ", count: max(1, indent - label.count - 1))
        paragraph(words, first: "\(label):\(gap)", indent: indent)
    }

    private mutating func begin(_ lead: String) {
        column += lead
        width = lead.unicodeScalars.count
    }

    private mutating func begin(_ indent: Int) {
        for _ in 0..<indent { column.append(Self.space) }
        width = indent
    }

    private mutating func end() {
        column.removeTrailing(Self.space)
        column.append(Self.lineFeed)
    }

    /// Appends words separated by single spaces, wrapped as needed.
    private mutating func fill(_ line: Slice<ByteView>, indent: Int) {
        var isFirst = true
        for word in line.split(separator: Self.space) {
            var count = 0
            for byte in word where byte & 0xC0 != 0x80 { count += 1 }
            if !isFirst, width + 1 + count > Self.width {
                end()
                begin(indent)
            } else if !isFirst {
                column.append(Self.space)
                width += 1
            }
            column.append(word)
            width += count
            isFirst = false
        }
    }
}
