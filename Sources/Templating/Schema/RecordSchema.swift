/// What a template may ask for: the fields of a record by name, in the order in which their values stand in it.
///
/// A schema is both the contract that templates are compiled against and the text of its own documentation.
public struct RecordSchema: Sendable, Hashable {
    /// What the record is called in messages, such as `row`.
    public let name: String
    /// In the order of the values of a record.
    public let fields: [Field]
    private let slots: [String: Int]

    /// - Precondition: no two fields have the same name, and no name is empty or has a dot or white space in it.
    init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
        slots = Dictionary(uniqueKeysWithValues: zip(fields.map(\.name), fields.indices))
        precondition(
            fields.allSatisfy { !$0.name.isEmpty && !$0.name.contains { $0 == "." || $0.isWhitespace } },
            "A field of the record \(name) has a name that no template can write")
    }

    /// Where in a record the field of this name stands.
    func slot(of field: String) -> Int? { slots[field] }
}

extension RecordSchema {
    /// One name that a template can ask for.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let kind: Kind
        /// One line that says what the field holds, for the person who writes a template.
        public let doc: String
        /// A value as it could stand in a real report; empty for lists and records, whose fields have their own.
        public let example: String
        /// For a text that no page may leave out, what such texts are called when some are missing, such as
        /// `footnotes`.
        public let vital: String?

        init(_ name: String, _ kind: Kind, doc: String, example: String = "", vital: String? = nil) {
            self.name = name
            self.kind = kind
            self.doc = doc
            self.example = example
            self.vital = vital
        }
    }

    /// What a field holds, and so which tags may ask for it.
    public indirect enum Kind: Sendable, Hashable {
        /// Plain text: `{{x}}` writes it, escaped for where it stands; `{{#x}}` asks whether it is not empty.
        case text
        /// HTML that the product made: `{{{x}}}` writes it as it is; `{{#x}}` asks whether it is not empty.
        case markup
        /// Yes or no: only for `{{#x}}` and `{{^x}}`.
        case flag
        /// Any number of records: `{{#x}}` repeats its content for each of them.
        case list(of: RecordSchema)
        /// A record that may be absent: `{{#x}}` steps inside, `{{x.y}}` reaches inside.
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
