/// How a text is made safe for its place in a page.
@usableFromInline
package enum HTMLEscape: UInt8, Sendable {
    case text = 1
    case doubleQuoted = 2
    case singleQuoted = 4
    case doubleQuotedURL = 8
    case singleQuotedURL = 16

    /// For each byte, in which places it cannot simply be copied: a set of bits.
    ///
    /// Bytes that begin a character which may have to be shown otherwise are in it too; a closer look tells.
    fileprivate static let table: [UInt8] = (0...255).map { (byte: UInt8) in
        let all: UInt8 = 0xFF
        return switch byte {
        // C0 controls that HTML forbids, DEL, and what begins C1 controls, bidirectional controls and noncharacters.
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xF4: all
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): all
        case UInt8(ascii: "\""): HTMLEscape.doubleQuoted.rawValue
        case UInt8(ascii: "'"): HTMLEscape.singleQuoted.rawValue
        default: 0
        }
    }
}

extension ByteBuilder {
    /// Appends text so that a browser shows it as it is, in the text of a page or in a quoted attribute, or follows it as the
    /// part of a URL it is.
    ///
    /// Characters that HTML forbids become U+FFFD. Controls that change the direction of the text around them are shown
    /// by name, `[U+202E]`: left as they are, they could make a report read otherwise than it was filed.
    /// - Parameter text: the memory of a block behind it may be read.
    @inlinable
    @inline(__always)
    package mutating func append(_ text: ByteView, _ escape: HTMLEscape) {
        switch escape {
        case .text, .doubleQuoted, .singleQuoted: appendEscaped(text, escape)
        case .doubleQuotedURL: appendURL(text, quote: UInt8(ascii: "\""))
        case .singleQuotedURL: appendURL(text, quote: UInt8(ascii: "'"))
        }
    }

    @inlinable
    @inline(__always)
    mutating func appendEscaped(_ text: ByteView, _ escape: HTMLEscape) {
        var place = 0
        while place < text.count {
            let word = text.word(at: place)
            var odd = ByteBuilder.oddBytes(in: UInt64(littleEndian: word))
            let left = text.count &- place
            let length = left < 8 ? left : 8
            // What lies behind the text does not count.
            if left < 8 { odd &<<= UInt64(truncatingIfNeeded: 64 &- left &* 8) }
            if odd != 0 { return appendClosely(text.part(place..<text.count), escape) }
            append(word: word, count: length)
            place &+= length
        }
    }

    /// Sets the highest bit of each byte that is not printable ASCII, or is one of `&`, `<`, `>`, `"`, `'` and `#`; the
    /// last is harmless, but costs nothing more to be taken along.
    ///
    /// All bytes are worked on at once: one that is less than what is taken from it borrows, which shows in its
    /// highest bit. The byte after it may then be taken for odd too, never one before it.
    @inlinable
    @inline(__always)
    static func oddBytes(in word: UInt64) -> UInt64 {
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
    @usableFromInline
    @inline(never)
    mutating func appendClosely(_ text: ByteView, _ escape: HTMLEscape) {
        HTMLEscape.table.withView { table in
            let mask = escape.rawValue
            var copied = 0
            var place = 0
            while place < text.count {
                guard table[Int(text[place])] & mask != 0 else {
                    place += 1
                    continue
                }
                let length = ByteBuilder.hazard(in: text, at: place)
                if length > 0 {
                    append(text.part(copied..<place))
                    appendHarmless(text, at: place)
                    copied = place + length
                }
                place += Swift.max(1, length)
            }
            append(text.part(copied..<text.count))
        }
    }

    /// The length of the character at a place if it must be shown otherwise, and 0 if it may stand.
    private static func hazard(in text: ByteView, at place: Int) -> Int {
        func next(_ distance: Int) -> UInt8 { text[place + distance] }
        let left = text.count - place
        return switch text[place] {
        case 0xC2: left > 1 && next(1) <= 0x9F ? 2 : 0
        case 0xE2:
            left > 2
                && (next(1) == 0x80 && (0xAA...0xAE).contains(next(2))
                    || next(1) == 0x81 && (0xA6...0xA9).contains(next(2)))
                ? 3 : 0
        case 0xEF:
            left > 2 && (next(1) == 0xB7 && (0x90...0xAF).contains(next(2)) || next(1) == 0xBF && next(2) >= 0xBE)
                ? 3 : 0
        case 0xF0...0xF4: left > 3 && next(1) & 0x0F == 0x0F && next(2) == 0xBF && next(3) >= 0xBE ? 4 : 0
        default: 1
        }
    }

    @inline(never)
    private mutating func appendHarmless(_ text: ByteView, at place: Int) {
        if let reference = markupReference(to: text[place]) {
            append(reference)
        } else if text[place] == 0xE2 {
            let value = 0x2000 | Int(text[place + 1] & 0x3F) << 6 | Int(text[place + 2] & 0x3F)
            append("[U+20")
            append(UInt8(hexDigitFor: value >> 4))
            append(UInt8(hexDigitFor: value))
            append("]")
        } else {
            append("\u{FFFD}")
        }
    }
}
