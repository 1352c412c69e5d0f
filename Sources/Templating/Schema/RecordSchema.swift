/// The fields of a record that templates may use, in the order of their values.
///
/// A schema is the contract that templates are compiled against, and also the source of its documentation.
public struct RecordSchema: Sendable, Hashable {
    /// The name of the record in messages, such as `row`.
    public let name: String
    /// The fields, in the order of their values in a record.
    public let fields: [Field]
    private let slots: [String: Int]

    /// - Precondition: No two fields have the same name, and no name is empty or contains a dot or white space.
    init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
        slots = Dictionary(uniqueKeysWithValues: zip(fields.map(\.name), fields.indices))
        precondition(
            fields.allSatisfy { !$0.name.isEmpty && !$0.name.contains { $0 == "." || $0.isWhitespace } },
            "A field of the record \(name) has a name that no template can write")
    }

    /// Returns the index of the field with this name in a record, or nil.
    func slot(of field: String) -> Int? { slots[field] }
}

extension RecordSchema {
    /// A name that templates can use.
    public struct Field: Sendable, Hashable {
        /// The name as written in a tag.
        public let name: String
        public let kind: Kind
        /// One line that describes the field to template authors.
        public let doc: String
        /// A realistic value; empty for markup, and for lists and records, whose fields have their own.
        public let example: String
        /// For a text that every page must show, the plural noun for such texts in messages, such as `footnotes`;
        /// otherwise nil.
        public let vital: String?

        init(_ name: String, _ kind: Kind, doc: String, example: String = "", vital: String? = nil) {
            self.name = name
            self.kind = kind
            self.doc = doc
            self.example = example
            self.vital = vital
        }
    }

    /// The kind of a field, which decides which tags may use it.
    public indirect enum Kind: Sendable, Hashable {
        /// Plain text: `{{x}}` writes it, escaped for its position; `{{#x}}` tests that it is not empty.
        case text
        /// HTML made by this package: `{{{x}}}` writes it unchanged; `{{#x}}` tests that it is not empty.
        case markup
        /// A Boolean value, for `{{#x}}` and `{{^x}}` only.
        case flag
        /// Any number of records: `{{#x}}` repeats its content for each.
        case list(of: RecordSchema)
        /// A record that may be absent: `{{#x}}` enters it, `{{x.y}}` refers to its field.
        case record(RecordSchema)
    }
}

extension RecordSchema.Kind: CustomStringConvertible {
    /// The kind in words, such as `list of row`.
    public var description: String {
        switch self {
        case .text: "text"
        case .markup: "markup"
        case .flag: "flag"
        case .list(let record): "list of \(record.name)"
        case .record(let record): "record \(record.name)"
        }
    }
}
