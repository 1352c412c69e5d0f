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

extension RecordShape<DynamicValue> {
    /// The shape that a dynamic value has, so that one table of cases can be rendered both leniently and strictly. Fields
    /// whose names begin with `html` are markup. Nil if records of one list differ in kind, or a name cannot be written.
    init?(guessedFrom value: DynamicValue) {
        guard case .map = value else { return nil }
        self.init("root", guessedFrom: [value])
    }

    private init?(_ name: String, guessedFrom values: [DynamicValue]) {
        var fields: [String: [DynamicValue]] = [:]
        for value in values {
            if case .null = value { continue }
            guard case .map(let map) = value else { return nil }
            for (name, value) in map { fields[name, default: []].append(value) }
        }
        var properties: [Property<DynamicValue>] = []
        for (name, values) in fields.sorted(by: { $0.key < $1.key }) {
            guard !name.contains("."), !name.contains(" "), let property = Self.property(name, of: values) else {
                return nil
            }
            properties.append(property)
        }
        self.init(name, properties)
    }

    private static func property(_ name: String, of values: [DynamicValue]) -> Property<DynamicValue>? {
        switch values.first(where: { if case .null = $0 { false } else { true } }) {
        case .text where name.hasPrefix("html"): .markup(name, "") { $0.field(name)?.text.map { Array($0.utf8) } }
        case nil, .text, .null: .dynamic(name)
        case .flag: .flag(name, "") { $0.field(name)?.flag ?? false }
        case .map: Self(name, guessedFrom: values).map { .record(name, $0, "") { $0.field(name)?.record } }
        case .list: Self(name, guessedFrom: values.flatMap { $0.list }).map { .dynamic(name, listOf: $0) }
        }
    }
}

extension Property<DynamicValue> {
    static func dynamic(_ name: String, _ doc: String = "", example: String = "") -> Property {
        .text(name, doc, example: example) { $0.field(name)?.text }
    }

    static func dynamic(_ name: String, _ doc: String = "", listOf shape: RecordShape<DynamicValue>) -> Property {
        .list(name, of: shape, doc) { $0.field(name)?.list ?? [] }
    }
}

extension DynamicValue {
    func field(_ name: String) -> DynamicValue? {
        if case .map(let map) = self { map[name] } else { nil }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var list: [DynamicValue] { if case .list(let values) = self { values } else { [] } }
    var record: DynamicValue? { if case .map = self { self } else { nil } }
}
