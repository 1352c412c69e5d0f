/// The source text of a template.
public struct TemplateSource: Sendable, Hashable {
    /// The name by which other templates refer to it: `row` for `{{>row}}`.
    public var name: String
    /// The path shown in messages.
    public var file: String
    /// The text in UTF-8; a leading byte order mark is skipped.
    public var text: [UInt8]

    public init(name: String, file: String, text: [UInt8]) {
        self.name = name
        self.file = file
        self.text = text
    }
}
