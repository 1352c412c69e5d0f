import Bytes

/// EDGAR's name for a submission: `0001234567-13-012345`, the filer agent's CIK, the year and a running number.
public struct AccessionNumber: Sendable, Hashable {
    /// Eighteen digits without hyphens.
    public let digits: String

    /// Takes `0001234567-13-012345` or its 18 digits; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        var digits = bytes
        if bytes.count == 20 {
            guard bytes[10] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: "-") else { return nil }
            digits.remove(at: 13)
            digits.remove(at: 10)
        }
        guard digits.count == 18, digits.allSatisfy(\.isDigit) else { return nil }
        self.digits = String(decoding: digits, as: UTF8.self)
    }
}

extension AccessionNumber: CustomStringConvertible {
    /// With hyphens.
    public var description: String {
        var text = Array(digits.utf8)
        text.reserveCapacity(20)
        text.insert(UInt8(ascii: "-"), at: 12)
        text.insert(UInt8(ascii: "-"), at: 10)
        return String(decoding: text, as: UTF8.self)
    }
}
