extension RecordSchema {
    /// Where a record does not keep to the schema, one sentence for each place; empty if it does.
    ///
    /// Rendering does not look this closely. Call it in the tests of whatever makes records.
    public func mismatches(in record: Record) -> [String] { mismatches(in: record, at: name) }

    private func mismatches(in record: Record, at path: String) -> [String] {
        guard record.values.count == fields.count else {
            return ["\(path) has \(record.values.count) values for \(fields.count) fields"]
        }
        return zip(fields, record.values).flatMap { field, value -> [String] in
            let place = "\(path).\(field.name)"
            switch (field.kind, value) {
            case (_, .missing), (.text, .text), (.markup, .markup), (.flag, .flag), (.record, .record(nil)): return []
            case (.record(let inner), .record(let record?)): return inner.mismatches(in: record, at: place)
            case (.list(let inner), .list(let records)):
                return records.enumerated().flatMap { inner.mismatches(in: $1, at: "\(place)[\($0)]") }
            default: return ["\(place) should be \(field.kind) but is \(value.kindInWords)"]
            }
        }
    }
}

extension TemplateValue {
    fileprivate var kindInWords: String {
        switch self {
        case .text: "text"
        case .markup: "markup"
        case .flag: "a flag"
        case .list: "a list"
        case .record: "a record"
        case .missing: "missing"
        }
    }
}
