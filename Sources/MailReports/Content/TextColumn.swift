/// Plain text that grows line by line, none longer than a mail reader shows, save for words that are.
struct TextColumn {
    private(set) var text = ""

    /// RFC 5322 asks for lines of 78 characters at most.
    static let width = 76

    /// Lines as they are.
    mutating func text(_ lines: String) { text += lines }

    mutating func blank() { text += "\n" }

    /// A heading, with a blank line on either side.
    mutating func heading(_ words: String) { text += "\n\(words)\n\n" }

    /// A paragraph. Line feeds in it begin a new line.
    /// - Parameters:
    ///   - first: stands before the first line.
    ///   - indent: how far the others are moved in.
    mutating func paragraph(_ words: String, first: String = "", indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        var lead = first
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            var current = lead
            var isEmpty = true
            for word in line.split(separator: " ") {
                if !isEmpty, current.count + 1 + word.count > Self.width {
                    text += current + "\n"
                    current = margin
                    isEmpty = true
                }
                current += (isEmpty ? "" : " ") + word
                isEmpty = false
            }
            while current.last == " " { current.removeLast() }
            text += current + "\n"
            lead = margin
        }
    }

    /// `Label:     text`, the texts of several beneath each other.
    mutating func entry(_ label: String, _ words: String) {
        let indent = 18
        let gap = String(repeating: " ", count: max(1, indent - label.count - 1))
        paragraph(words, first: "\(label):\(gap)", indent: indent)
    }
}
