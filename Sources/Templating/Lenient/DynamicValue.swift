/// A value without a schema, for lenient templates.
package indirect enum DynamicValue: Sendable {
    case null
    case flag(Bool)
    case text(String)
    case list([DynamicValue])
    case map([String: DynamicValue])

    /// Whether the value counts as true: null, false, empty text and empty lists do not.
    var isTrue: Bool {
        switch self {
        case .null: false
        case .flag(let flag): flag
        case .text(let text): !text.isEmpty
        case .list(let values): !values.isEmpty
        case .map: true
        }
    }

    func field(_ name: String) -> DynamicValue? {
        if case .map(let fields) = self { fields[name] } else { nil }
    }
}
