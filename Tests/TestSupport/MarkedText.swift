/// A text for tests in which `«code»` stands where a diagnostic of that code must be. The marks are taken out; a
/// diagnostic nobody marked, and a mark nothing came for, both show as a difference.
public struct MarkedText: Sendable {
    /// The text without its marks.
    public let text: String
    /// `line:column code` of every mark, sorted.
    public let expected: [String]

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
