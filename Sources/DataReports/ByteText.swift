/// A growing UTF-8 text that owns its buffer, so that appending many small pieces is cheap.
package struct ByteText: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    package private(set) var count = 0
    private var capacity: Int

    package init(capacity: Int = 1 << 10) {
        self.capacity = max(64, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// A copy of the bytes written so far.
    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

    package mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        base[count] = byte
        count += 1
    }

    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        append(start, count: bytes.count)
    }

    /// Appends a literal unchanged.
    package mutating func append(_ literal: StaticString) {
        append(literal.utf8Start, count: literal.utf8CodeUnitCount)
    }

    /// Appends a text unescaped.
    package mutating func append(text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends a number of spaces.
    package mutating func append(blanks added: Int) {
        if capacity - count < added { grow(by: added) }
        (base + count).update(repeating: UInt8(ascii: " "), count: added)
        count += added
    }

    private mutating func append(_ start: UnsafePointer<UInt8>, count added: Int) {
        if capacity - count < added { grow(by: added) }
        (base + count).update(from: start, count: added)
        count += added
    }

    @inline(never)
    private mutating func grow(by added: Int) {
        capacity = max(capacity * 2, count + added)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
