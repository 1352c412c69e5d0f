import Templating

/// How a value becomes a record for templates: each name stands beside the way to what it holds, so the list of names and
/// the values cannot drift apart.
struct RecordShape<Source>: Sendable {
    let schema: RecordSchema
    private let readings: [@Sendable (Source) -> TemplateValue]

    init(_ name: String, _ properties: [Property<Source>]) {
        schema = RecordSchema(name, properties.map(\.field))
        readings = properties.map(\.read)
    }

    func record(of source: Source) -> Record { Record(readings.map { $0(source) }) }
}

/// One name that a template may use, and where its value comes from.
struct Property<Source>: Sendable {
    let field: RecordSchema.Field
    let read: @Sendable (Source) -> TemplateValue

    /// - Parameter vital: what such texts are called, if a page that leaves one out is refused.
    static func text(
        _ name: String, _ doc: String, example: String, vital: String? = nil,
        _ read: @escaping @Sendable (Source) -> String?
    ) -> Property {
        Property(field: RecordSchema.Field(name, .text, doc: doc, example: example, vital: vital)) { source in
            read(source).map(TemplateValue.text) ?? .missing
        }
    }

    /// HTML that is made here and contains nothing as filed without an escape.
    static func markup(_ name: String, _ doc: String, _ read: @escaping @Sendable (Source) -> [UInt8]?) -> Property {
        Property(field: RecordSchema.Field(name, .markup, doc: doc)) { read($0).map(TemplateValue.markup) ?? .missing }
    }

    static func flag(_ name: String, _ doc: String, _ read: @escaping @Sendable (Source) -> Bool) -> Property {
        Property(field: RecordSchema.Field(name, .flag, doc: doc, example: "yes")) { .flag(read($0)) }
    }

    static func list<Inner>(
        _ name: String, of shape: RecordShape<Inner>, _ doc: String, _ read: @escaping @Sendable (Source) -> [Inner]
    ) -> Property {
        Property(field: RecordSchema.Field(name, .list(of: shape.schema), doc: doc)) { source in
            .list(read(source).map(shape.record))
        }
    }

    static func record<Inner>(
        _ name: String, _ shape: RecordShape<Inner>, _ doc: String, _ read: @escaping @Sendable (Source) -> Inner?
    ) -> Property {
        Property(field: RecordSchema.Field(name, .record(shape.schema), doc: doc)) { source in
            .record(read(source).map(shape.record))
        }
    }
}

/// A line of text as a record of its own, for lists of lines.
let lineShape = RecordShape<String>(
    "line", [.text("line", "The line.", example: "Washington, D.C. 20549") { $0 }])

/// The same for lines that no page may leave out.
func vitalLineShape(_ what: String) -> RecordShape<String> {
    RecordShape("line", [.text("line", "The line.", example: "As filed.", vital: what) { $0 }])
}
