import Bytes

/// The size of a text part as it is sent.
enum QuotedPrintable {
    /// Returns an upper estimate of the size of a text in quoted-printable (RFC 2045), in bytes.
    static func size(of text: some Sequence<UInt8>) -> Int {
        var size = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "\n"): size += 2
            case UInt8(ascii: "="), 0..<0x20, 0x7F...: size += 3
            default: size += 1
            }
        }
        // A line has at most 76 characters; a soft line break takes three more.
        return size + size / 70 * 3
    }
}
