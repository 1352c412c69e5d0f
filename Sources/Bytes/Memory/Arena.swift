/// A growing row of plain values in memory of its own, for hot paths: appending and reading cost no bounds checks and no
/// copy-on-write, and the memory is kept when the row is emptied.
///
/// Behind the last value there is always room for sixteen more, whatever stands there, so that bytes can be copied by the
/// block.
@usableFromInline
package struct Arena<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline package var base: UnsafeMutablePointer<Element>
    @usableFromInline package var count = 0
    @usableFromInline package var capacity: Int

    @inlinable
    package init(capacity: Int = 256) {
        self.capacity = Swift.max(1, capacity)
        base = .allocate(capacity: self.capacity + 16)
    }

    @inlinable
    deinit { base.deallocate() }

    /// What is in it, valid until something is added.
    @inlinable
    package var view: MemoryView<Element> { MemoryView(start: base, count: count) }

    /// Some of what is in it, valid until something is added.
    @inlinable
    package func view(from start: Int, count: Int) -> MemoryView<Element> {
        MemoryView(start: base + start, count: count)
    }

    @inlinable
    package subscript(place: Int) -> Element {
        get { base[place] }
        nonmutating set { base[place] = newValue }
    }

    @inlinable
    @inline(__always)
    package mutating func append(_ element: Element) {
        if count == capacity { grow(by: 1) }
        (base + count).initialize(to: element)
        count += 1
    }

    @inlinable
    @inline(__always)
    package mutating func append(_ elements: MemoryView<Element>) {
        guard let start = elements.start else { return }
        let added = elements.count
        makeRoom(for: added)
        (base + count).update(from: start, count: added)
        count += added
    }

    /// Appends a value several times.
    @inlinable
    package mutating func append(repeating element: Element, count added: Int) {
        makeRoom(for: added)
        (base + count).initialize(repeating: element, count: added)
        count += added
    }

    /// Adds so many values, which the caller fills in; returns where the first of them stands.
    @inlinable
    package mutating func extend(by added: Int) -> Int {
        makeRoom(for: added)
        defer { count += added }
        return count
    }

    @inlinable
    package mutating func removeAll() { count = 0 }

    /// Drops the values behind the first `length`.
    @inlinable
    package mutating func shorten(to length: Int) { count = Swift.min(count, length) }

    @inlinable
    @inline(__always)
    package mutating func makeRoom(for added: Int) {
        if capacity - count < added { grow(by: added) }
    }

    @inlinable
    @inline(never)
    mutating func grow(by added: Int) {
        capacity = Swift.max(capacity * 2, count + added)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity + 16)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}

extension Arena<UInt8> {
    /// All of its memory, to be filled by somebody; what was in it is given up.
    package var room: ByteRoom { ByteRoom(start: base, count: capacity) }

    /// Sees to it that `room` is so large at least.
    package mutating func provide(_ size: Int) {
        removeAll()
        makeRoom(for: size)
    }
}
