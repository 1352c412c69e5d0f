extension ByteBuffer {
    /// Appends text as part of the URL that began at the last quote in the buffer.
    ///
    /// What may not stand in a URL is percent-encoded. How much else is encoded depends on what stands before:
    /// nothing, and the text is a whole URL, which must be relative or have one of three schemes, or it becomes
    /// `about:invalid`; something that could still become a scheme, and a colon is encoded; a `?` or `#`, and the text is
    /// data, so everything that could divide it is encoded.
    mutating func appendURL(_ text: UnsafeBufferPointer<UInt8>, quote: UInt8) {
        switch urlPart(quote: quote) {
        case .start:
            let trimmed = Self.trimmed(text)
            if Self.hasSafeScheme(trimmed) {
                append(trimmed) { Self.mayStand($0) }
            } else {
                append("about:invalid")
            }
        case .unsettled: append(text[...]) { $0 != UInt8(ascii: ":") && Self.mayStand($0) }
        case .path: append(text[...]) { Self.mayStand($0) }
        case .data: append(text[...]) { Self.isUnreserved($0) }
        }
    }

    private enum Part { case start, unsettled, path, data }

    private func urlPart(quote: UInt8) -> Part {
        var part = Part.start
        for byte in bytes.reversed() {
            switch byte {
            case quote: return part
            case UInt8(ascii: "?"), UInt8(ascii: "#"): return .data
            case UInt8(ascii: ":"), UInt8(ascii: "/"): part = .path
            default: if part == .start { part = .unsettled }
            }
        }
        return part
    }

    /// A percent sign is kept where it encodes something, and encoded where it does not.
    private mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>, unless: (UInt8) -> Bool) {
        for index in text.indices {
            let byte = text[index]
            let next = text[index...].dropFirst().prefix(2)
            let isEncoding = byte == UInt8(ascii: "%") && next.count == 2 && next.allSatisfy(Self.isHexDigit)
            if byte == UInt8(ascii: "&") {
                if unless(byte) { append("&amp;") } else { append("%26") }
            } else if isEncoding || unless(byte) {
                append(byte)
            } else {
                append(UInt8(ascii: "%"))
                append(Self.hexDigit(Int(byte) >> 4))
                append(Self.hexDigit(Int(byte)))
            }
        }
    }

    /// Without the white space and controls at either end, which a browser ignores.
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
        guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 }) else {
            return text[text.endIndex...]
        }
        return text[first...last]
    }

    /// A scheme is what stands before a colon that comes before any `/`, `?` and `#`.
    private static func hasSafeScheme(_ url: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let end = url.firstIndex(where: { ":/?#".utf8.contains($0) }), url[end] == UInt8(ascii: ":") else {
            return true
        }
        let scheme = url[..<end]
        return ["http", "https", "mailto"].contains { (safe: StaticString) in
            safe.withUTF8Buffer { $0.elementsEqual(scheme.lazy.map(\.lowerCased)) }
        }
    }

    private static func mayStand(_ byte: UInt8) -> Bool {
        isUnreserved(byte) || ":/?#[]@!$&()*+,;=".utf8.contains(byte)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~".utf8.contains(byte)
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte.lowerCased)
    }
}
