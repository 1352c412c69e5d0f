/// Bytes put together piece by piece. It owns its memory, so that many small pieces cost little.
@usableFromInline
package typealias ByteBuilder = Arena<UInt8>

extension ByteBuilder {
    /// What has been written so far.
    package var bytes: [UInt8] { Array(view) }

    /// Something of our making.
    @inlinable
    package mutating func append(_ literal: StaticString) { append(literal.view) }

    @inlinable
    package mutating func append(_ bytes: some Sequence<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ append(ByteView($0)) }) != nil { return }
        for byte in bytes { append(byte) }
    }

    /// A text as it is.
    @inlinable
    package mutating func append(text: String) {
        text.withUTF8View { append($0) }
    }

    @inlinable
    package mutating func append(blanks added: Int) { append(repeating: UInt8(ascii: " "), count: added) }

    /// A number in decimal digits.
    package mutating func append(decimal value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        var digits = 1
        var power: UInt = 10
        while rest >= power, digits < 19 {
            digits += 1
            power *= 10
        }
        let start = extend(by: digits)
        for place in (start..<start + digits).reversed() {
            self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// A number given in hundredths, without zeros at its end: 150 gives `1.5`.
    package mutating func append(hundredths value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(decimal: Int(value.magnitude / 100))
        let rest = value.magnitude % 100
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(rest / 10))
        if rest % 10 > 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }

    /// A number to a hundredth, such as a length in points.
    package mutating func append(rounded value: Double) { append(hundredths: Int((value * 100).rounded())) }
}

extension ByteBuilder {
    /// Appends some of the bytes of a view behind which the memory of a block may be read, whatever stands there.
    @inlinable
    @inline(__always)
    package mutating func append(padded bytes: ByteView, from start: Int, count added: Int) {
        guard added <= 64 else { return append(bytes.part(start..<start + added)) }
        makeRoom(for: added)
        var copied = 0
        repeat {
            let block = bytes.block(at: start + copied)
            UnsafeMutableRawPointer(base + count + copied).storeBytes(of: block, as: SIMD16<UInt8>.self)
            copied += 16
        } while copied < added
        count += added
    }

    /// Appends the first bytes of a word, as it was read from memory.
    @inlinable
    @inline(__always)
    mutating func append(word: UInt64, count added: Int) {
        makeRoom(for: added)
        UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
        count += added
    }

    /// Writes to the block behind the last byte, so that it can be read.
    package mutating func pad() {
        (base + count).initialize(repeating: 0, count: ByteBuilder.padding)
    }

    /// How many bytes behind the last one can be read once `pad` was called.
    package static var padding: Int { 16 }
}
