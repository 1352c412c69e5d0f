import CXXHash

extension Digest {
    /// Hashes bytes with XXH3, 128 bits wide.
    public init(of bytes: UnsafeRawBufferPointer) {
        let hash = xxh3_digest(bytes.baseAddress, bytes.count)
        self.init(high: hash.high64, low: hash.low64)
    }

    public init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Digest(of: $0) }
    }

    /// Hashes a sequence of digests; the boundaries between the parts affect the result.
    public init(of parts: [Digest]) {
        self = parts.flatMap { [$0.high.bigEndian, $0.low.bigEndian] }.withUnsafeBytes { Digest(of: $0) }
    }

    public init(of text: String) {
        var text = text
        self = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)) }
    }
}
