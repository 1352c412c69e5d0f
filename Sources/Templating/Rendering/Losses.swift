/// Which value of which record. It holds as long as the page's record lives and nobody changes it: records share the
/// memory of their values when they are copied, and two records never do otherwise.
struct ValuePlace: Hashable {
    private let values: UInt
    private let slot: Int

    /// Nil for a record without values.
    init?(_ slot: Int, of values: UnsafeBufferPointer<TemplateValue>) {
        guard let start = values.baseAddress else { return nil }
        self.values = UInt(bitPattern: start)
        self.slot = slot
    }
}

/// Vital texts of one kind that a page leaves out.
public struct Loss: Sendable, Hashable {
    /// What they are called, such as `footnotes`.
    public let what: String
    public let missing: Int
    /// How many the record has.
    public let total: Int
}

extension RecordSchema {
    /// What of a record is not among the values shown, in the order of the fields.
    func losses(in record: Record, shown: Set<ValuePlace>) -> [Loss] {
        var order: [String] = []
        var counts: [String: (missing: Int, total: Int)] = [:]
        visitVital(in: record) { what, place in
            if counts[what] == nil { order.append(what) }
            let isMissing = !shown.contains(place)
            counts[what, default: (0, 0)].total += 1
            if isMissing { counts[what, default: (0, 0)].missing += 1 }
        }
        return order.compactMap { what in
            guard let count = counts[what], count.missing > 0 else { return nil }
            return Loss(what: what, missing: count.missing, total: count.total)
        }
    }

    private func visitVital(in record: Record, _ visit: (String, ValuePlace) -> Void) {
        record.values.withUnsafeBufferPointer { values in
            for (slot, field) in fields.enumerated() where slot < values.count {
                switch values[slot] {
                case .text(let text):
                    if let what = field.vital, !text.isEmpty, let place = ValuePlace(slot, of: values) {
                        visit(what, place)
                    }
                case .list(let records):
                    guard case .list(let inner) = field.kind else { continue }
                    for record in records { inner.visitVital(in: record, visit) }
                case .record(let record?):
                    if case .record(let inner) = field.kind { inner.visitVital(in: record, visit) }
                case .record(nil), .markup, .flag, .missing: break
                }
            }
        }
    }
}
