/// A name that templates may use, and how to obtain its value from a source.
public struct Property<Source>: Sendable {
    let field: RecordSchema.Field
    /// Writes the content of the value and returns its location.
    let write: @Sendable (Source, inout RecordValues) -> RecordValues.Value

    /// Returns a property with plain text, which is escaped when it is written.
    /// - Parameters:
    ///   - doc: One line for template authors.
    ///   - example: A realistic value.
    ///   - vital: The plural noun for such texts in messages, if every page must show them; otherwise nil.
    ///   - read: Nil is written as empty text.
    public static func text(
        _ name: String, _ doc: String, example: String, vital: String? = nil,
        _ read: @escaping @Sendable (Source) -> String?
    ) -> Property {
        Property(field: RecordSchema.Field(name, .text, doc: doc, example: example, vital: vital)) { source, values in
            values.append(read(source))
        }
    }

    /// Returns a property with HTML made by this package, in UTF-8. It must not contain unescaped text from a filing.
    public static func markup(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Source) -> [UInt8]?
    ) -> Property {
        Property(field: RecordSchema.Field(name, .markup, doc: doc)) { source, values in values.append(read(source)) }
    }

    /// Returns a property with a flag, for sections only.
    public static func flag(_ name: String, _ doc: String, _ read: @escaping @Sendable (Source) -> Bool) -> Property {
        Property(field: RecordSchema.Field(name, .flag, doc: doc, example: "yes")) { source, _ in
            RecordValues.Value(flag: read(source))
        }
    }

    /// Returns a property with a list of records.
    public static func list<Inner>(
        _ name: String, of shape: RecordShape<Inner>, _ doc: String, _ read: @escaping @Sendable (Source) -> [Inner]
    ) -> Property {
        Property(field: RecordSchema.Field(name, .list(of: shape.schema), doc: doc)) { source, values in
            shape.write(read(source), into: &values)
        }
    }

    /// Returns a property with a record, or nil for an absent one.
    public static func record<Inner>(
        _ name: String, _ shape: RecordShape<Inner>, _ doc: String, _ read: @escaping @Sendable (Source) -> Inner?
    ) -> Property {
        Property(field: RecordSchema.Field(name, .record(shape.schema), doc: doc)) { source, values in
            shape.write(read(source), into: &values)
        }
    }
}
