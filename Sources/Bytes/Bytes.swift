extension UInt8 {
    /// A byte that starts a name, in XML or in an EDGAR header; every byte beyond ASCII counts.
    package var startsName: Bool { isLetter || self == 0x5F || self == 0x3A || self >= 0x80 }

    /// A byte that ends a name inside a tag.
    package var endsName: Bool {
        isBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || self == UInt8(ascii: "<")
    }
}

extension ArraySlice<UInt8> {
    /// Without white space at both ends.
    package var trimmed: ArraySlice<UInt8> {
        var (start, end) = (startIndex, endIndex)
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return self[start..<end]
    }

    /// The bytes as text, see `MemoryView.text`.
    package var text: String { withView { $0.text } }

    /// Trimmed, runs of white space made single blanks; nil where nothing is left.
    package var collapsedText: String? { withView { $0.collapsedText } }

    package var isASCII: Bool { withView { $0.isASCII } }
}

extension MemoryView<UInt8> {
    /// The bytes as text. What is not UTF-8, which only headers and messages can hold, is read as Latin-1, so that
    /// nothing is dropped.
    package var text: String {
        if isASCII { return String(decoding: memory, as: UTF8.self) }
        return String(validating: memory, as: UTF8.self) ?? String(String.UnicodeScalarView(map { Unicode.Scalar($0) }))
    }

    /// Trimmed, runs of white space made single blanks; nil where nothing is left.
    package var collapsedText: String? {
        var (start, end) = (startIndex, endIndex)
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        guard start < end else { return nil }
        let inner = start == startIndex && end == endIndex ? self : part(start..<end)
        return inner.isCollapsed ? inner.text : inner.collapsed.text
    }

    /// Whether there is no white space but single blanks.
    private var isCollapsed: Bool {
        var place = 0
        // Eight bytes at a time, of which the last is the first of the next eight. A word in doubt is looked at byte by byte.
        while place + 8 <= count, !word(at: place).mayHoldMoreThanSingleBlanks { place += 7 }
        var previousIsBlank = false
        for place in place..<count {
            let byte = self[place]
            let isBlank = byte.isBlank
            if isBlank, previousIsBlank || byte != 0x20 { return false }
            previousIsBlank = isBlank
        }
        return true
    }

    private var collapsed: ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var previousIsBlank = false
        for byte in self {
            let isBlank = byte.isBlank
            if !isBlank { bytes.append(byte) } else if !previousIsBlank { bytes.append(0x20) }
            previousIsBlank = isBlank
        }
        return bytes[...]
    }

    /// All bytes are looked at in any case, so that many are at a time.
    package var isASCII: Bool { memory.reduce(0, |) < 0x80 }
}

extension UInt64 {
    /// Of eight bytes of text, whether one may be white space other than a blank, or two neighbours may be blanks. Bytes
    /// that only look alike when taken eight at a time count, too.
    fileprivate var mayHoldMoreThanSingleBlanks: Bool {
        let (blanks, ones, signs): (UInt64, UInt64, UInt64) = (
            0x2020_2020_2020_2020, 0x0101_0101_0101_0101, 0x8080_8080_8080_8080
        )
        let controls = (self &- blanks) & ~self & signs
        let rest = self ^ blanks
        let singles = (rest &- ones) & ~rest & signs
        return controls != 0 || singles & (singles >> 8) != 0
    }
}
