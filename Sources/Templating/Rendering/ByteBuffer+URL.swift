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
                append(trimmed, where: .path)
            } else {
                append("about:invalid")
            }
        case .unsettled: append(text, where: .unsettled)
        case .path: append(text, where: .path)
        case .data: append(text, where: .data)
        }
    }

    private func urlPart(quote: UInt8) -> URLPart {
        var part = URLPart.start
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
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, where part: URLPart) {
        guard let start = text.baseAddress else { return }
        URLPart.table.withUnsafeBufferPointer { table in
            var copied = 0
            for index in text.indices {
                let byte = text[index]
                if table[Int(byte)] & part.rawValue != 0 { continue }
                if byte == UInt8(ascii: "%"), Self.isEncoding(text, at: index) { continue }
                append(start + copied, count: index - copied)
                copied = index + 1
                if byte == UInt8(ascii: "&"), part != .data {
                    append("&amp;")
                } else {
                    append(UInt8(ascii: "%"))
                    append(Self.hexDigit(Int(byte) >> 4))
                    append(Self.hexDigit(Int(byte)))
                }
            }
            append(start + copied, count: text.count - copied)
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

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte.lowerCased)
    }
}

/// Where in a URL a text stands: what may simply be copied there is a bit of `table`.
private enum URLPart: UInt8 {
    case start = 0
    case unsettled = 1
    case path = 2
    case data = 4

    /// For each byte, in which parts it stands as it is.
    static let table: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            unsettled.rawValue | path.rawValue | data.rawValue
        case UInt8(ascii: ":"): path.rawValue
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), 0x28...0x2C, UInt8(ascii: ";"),
            UInt8(ascii: "="):
            unsettled.rawValue | path.rawValue
        default: 0
        }
    }
}
