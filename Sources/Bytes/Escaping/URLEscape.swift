extension ByteBuilder {
    /// Appends text as part of the URL that began at the last quote in the buffer.
    ///
    /// What may not stand in a URL is percent-encoded. How much else is encoded depends on what stands before:
    /// nothing, and the text is a whole URL, which must be relative or have one of three schemes, or it becomes
    /// `about:invalid`; something that could still become a scheme, and a colon is encoded; a `?` or `#`, and the text is
    /// data, so everything that could divide it is encoded.
    @usableFromInline
    mutating func appendURL(_ text: ByteView, quote: UInt8) {
        switch urlPart(quote: quote) {
        case .start:
            let trimmed = ByteBuilder.trimmed(text)
            if ByteBuilder.hasSafeScheme(trimmed) {
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
        for place in (0..<count).reversed() {
            switch self[place] {
            case quote: return part
            case UInt8(ascii: "?"), UInt8(ascii: "#"): return .data
            case UInt8(ascii: ":"), UInt8(ascii: "/"): part = .path
            default: if part == .start { part = .unsettled }
            }
        }
        return part
    }

    /// A percent sign is kept where it encodes something, and encoded where it does not.
    private mutating func append(_ text: ByteView, where part: URLPart) {
        URLPart.table.withView { table in
            var copied = 0
            for place in text.indices {
                let byte = text[place]
                if table[Int(byte)] & part.rawValue != 0 { continue }
                if byte == UInt8(ascii: "%"), ByteBuilder.isEncoding(text, at: place) { continue }
                append(text.part(copied..<place))
                copied = place + 1
                if byte == UInt8(ascii: "&"), part != .data, let reference = markupReference(to: byte) {
                    append(reference)
                } else {
                    append(percentEncoded: byte)
                }
            }
            append(text.part(copied..<text.count))
        }
    }

    private static func isEncoding(_ text: ByteView, at place: Int) -> Bool {
        place + 2 < text.count && text[place + 1].isHexDigit && text[place + 2].isHexDigit
    }

    /// Without the white space and controls at either end, which a browser ignores.
    private static func trimmed(_ text: ByteView) -> ByteView {
        var (start, end) = (0, text.count)
        while start < end, text[start] <= 0x20 { start += 1 }
        while start < end, text[end - 1] <= 0x20 { end -= 1 }
        return text.part(start..<end)
    }

    /// A scheme is what stands before a colon that comes before any `/`, `?` and `#`.
    private static func hasSafeScheme(_ url: ByteView) -> Bool {
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
    private static func begins(_ url: ByteView, with start: StaticString) -> Bool {
        url.count >= start.view.count && zip(url, start.view).allSatisfy { $0.lowercased == $1 }
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
        case let byte where byte.isUnreservedInURL: unsettled.rawValue | path.rawValue | data.rawValue
        case UInt8(ascii: ":"): path.rawValue
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), 0x28...0x2C, UInt8(ascii: ";"),
            UInt8(ascii: "="):
            unsettled.rawValue | path.rawValue
        default: 0
        }
    }
}
