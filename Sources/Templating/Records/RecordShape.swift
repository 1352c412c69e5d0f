/// How a value of the program becomes a record for templates: each name stands beside the way to what it holds, so the
/// list of names and the values cannot drift apart.
public struct RecordShape<Source>: Sendable {
    public let schema: RecordSchema
    private let properties: [Property<Source>]

    /// - Precondition: No two properties have the same name, and no name is empty or has a dot or white space in it.
    public init(_ name: String, _ properties: [Property<Source>]) {
        schema = RecordSchema(name, properties.map(\.field))
        self.properties = properties
    }

    /// Everything that templates may ask for of a source.
    func values(of source: Source) -> RecordValues {
        var values = RecordValues()
        write(source, at: values.makeRoom(for: 1, properties.count), into: &values)
        values.finish()
        return values
    }

    /// Writes one record after the other; returns where they stand.
    func write(_ sources: [Source], into values: inout RecordValues) -> RecordValues.Value {
        let first = values.makeRoom(for: sources.count, properties.count)
        for index in sources.indices { write(sources[index], at: first + index * properties.count, into: &values) }
        return RecordValues.Value(records: sources.count, from: first, stride: properties.count)
    }

    /// Writes a record, if there is one.
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
