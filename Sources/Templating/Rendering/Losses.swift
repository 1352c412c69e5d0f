/// Vital texts of one kind that a page leaves out.
public struct Loss: Sendable, Hashable {
    /// The plural noun for such texts, such as `footnotes`.
    public let what: String
    /// The number of texts left out.
    public let missing: Int
    /// The number of texts in the record.
    public let total: Int
}

extension RecordSchema {
    /// Returns the vital texts of a record that are not among the places shown, grouped by kind in the order of the
    /// fields.
    func losses(in record: borrowing RecordValues, shown: Set<Int>) -> [Loss] {
        var order: [String] = []
        var counts: [String: (missing: Int, total: Int)] = [:]
        visitVital(in: record, from: 0) { what, place in
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

    private func visitVital(in record: borrowing RecordValues, from start: Int, _ visit: (String, Int) -> Void) {
        for (slot, field) in fields.enumerated() {
            let value = record[start + slot]
            switch field.kind {
            case .text: if let what = field.vital, value.count > 0 { visit(what, start + slot) }
            case .list(let inner), .record(let inner):
                for number in 0..<Int(value.count) {
                    inner.visitVital(in: record, from: value.start + number * Int(value.stride), visit)
                }
            case .markup, .flag: break
            }
        }
    }
}
