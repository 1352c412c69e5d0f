/// A text in which `«code»` marks where a diagnostic with that code is expected.
///
/// The marks are removed. A diagnostic without a mark, and a mark without a diagnostic, both show up as a difference
/// from `expected`.
public struct MarkedText: Sendable {
    /// The text without the marks.
    public let text: String
    /// The marks as `line:column code`, sorted as strings. Lines and columns count from 1, columns in Unicode scalars.
    public let expected: [String]

    /// Takes the marks out of a text. A mark that is not closed is a programming error.
    public init(_ marked: String) {
        var text = ""
        var expected: [String] = []
        var line = 1
        var column = 1
        var code: String?
        for scalar in marked.unicodeScalars {
            if let open = code {
                if scalar == "»" {
                    expected.append("\(line):\(column) \(open)")
                    code = nil
                } else {
                    code = open + String(scalar)
                }
            } else if scalar == "«" {
                code = ""
            } else {
                text.unicodeScalars.append(scalar)
                if scalar == "\n" {
                    line += 1
                    column = 1
                } else {
                    column += 1
                }
            }
        }
        precondition(code == nil, "a mark is not closed")
        self.text = text
        self.expected = expected.sorted()
    }
}
