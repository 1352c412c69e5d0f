/// A short name for some bytes, the same for the same bytes: tells what has changed and what is twice the same. It proves
/// nothing against somebody who looks for two texts of one digest.
public struct Digest: Sendable, Hashable {
    public var high: UInt64
    public var low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

extension Digest: CustomStringConvertible {
    /// 32 digits of base 16.
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
    /// Reads what `description` writes.
    public init?(_ text: String) {
        guard text.utf8.count == 32, let high = UInt64(hexadecimal: text.prefix(16)),
            let low = UInt64(hexadecimal: text.suffix(16))
        else { return nil }
        self.init(high: high, low: low)
    }
}
