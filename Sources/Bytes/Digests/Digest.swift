/// A 128-bit hash of some bytes, used to detect changes and duplicates. It is not cryptographic: it does not protect against
/// deliberately made collisions.
public struct Digest: Sendable, Hashable {
    /// The upper 64 bits.
    public var high: UInt64
    /// The lower 64 bits.
    public var low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

extension Digest: CustomStringConvertible {
    /// 32 lower-case hexadecimal digits.
    public var description: String {
        String(room: 32) { text in
            for place in 0..<32 {
                let half = place < 16 ? high : low
                text[place] = UInt8(hexDigitFor: half >> UInt64(60 - place % 16 * 4), .lower)
            }
            return 32
        }
    }
}

extension Digest {
    /// Parses what `description` returns; nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 32, let high = UInt64(hexadecimal: text.prefix(16)),
            let low = UInt64(hexadecimal: text.suffix(16))
        else { return nil }
        self.init(high: high, low: low)
    }
}
