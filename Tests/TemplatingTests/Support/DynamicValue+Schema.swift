import Templating

extension DynamicValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
    package init(arrayLiteral elements: DynamicValue...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, DynamicValue)...) {
        self = .map(Dictionary(uniqueKeysWithValues: elements))
    }
}

/// The schema that a dynamic value keeps to, and the value as a record of it: so that one table of cases can be rendered
/// both leniently and strictly. Fields whose names begin with `html` are markup.
struct Guessed {
    let schema: RecordSchema
    private let value: DynamicValue

    init?(_ value: DynamicValue) {
        guard case .map = value, let schema = Self.schema("root", of: [value]) else { return nil }
        self.schema = schema
        self.value = value
    }

    var record: Record { Self.record(of: value, schema) }

    private static func schema(_ name: String, of values: [DynamicValue]) -> RecordSchema? {
        var fields: [String: [DynamicValue]] = [:]
        for value in values {
            if case .null = value { continue }
            guard case .map(let map) = value else { return nil }
            for (name, value) in map { fields[name, default: []].append(value) }
        }
        var described: [RecordSchema.Field] = []
        for (name, values) in fields.sorted(by: { $0.key < $1.key }) {
            guard !name.contains("."), !name.contains(" "), let kind = kind(name, of: values) else { return nil }
            described.append(RecordSchema.Field(name, kind, doc: ""))
        }
        return RecordSchema(name, described)
    }

    private static func kind(_ name: String, of values: [DynamicValue]) -> RecordSchema.Kind? {
        switch values.first(where: { if case .null = $0 { false } else { true } }) {
        case nil: .text
        case .text, .null: name.hasPrefix("html") ? .markup : .text
        case .flag: .flag
        case .map: schema(name, of: values).map { .record($0) }
        case .list:
            schema(
                name,
                of: values.flatMap { value -> [DynamicValue] in
                    if case .list(let inner) = value { inner } else { [] }
                }
            ).map { .list(of: $0) }
        }
    }

    private static func record(of value: DynamicValue, _ schema: RecordSchema) -> Record {
        Record(
            schema.fields.map { field in
                guard case .map(let map) = value, let inner = map[field.name] else { return .missing }
                switch (field.kind, inner) {
                case (.text, .text(let text)): return .text(text)
                case (.markup, .text(let text)): return .markup(Array(text.utf8))
                case (.flag, .flag(let flag)): return .flag(flag)
                case (.list(let schema), .list(let values)): return .list(values.map { record(of: $0, schema) })
                case (.record(let schema), .map): return .record(record(of: inner, schema))
                default: return .missing
                }
            })
    }
}
