/// A growing row of plain values in memory of its own, for the hot paths: appending and reading cost no bounds checks
/// and no copy-on-write, and the memory is kept when the row is emptied.
struct Arena<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 256) {
        self.capacity = max(1, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    mutating func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        (base + count).initialize(to: element)
        count += 1
    }

    mutating func append(_ elements: UnsafeBufferPointer<Element>) {
        guard let source = elements.baseAddress, !elements.isEmpty else { return }
        extend(by: elements.count).update(from: source, count: elements.count)
    }

    /// Makes room for `amount` more elements, which the caller fills in at the pointer given back.
    mutating func extend(by amount: Int) -> UnsafeMutablePointer<Element> {
        if count + amount > capacity { grow(to: count + amount) }
        defer { count += amount }
        return base + count
    }

    mutating func removeAll() { count = 0 }

    /// Drops the elements behind the first `length`.
    mutating func shorten(to length: Int) { count = min(count, length) }

    private mutating func grow(to needed: Int) {
        capacity = max(needed, capacity * 2)
        let roomier = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        roomier.update(from: base, count: count)
        base.deallocate()
        base = roomier
    }
}
