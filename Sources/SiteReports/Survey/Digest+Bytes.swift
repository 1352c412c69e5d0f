import CXXHash

extension Digest {
    /// XXH3 of the bytes, 128 bits wide.
    public init(of bytes: [UInt8]) {
        let hash = bytes.withUnsafeBytes { xxh3_digest($0.baseAddress, $0.count) }
        self.init(high: hash.high64, low: hash.low64)
    }

    /// Of several parts, one after the other; where one ends and the next begins makes a difference.
    public init(of parts: [Digest]) {
        self.init(
            of: parts.flatMap { [$0.high, $0.low] }.flatMap { number in
                withUnsafeBytes(of: number.bigEndian, Array.init)
            })
    }

    public init(of text: String) {
        self.init(of: Array(text.utf8))
    }
}
