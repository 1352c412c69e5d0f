/// The mapping from a Swift value to a record for templates. Each name is defined together with its value, so the
/// schema and the values cannot drift apart.
public struct RecordShape<Source>: Sendable {
    /// The names defined by the properties.
    public let schema: RecordSchema
    private let properties: [Property<Source>]

    /// Creates a shape whose record has the given name in messages.
    /// - Precondition: No two properties have the same name, and no name is empty or contains a dot or white space.
    public init(_ name: String, _ properties: [Property<Source>]) {
        schema = RecordSchema(name, properties.map(\.field))
        self.properties = properties
    }

    /// Returns the values of all properties of a source.
    func values(of source: Source) -> RecordValues {
        var values = RecordValues()
        write(source, at: values.makeRoom(for: 1, properties.count), into: &values)
        values.finish()
        return values
    }

    /// Writes a list of records and returns their location.
    func write(_ sources: [Source], into values: inout RecordValues) -> RecordValues.Value {
        let first = values.makeRoom(for: sources.count, properties.count)
        for index in sources.indices { write(sources[index], at: first + index * properties.count, into: &values) }
        return RecordValues.Value(records: sources.count, from: first, stride: properties.count)
    }

    /// Writes a record and returns its location, or `.missing` if there is none.
    func write(_ source: Source?, into values: inout RecordValues) -> RecordValues.Value {
        guard let source else { return .missing }
        let start = values.makeRoom(for: 1, properties.count)
        write(source, at: start, into: &values)
        return RecordValues.Value(records: 1, from: start, stride: properties.count)
    }

    private func write(_ source: Source, at start: Int, into values: inout RecordValues) {
        for slot in properties.indices { values[start + slot] = properties[slot].write(source, &values) }
    }
}
