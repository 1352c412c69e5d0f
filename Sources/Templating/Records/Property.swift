/// One name that a template may use, and where its value comes from.
public struct Property<Source>: Sendable {
    let field: RecordSchema.Field
    /// Writes what the value consists of, and returns where it stands.
    let write: @Sendable (Source, inout RecordValues) -> RecordValues.Value

    /// - Parameters:
    ///   - vital: What such texts are called, if a page that leaves one out is refused.
    ///   - read: Nil is written as nothing.
    public static func text(
        _ name: String, _ doc: String, example: String, vital: String? = nil,
        _ read: @escaping @Sendable (Source) -> String?
    ) -> Property {
        Property(field: RecordSchema.Field(name, .text, doc: doc, example: example, vital: vital)) { source, values in
            values.append(read(source))
        }
    }

    /// HTML that the product makes, in UTF-8, and that contains nothing as filed without an escape.
    public static func markup(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Source) -> [UInt8]?
    ) -> Property {
        Property(field: RecordSchema.Field(name, .markup, doc: doc)) { source, values in values.append(read(source)) }
    }

    public static func flag(_ name: String, _ doc: String, _ read: @escaping @Sendable (Source) -> Bool) -> Property {
        Property(field: RecordSchema.Field(name, .flag, doc: doc, example: "yes")) { source, _ in
            RecordValues.Value(flag: read(source))
        }
    }

    public static func list<Inner>(
        _ name: String, of shape: RecordShape<Inner>, _ doc: String, _ read: @escaping @Sendable (Source) -> [Inner]
    ) -> Property {
        Property(field: RecordSchema.Field(name, .list(of: shape.schema), doc: doc)) { source, values in
            shape.write(read(source), into: &values)
        }
    }

    public static func record<Inner>(
        _ name: String, _ shape: RecordShape<Inner>, _ doc: String, _ read: @escaping @Sendable (Source) -> Inner?
    ) -> Property {
        Property(field: RecordSchema.Field(name, .record(shape.schema), doc: doc)) { source, values in
            shape.write(read(source), into: &values)
        }
    }
}
