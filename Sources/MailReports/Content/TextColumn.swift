import Bytes

/// Plain text that grows line by line, none longer than a mail reader shows, save for words that are.
///
/// Bytes, not characters: this is made for every message, and a character costs a hundred times as much.
struct TextColumn {
    private var column = TextBuilder(capacity: 8_192)
    /// In the line that is being written.
    private var width = 0

    /// RFC 5322 asks for lines of 78 characters at most.
    static let width = 76

    private static let space = UInt8(ascii: " ")
    private static let lineFeed = UInt8(ascii: "\n")

    var text: String { column.text }

    /// Lines as they are.
    mutating func text(_ lines: String) { column += lines }

    mutating func blank() { column.append(Self.lineFeed) }

    /// A heading, with a blank line on either side.
    mutating func heading(_ words: String) { text("\n\(words)\n\n") }

    /// A paragraph. Line feeds in it begin a new line.
    /// - Parameters:
    ///   - first: stands before the first line.
    ///   - indent: how far the others are moved in.
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

    /// `Label:     text`, the texts of several beneath each other.
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

    /// Words with one space between them, in as many lines as they take.
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
