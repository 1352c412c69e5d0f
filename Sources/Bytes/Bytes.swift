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
        var previousIsBlank = false
        for place in start..<end {
            let byte = self[place]
            let isBlank = byte.isBlank
            if isBlank, previousIsBlank || byte != 0x20 { return collapsed(start..<end).text }
            previousIsBlank = isBlank
        }
        return start == startIndex && end == endIndex ? text : part(start..<end).text
    }

    private func collapsed(_ places: Range<Int>) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(places.count)
        var previousIsBlank = false
        for place in places {
            let isBlank = self[place].isBlank
            if !isBlank { bytes.append(self[place]) } else if !previousIsBlank { bytes.append(0x20) }
            previousIsBlank = isBlank
        }
        return bytes[...]
    }

    /// All bytes are looked at in any case, so that many are at a time.
    package var isASCII: Bool { memory.reduce(0, |) < 0x80 }
}
