/// Memory to be filled by whoever is asked for bytes. Valid during the call it is handed to.
public struct ByteRoom {
    @usableFromInline let memory: UnsafeMutableBufferPointer<UInt8>

    @inlinable
    init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
        self.memory = memory
    }

    /// Room that a C library hands out.
    package init(start: UnsafeMutableRawPointer?, count: Int) {
        memory = UnsafeMutableRawBufferPointer(start: start, count: count).bindMemory(to: UInt8.self)
    }

    /// How many bytes have room.
    @inlinable
    public var count: Int { memory.count }

    /// Where the first byte goes, for C functions.
    @inlinable
    public var start: UnsafeMutablePointer<UInt8>? { memory.baseAddress }

    @inlinable
    public subscript(place: Int) -> UInt8 {
        get { memory[place] }
        nonmutating set { memory[place] = newValue }
    }

    /// The room behind the first bytes.
    @inlinable
    public func dropFirst(_ filled: Int) -> ByteRoom {
        ByteRoom(UnsafeMutableBufferPointer(rebasing: memory[filled...]))
    }

    /// Copies bytes in, as many as there are and fit; returns how many.
    @inlinable
    @discardableResult
    public func copy(_ bytes: some Collection<UInt8>) -> Int {
        let piece = bytes.prefix(count)
        return memory.initialize(fromContentsOf: piece)
    }

    /// The first bytes, once they are there.
    @inlinable
    public func filled(_ count: Int) -> ByteView { ByteView(start: start, count: count) }
}

extension [UInt8] {
    /// As many bytes as are asked for, fewer where there are no more: asks `read` until it has all or is given none.
    ///
    /// - Parameter read: puts bytes into the room and says how many; told how many are there already.
    @inlinable
    package init<Failure: Error>(
        upTo count: Int, _ read: (_ filled: Int, ByteRoom) throws(Failure) -> Int
    ) throws(Failure) {
        var failure: Failure?
        self.init(unsafeUninitializedCapacity: count) { memory, filled in
            do throws(Failure) {
                while filled < count {
                    let added = try read(filled, ByteRoom(memory).dropFirst(filled))
                    if added == 0 { break }
                    filled += added
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}

extension String {
    /// A text of so many bytes at most, written in place: one of at most fifteen bytes needs no memory.
    ///
    /// - Parameter write: puts UTF-8 into the room and says how many bytes.
    @inlinable
    package init(room count: Int, _ write: (ByteRoom) -> Int) {
        self.init(unsafeUninitializedCapacity: count) { write(ByteRoom($0)) }
    }
}
