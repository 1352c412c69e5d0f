extension RecordSchema {
    /// An entry in the list of everything that a template can use.
    public struct Entry: Sendable, Hashable {
        /// The path to the field from the outermost record, such as `rows.cells.text`.
        public let path: String
        /// The number of records that contain the field, beyond the outermost: 0 for a field of the outermost record.
        public let depth: Int
        /// The field itself.
        public let field: Field
    }

    /// All fields in depth-first order: each is followed by the fields inside it.
    public var entries: [Entry] { entries(within: "", depth: 0) }

    private func entries(within prefix: String, depth: Int) -> [Entry] {
        fields.flatMap { field in
            let own = Entry(path: prefix + field.name, depth: depth, field: field)
            switch field.kind {
            case .text, .markup, .flag: return [own]
            case .list(let record), .record(let record):
                return [own] + record.entries(within: own.path + ".", depth: depth + 1)
            }
        }
    }
}
