import Bytes

/// The encoding of e-mails and web archives (RFC 2045, 6.7).
enum QuotedPrintable {
    /// The bytes that a text stands for. What is not written as the encoding asks stays as it is.
    static func decoded(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count)
        var index = body.startIndex
        while index < body.endIndex {
            guard body[index] == UInt8(ascii: "=") else {
                bytes.append(body[index])
                index += 1
                continue
            }
            let rest = body[(index + 1)...]
            if let high = rest.first?.hexValue, let low = rest.dropFirst().first?.hexValue {
                bytes.append(high << 4 | low)
                index += 3
            } else if let end = rest.firstIndex(of: 0x0A), rest[..<end].allSatisfy(\.isBlank) {
                index = end + 1
            } else {
                bytes.append(body[index])
                index += 1
            }
        }
        return bytes
    }
}
