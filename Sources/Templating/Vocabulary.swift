/// The names that the templates of one kind of page may use.
public struct Vocabulary: Sendable, Hashable {
    /// The name of the template that rendering starts with.
    public let root: String
    /// The schema of the page's outermost record.
    public let schema: RecordSchema

    public init(root: String, schema: RecordSchema) {
        self.root = root
        self.schema = schema
    }
}
