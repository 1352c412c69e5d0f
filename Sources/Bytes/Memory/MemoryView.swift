/// Values in memory that somebody else holds, seen without copying them and without counting references.
///
/// Valid as long as whoever holds the memory keeps it: during the call a view is handed to, or as long as what it is stored
/// beside. Places are checked in debug builds alone.
public struct MemoryView<Element>: RandomAccessCollection {
    @usableFromInline package let memory: UnsafeBufferPointer<Element>

    @inlinable
    package init(_ memory: UnsafeBufferPointer<Element>) {
        self.memory = memory
    }

    /// Values that begin at an address; none where there is no address.
    @inlinable
    package init(start: UnsafePointer<Element>?, count: Int) {
        memory = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    }

    /// Where the first value stands, for C functions; nil where there is none.
    @inlinable
    public var start: UnsafePointer<Element>? { memory.baseAddress }

    @inlinable
    public var startIndex: Int { 0 }
    @inlinable
    public var endIndex: Int { memory.count }
    @inlinable
    public var count: Int { memory.count }

    @inlinable
    public subscript(place: Int) -> Element { memory[place] }

    // What follows would come from the protocols, too, but slowly in debug builds, in which the tests run.
    @inlinable
    public func index(after place: Int) -> Int { place + 1 }
    @inlinable
    public func index(before place: Int) -> Int { place - 1 }
    @inlinable
    public func formIndex(after place: inout Int) { place += 1 }
    @inlinable
    public func makeIterator() -> UnsafeBufferPointer<Element>.Iterator { memory.makeIterator() }

    /// A part, its places counted from 0 again.
    @inlinable
    public func part(_ places: Range<Int>) -> MemoryView {
        MemoryView(UnsafeBufferPointer(rebasing: memory[places]))
    }

    @inlinable
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try body(memory)
    }
}

/// Bytes in memory that somebody else holds.
public typealias ByteView = MemoryView<UInt8>

extension Array {
    /// Calls a function with a view of the elements, valid during the call.
    @inlinable
    package func withView<Result, Failure: Error>(
        _ body: (MemoryView<Element>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBufferPointer { (memory) throws(Failure) in try body(MemoryView(memory)) }
    }

    /// Appends what is seen in a single copy, which `append(contentsOf:)` does not.
    @inlinable
    package mutating func append(_ view: MemoryView<Element>) { append(contentsOf: view.memory) }
}

extension ArraySlice {
    /// Calls a function with a view of the elements, valid during the call; its first place is 0.
    @inlinable
    package func withView<Result, Failure: Error>(
        _ body: (MemoryView<Element>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBufferPointer { (memory) throws(Failure) in try body(MemoryView(memory)) }
    }
}

extension StaticString {
    /// Its UTF-8, which stays where it is as long as the program runs.
    @inlinable
    package var view: ByteView { ByteView(start: utf8Start, count: utf8CodeUnitCount) }
}

extension String {
    /// Calls a function with a view of the text in UTF-8, valid during the call.
    @inlinable
    package func withUTF8View<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
        var text = self
        return try text.withUTF8 { try body(ByteView($0)) }
    }
}
