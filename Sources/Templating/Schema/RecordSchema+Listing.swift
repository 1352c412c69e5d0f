extension RecordSchema {
    /// One line of the list of everything that a template can ask for.
    public struct Entry: Sendable, Hashable {
        /// The way to the field from the outermost record, such as `rows.cells.text`.
        public let path: String
        /// How many records the field lies inside of: 0 for a field of the outermost one.
        public let depth: Int
        public let field: Field
    }

    /// All fields, each followed by the fields inside of it.
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
