extension ByteBuffer {
    /// Appends text so that a browser shows it as it is, in the text of a page or in a quoted attribute.
    ///
    /// Characters that HTML forbids become U+FFFD. Controls that change the direction of the text around them are shown
    /// by name, `[U+202E]`: left as they are, they could make a report read otherwise than it was filed.
    /// - Parameter text: The memory of a block behind it may be read.
    @inline(__always)
    mutating func appendEscaped(
        _ text: UnsafeBufferPointer<UInt8>, _ escape: Escape, _ table: UnsafeBufferPointer<UInt8>
    ) {
        guard let start = text.baseAddress else { return }
        var left = text.count
        var next = start
        while left > 0 {
            let word = UnsafeRawPointer(next).loadUnaligned(as: UInt64.self)
            var odd = Self.oddBytes(in: UInt64(littleEndian: word))
            let length = left < 8 ? left : 8
            // What lies behind the text does not count.
            if left < 8 { odd &<<= UInt64(truncatingIfNeeded: 64 &- left &* 8) }
            if odd != 0 { return appendClosely(next, count: left, escape, table) }
            append(word: word, count: length)
            next += length
            left &-= length
        }
    }

    /// Sets the highest bit of each byte that is not printable ASCII, or is one of `&`, `<`, `>`, `"`, `'` and `#`; the
    /// last is harmless, but costs nothing more to be taken along.
    ///
    /// All bytes are worked on at once: one that is less than what is taken from it borrows, which shows in its
    /// highest bit. The byte after it may then be taken for odd too, never one before it.
    @inline(__always)
    private static func oddBytes(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highest = ones &* 0x80
        // Characters that are alike but for the bits set here, and what is left of them: 0.
        let angle = (word | ones &* 0x02) ^ ones &* UInt64(UInt8(ascii: ">"))
        let quote = (word | ones &* 0x05) ^ ones &* UInt64(UInt8(ascii: "'"))
        let delete = word ^ ones &* 0x7F
        let zeros = (angle &- ones) & ~angle | (quote &- ones) & ~quote | (delete &- ones) & ~delete
        return (word | (word &- ones &* 0x20) | zeros) & highest
    }

    /// Byte for byte, where something may have to be escaped.
    @inline(never)
    private mutating func appendClosely(
        _ start: UnsafePointer<UInt8>, count: Int, _ escape: Escape, _ table: UnsafeBufferPointer<UInt8>
    ) {
        let text = UnsafeBufferPointer(start: start, count: count)
        let mask = escape.rawValue
        var copied = 0
        var position = 0
        while position < text.count {
            guard table[Int(start[position])] & mask != 0 else {
                position += 1
                continue
            }
            let length = Self.hazard(start + position, remaining: text.count - position)
            if length > 0 {
                append(start + copied, count: position - copied)
                appendHarmless(start + position, length: length)
                copied = position + length
            }
            position += max(1, length)
        }
        append(start + copied, count: position - copied)
    }

    /// The length of the character at the start if it must be shown otherwise, and 0 if it may stand.
    private static func hazard(_ bytes: UnsafePointer<UInt8>, remaining: Int) -> Int {
        switch bytes[0] {
        case 0xC2: remaining > 1 && bytes[1] <= 0x9F ? 2 : 0
        case 0xE2:
            remaining > 2
                && (bytes[1] == 0x80 && (0xAA...0xAE).contains(bytes[2])
                    || bytes[1] == 0x81 && (0xA6...0xA9).contains(bytes[2]))
                ? 3 : 0
        case 0xEF:
            remaining > 2
                && (bytes[1] == 0xB7 && (0x90...0xAF).contains(bytes[2]) || bytes[1] == 0xBF && bytes[2] >= 0xBE)
                ? 3 : 0
        case 0xF0...0xF4: remaining > 3 && bytes[1] & 0x0F == 0x0F && bytes[2] == 0xBF && bytes[3] >= 0xBE ? 4 : 0
        default: 1
        }
    }

    @inline(never)
    private mutating func appendHarmless(_ bytes: UnsafePointer<UInt8>, length: Int) {
        switch bytes[0] {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        case UInt8(ascii: "'"): append("&#39;")
        case 0xE2:
            let value = 0x2000 | Int(bytes[1] & 0x3F) << 6 | Int(bytes[2] & 0x3F)
            append("[U+20")
            append(Self.hexDigit(value >> 4))
            append(Self.hexDigit(value))
            append("]")
        default: append("\u{FFFD}")
        }
    }

    /// The digit for the lowest four bits.
    static func hexDigit(_ value: Int) -> UInt8 {
        let digit = UInt8(truncatingIfNeeded: value & 0xF)
        return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}
