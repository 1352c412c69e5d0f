import Bytes

extension Interpreter {
    @inline(__always)
    mutating func appendLiteral(from start: Int, count: Int) {
        output.append(padded: literals, from: start, count: count)
    }

    @inline(__always)
    mutating func appendText(at address: Address, _ escape: HTMLEscape) {
        output.append(text(at: address), escape)
    }

    mutating func appendMarkup(at address: Address) {
        output.append(text(at: address))
    }

    mutating func noteShown(at address: Address) {
        if let place = place(of: address) { shown.insert(place) }
    }

    // These do not mutate anything, but without `mutating` the compiler would copy the interpreter for each call.

    @inline(__always)
    private mutating func text(at address: Address) -> ByteView {
        let value = value(at: address)
        return bytes.part(value.start..<value.start + Int(value.count))
    }

    @inline(__always)
    mutating func value(at address: Address) -> RecordValues.Value {
        if address.tailCount == 0 { return values[scope(address.depth) + Int(address.slot)] }
        guard let place = place(of: address) else { return .missing }
        return values[place]
    }

    /// Returns the index of the value of a dotted name, or nil if it lies in an absent record.
    private mutating func place(of address: Address) -> Int? {
        var place = scope(address.depth) + Int(address.slot)
        for slot in tails[Int(address.tailStart)..<Int(address.tailStart) + Int(address.tailCount)] {
            let record = values[place]
            guard record.count > 0 else { return nil }
            place = record.start + Int(slot)
        }
        return place
    }
}
