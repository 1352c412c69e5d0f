/// What the templates of one kind of page may ask for.
public struct Vocabulary: Sendable, Hashable {
    /// The template that the page begins with.
    public let root: String
    public let schema: RecordSchema

    public init(root: String, schema: RecordSchema) {
        self.root = root
        self.schema = schema
    }
}
