extension Interpreter {
    @inline(__always)
    mutating func appendLiteral(from start: Int, count: Int) {
        if let base = literals.baseAddress { output.append(padded: base + start, count: count) }
    }

    @inline(__always)
    mutating func appendText(at address: Address, _ escape: Escape) {
        let text = self.text(at: address)
        switch escape {
        case .text, .doubleQuoted, .singleQuoted: output.appendEscaped(text, escape, table)
        case .doubleQuotedURL: output.appendURL(text, quote: UInt8(ascii: "\""))
        case .singleQuotedURL: output.appendURL(text, quote: UInt8(ascii: "'"))
        }
    }

    mutating func appendMarkup(at address: Address) {
        let markup = text(at: address)
        if let base = markup.baseAddress { output.append(base, count: markup.count) }
    }

    mutating func noteShown(at address: Address) {
        if let place = place(of: address) { shown.insert(place) }
    }

    // These do not mutate anything, but without `mutating` the compiler would copy the interpreter for each call.

    @inline(__always)
    private mutating func text(at address: Address) -> UnsafeBufferPointer<UInt8> {
        let value = value(at: address)
        return UnsafeBufferPointer(rebasing: bytes[value.start..<value.start + Int(value.count)])
    }

    @inline(__always)
    mutating func value(at address: Address) -> RecordValues.Value {
        if address.tailCount == 0 { return values[scopes[level - Int(address.depth)] + Int(address.slot)] }
        guard let place = place(of: address) else { return .missing }
        return values[place]
    }

    /// Returns the index of the value of a dotted name, or nil if it lies in an absent record.
    private mutating func place(of address: Address) -> Int? {
        var place = scopes[level - Int(address.depth)] + Int(address.slot)
        for slot in tails[Int(address.tailStart)..<Int(address.tailStart) + Int(address.tailCount)] {
            let record = values[place]
            guard record.count > 0 else { return nil }
            place = record.start + Int(slot)
        }
        return place
    }
}
