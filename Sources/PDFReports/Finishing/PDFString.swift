import Bytes

/// String objects in PDF syntax (ISO 32000-1, 7.3.4).
enum PDFString {
    /// Decodes a literal or hexadecimal string, given with its delimiters.
    static func bytes(_ string: ByteView) -> [UInt8] {
        let inner = string.part(1..<string.count - 1)
        return string.first == UInt8(ascii: "<") ? hexadecimal(inner) : literal(inner)
    }

    private static func hexadecimal(_ inner: ByteView) -> [UInt8] {
        var digits = inner.compactMap(\.hexValue)
        if digits.count % 2 == 1 { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func literal(_ inner: ByteView) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = inner.startIndex
        while index < inner.endIndex {
            let byte = inner[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < inner.endIndex else {
                bytes.append(byte)
                continue
            }
            let escaped = inner[index]
            index += 1
            switch escaped {
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case 0x0D:
                // A backslash before a line end continues the line.
                if index < inner.endIndex, inner[index] == 0x0A { index += 1 }
            case 0x0A: break
            case 0x30...0x37:
                var value = Int(escaped - 0x30)
                var digits = 1
                while digits < 3, index < inner.endIndex, (0x30...0x37).contains(inner[index]) {
                    value = value * 8 + Int(inner[index] - 0x30)
                    index += 1
                    digits += 1
                }
                bytes.append(UInt8(truncatingIfNeeded: value))
            default: bytes.append(escaped)
            }
        }
        return bytes
    }
}
