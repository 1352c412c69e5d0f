extension Interpreter {
    @inline(__always)
    mutating func appendText(at address: Address, _ escape: Escape) {
        guard case .text(let text) = value(at: address) else { return expectMissing(at: address) }
        // A native string lends its bytes; another kind has to be copied.
        let isLent: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, escape) }
        if isLent == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, escape) } }
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ escape: Escape) {
        switch escape {
        case .text, .doubleQuoted, .singleQuoted: output.appendEscaped(bytes, escape, table)
        case .doubleQuotedURL: output.appendURL(bytes, quote: UInt8(ascii: "\""))
        case .singleQuotedURL: output.appendURL(bytes, quote: UInt8(ascii: "'"))
        }
    }

    mutating func appendMarkup(at address: Address) {
        guard case .markup(let bytes) = value(at: address) else { return expectMissing(at: address) }
        bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { output.append(base, count: $0.count) } }
    }

    mutating func noteShown(at address: Address) {
        let values = scopes[level - Int(address.depth)]
        if address.tailCount == 0 {
            if let place = ValuePlace(Int(address.slot), of: values) { shown.insert(place) }
            return
        }
        var value = values[Int(address.slot)]
        let slots = tails[Int(address.tailStart)..<Int(address.tailStart) + Int(address.tailCount)]
        for slot in slots.dropLast() {
            guard case .record(let record?) = value, Int(slot) < record.values.count else { return }
            value = record.values[Int(slot)]
        }
        guard case .record(let record?) = value, let slot = slots.last else { return }
        record.values.withUnsafeBufferPointer { if let place = ValuePlace(Int(slot), of: $0) { shown.insert(place) } }
    }

    mutating func list(at address: Address) -> [Record] {
        if case .list(let records) = value(at: address) { return records }
        expectMissing(at: address)
        return []
    }

    mutating func record(at address: Address) -> Record? {
        if case .record(let record) = value(at: address) { return record }
        expectMissing(at: address)
        return nil
    }

    /// Whether the value is there and not empty.
    mutating func isTrue(at address: Address) -> Bool {
        switch value(at: address) {
        case .text(let text): !text.isEmpty
        case .markup(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .list(let records): !records.isEmpty
        case .record(let record): record != nil
        case .missing: false
        }
    }

    @inline(never)
    private mutating func expectMissing(at address: Address) {
        if case .missing = value(at: address) { return }
        isMismatched = true
    }

    @inline(__always)
    private mutating func value(at address: Address) -> TemplateValue {
        let values = scopes[level - Int(address.depth)]
        guard Int(address.slot) < values.count else {
            isMismatched = true
            return .missing
        }
        return address.tailCount == 0 ? values[Int(address.slot)] : value(behind: values[Int(address.slot)], address)
    }

    /// Follows a dotted name; behind an absent record everything is missing.
    @inline(never)
    private mutating func value(behind first: TemplateValue, _ address: Address) -> TemplateValue {
        var value = first
        for slot in tails[Int(address.tailStart)..<Int(address.tailStart) + Int(address.tailCount)] {
            switch value {
            case .record(let record?) where Int(slot) < record.values.count: value = record.values[Int(slot)]
            case .record(nil), .missing: return .missing
            default:
                isMismatched = true
                return .missing
            }
        }
        return value
    }
}
