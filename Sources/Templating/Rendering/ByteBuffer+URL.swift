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
        case .unsettled: append(text) { $0 != UInt8(ascii: ":") && Self.mayStand($0) }
        case .path: append(text) { Self.mayStand($0) }
        case .data: append(text) { Self.isUnreserved($0) }
        }
    }

    private enum Part { case start, unsettled, path, data }

    private func urlPart(quote: UInt8) -> Part {
        var part = Part.start
        var position = count
        while position > 0 {
            position -= 1
            switch base[position] {
            case quote: return part
            case UInt8(ascii: "?"), UInt8(ascii: "#"): return .data
            case UInt8(ascii: ":"), UInt8(ascii: "/"): part = .path
            default: if part == .start { part = .unsettled }
            }
        }
        return part
    }

    /// A percent sign is kept where it encodes something, and encoded where it does not.
    @inline(__always)
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, unless mayStand: (UInt8) -> Bool) {
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "&"), mayStand(byte) {
                append("&amp;")
            } else if mayStand(byte) || byte == UInt8(ascii: "%") && Self.isEncoding(text, at: index) {
                append(byte)
            } else {
                append(UInt8(ascii: "%"))
                append(Self.hexDigit(Int(byte) >> 4))
                append(Self.hexDigit(Int(byte)))
            }
        }
    }

    private static func isEncoding(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 2 < text.count && isHexDigit(text[index + 1]) && isHexDigit(text[index + 2])
    }

    /// Without the white space and controls at either end, which a browser ignores.
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, text.count)
        while start < end, text[start] <= 0x20 { start += 1 }
        while start < end, text[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: text[start..<end])
    }

    /// A scheme is what stands before a colon that comes before any `/`, `?` and `#`.
    private static func hasSafeScheme(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in url {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            case UInt8(ascii: ":"):
                return begins(url, with: "http:") || begins(url, with: "https:") || begins(url, with: "mailto:")
            default: break
            }
        }
        return true
    }

    /// Whether the URL begins so, in upper or lower case.
    private static func begins(_ url: UnsafeBufferPointer<UInt8>, with start: StaticString) -> Bool {
        guard url.count >= start.utf8CodeUnitCount else { return false }
        return (0..<start.utf8CodeUnitCount).allSatisfy { url[$0].lowerCased == start.utf8Start[$0] }
    }

    private static func mayStand(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"),
            0x28...0x2C, UInt8(ascii: ";"), UInt8(ascii: "="):
            true
        default: isUnreserved(byte)
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte.lowerCased)
    }
}
