/// A template as it was written, before it is compiled.
public struct TemplateSource: Sendable, Hashable {
    /// What other templates call it: `row` for `{{>row}}`.
    public var name: String
    /// The path as messages show it.
    public var file: String
    /// UTF-8; a byte order mark at the start is passed over.
    public var text: [UInt8]

    public init(name: String, file: String, text: [UInt8]) {
        self.name = name
        self.file = file
        self.text = text
    }
}
