extension UInt8 {
    /// What never needs to be encoded in a URL (RFC 3986, 2.3).
    @inlinable
    package var isUnreservedInURL: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
            || self == UInt8(ascii: "~")
    }

    fileprivate var standsInPath: Bool { isUnreservedInURL || self == UInt8(ascii: "/") }
}

extension ByteBuilder {
    /// Appends `%` and two digits.
    package mutating func append(percentEncoded byte: UInt8) {
        append(UInt8(ascii: "%"))
        append(UInt8(hexDigitFor: byte >> 4))
        append(UInt8(hexDigitFor: byte))
    }
}

extension String {
    /// A path as it stands in an address: whatever is not a letter, a digit or one of `-._~/` as `%` and two digits.
    package var percentEncodedPath: String { utf8.allSatisfy(\.standsInPath) ? self : utf8.percentEncodedPath }
}

extension Sequence<UInt8> {
    /// The same of a path that need not be text.
    package var percentEncodedPath: String {
        var encoded = ByteBuilder()
        for byte in self {
            if byte.standsInPath { encoded.append(byte) } else { encoded.append(percentEncoded: byte) }
        }
        return String(decoding: encoded.view, as: UTF8.self)
    }
}

extension Substring {
    /// Without percent-encoding; a percent sign that encodes nothing stays.
    package var percentDecoded: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(hexadecimal: String(decoding: rest.prefix(2), as: UTF8.self))
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
