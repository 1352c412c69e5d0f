/// A growing run of bytes that rendering writes to. It owns its memory.
///
/// Most of what a page consists of is shorter than a word of prose, so bytes are copied by the block: behind the last
/// byte there is always room for one block more; what stands there means nothing.
struct ByteBuffer: ~Copyable {
    typealias Block = SIMD16<UInt8>

    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(64, capacity)
        base = .allocate(capacity: self.capacity + Block.scalarCount)
    }

    deinit { base.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
        makeRoom(for: added)
        (base + count).update(from: bytes, count: added)
        count += added
    }

    /// Appends bytes behind which the memory of a block may be read, whatever stands there.
    @inline(__always)
    mutating func append(padded bytes: UnsafePointer<UInt8>, count added: Int) {
        guard added <= Block.scalarCount * 4 else { return append(bytes, count: added) }
        makeRoom(for: added)
        var copied = 0
        repeat {
            let block = UnsafeRawPointer(bytes + copied).loadUnaligned(as: Block.self)
            UnsafeMutableRawPointer(base + count + copied).storeBytes(of: block, as: Block.self)
            copied += Block.scalarCount
        } while copied < added
        count += added
    }

    /// Appends the first bytes of a word, as it was read from memory.
    @inline(__always)
    mutating func append(word: UInt64, count added: Int) {
        makeRoom(for: added)
        UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
        count += added
    }

    @inline(__always)
    private mutating func makeRoom(for added: Int) {
        if capacity - count < added { grow(by: added) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        makeRoom(for: 1)
        base[count] = byte
        count += 1
    }

    mutating func append(_ text: StaticString) { append(text.utf8Start, count: text.utf8CodeUnitCount) }

    /// Writes to the block behind the last byte, so that texts can be read by the block up to the last.
    mutating func pad() {
        (base + count).initialize(repeating: 0, count: Block.scalarCount)
    }

    @inline(never)
    private mutating func grow(by added: Int) {
        capacity = max(capacity * 2, count + added)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Block.scalarCount)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
