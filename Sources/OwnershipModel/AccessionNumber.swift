import Bytes

/// The number that identifies a submission in EDGAR, such as `0001234567-13-012345`.
///
/// It consists of the CIK of the submitter (the filer or its filing agent), the year, and a sequence number.
public struct AccessionNumber: Sendable, Hashable {
    /// The 18 digits, without hyphens.
    public let digits: String

    /// Parses `0001234567-13-012345` or the bare 18 digits; nil for anything else.
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
    /// The number with hyphens, as EDGAR prints it.
    public var description: String {
        var text = Array(digits.utf8)
        text.reserveCapacity(20)
        text.insert(UInt8(ascii: "-"), at: 12)
        text.insert(UInt8(ascii: "-"), at: 10)
        return String(decoding: text, as: UTF8.self)
    }
}
