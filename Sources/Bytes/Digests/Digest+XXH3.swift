import CXXHash

extension Digest {
    /// XXH3 of the bytes, 128 bits wide.
    package init(of bytes: ByteView) {
        let hash = xxh3_digest(bytes.start, bytes.count)
        self.init(high: hash.high64, low: hash.low64)
    }

    public init(of bytes: [UInt8]) {
        self = bytes.withView { Digest(of: $0) }
    }

    public init(of bytes: ArraySlice<UInt8>) {
        self = bytes.withView { Digest(of: $0) }
    }

    /// Of several parts, one after the other; where one ends and the next begins makes a difference.
    public init(of parts: [Digest]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.count * 16)
        for half in parts.flatMap({ [$0.high, $0.low] }) {
            for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: half >> shift)) }
        }
        self.init(of: bytes)
    }

    public init(of text: String) {
        self = text.withUTF8View { Digest(of: $0) }
    }
}
