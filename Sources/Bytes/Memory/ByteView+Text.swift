extension ByteView {
    /// Characters of a C library; none where there is no address.
    package init(characters start: UnsafePointer<CChar>?, count: Int) {
        self.init(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count).bindMemory(to: UInt8.self))
    }

    /// The bytes as a C library takes them; no NUL stands behind them.
    package var characters: UnsafePointer<CChar>? {
        UnsafeRawPointer(start)?.assumingMemoryBound(to: CChar.self)
    }

    /// The character that begins at a place of UTF-8; nil where none begins.
    package func scalar(at place: Int) -> Unicode.Scalar? {
        let lead = self[place]
        let width = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard width > 0, place + width <= count else { return nil }
        var value = width == 1 ? UInt32(lead) : UInt32(lead & (0x7F >> UInt8(width)))
        for next in place + 1..<place + width { value = value << 6 | UInt32(self[next] & 0x3F) }
        return Unicode.Scalar(value)
    }

    /// The eight bytes from a place on, as they stand in memory, whether or not they all belong to the view.
    @inlinable
    @inline(__always)
    func word(at place: Int) -> UInt64 {
        guard let start else { return 0 }
        return UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self)
    }

    /// The same of sixteen bytes.
    @inlinable
    @inline(__always)
    func block(at place: Int) -> SIMD16<UInt8> {
        guard let start else { return .zero }
        return UnsafeRawPointer(start + place).loadUnaligned(as: SIMD16<UInt8>.self)
    }
}

extension String {
    /// What a C library says in UTF-8; empty where there is no address.
    package init(characters start: UnsafePointer<CChar>?, count: Int) {
        self.init(decoding: ByteView(characters: start, count: count), as: UTF8.self)
    }
}
