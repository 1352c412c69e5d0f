import CMemorySearch
import Glibc

extension UInt8 {
    /// Blank, tab, line feed or carriage return: the white space of XML.
    @inlinable
    @inline(__always)
    package var isBlank: Bool { self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D) }
    package var isDigit: Bool { (0x30...0x39).contains(self) }
    /// A byte that starts a name, in XML or in an EDGAR header; every byte beyond ASCII counts.
    package var startsName: Bool {
        (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x5F || self == 0x3A || self >= 0x80
    }
    /// A byte that ends a name inside a tag.
    package var endsName: Bool {
        isBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || self == UInt8(ascii: "<")
    }
}

extension ArraySlice<UInt8> {
    /// Where the text first stands at or behind an index.
    package func firstIndex(of text: StaticString, from start: Int? = nil) -> Int? {
        let start = start ?? startIndex
        guard start < endIndex else { return nil }
        return withUnsafeBytes { bytes -> Int? in
            let offset = start - startIndex
            guard let base = bytes.baseAddress,
                let hit = memmem(base + offset, bytes.count - offset, text.utf8Start, text.utf8CodeUnitCount)
            else { return nil }
            return startIndex + (UnsafeRawPointer(hit) - base)
        }
    }

    /// Where the text last stands; looked for from the end, near which what closes something mostly stands.
    package func lastIndex(of text: StaticString) -> Int? {
        withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, bytes.count >= text.utf8CodeUnitCount else { return nil }
            var starts = bytes.count - text.utf8CodeUnitCount + 1
            while let hit = memrchr(base, Int32(text.utf8Start[0]), starts) {
                if memcmp(hit, text.utf8Start, text.utf8CodeUnitCount) == 0 {
                    return startIndex + (UnsafeRawPointer(hit) - base)
                }
                starts = UnsafeRawPointer(hit) - base
            }
            return nil
        }
    }

    /// Where the byte first stands at or behind an index.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < endIndex else { return nil }
        return withUnsafeBytes { bytes in
            let offset = start - startIndex
            guard let base = bytes.baseAddress, let hit = memchr(base + offset, Int32(byte), bytes.count - offset)
            else { return nil }
            return startIndex + (UnsafeRawPointer(hit) - base)
        }
    }

    /// Where the byte last stands in a part.
    package func lastIndex(of byte: UInt8, in part: Range<Int>) -> Int? {
        withUnsafeBytes { bytes in
            let offset = part.lowerBound - startIndex
            guard let base = bytes.baseAddress, let hit = memrchr(base + offset, Int32(byte), part.count) else {
                return nil
            }
            return startIndex + (UnsafeRawPointer(hit) - base)
        }
    }

    @inlinable
    package func starts(with text: StaticString, at index: Int) -> Bool {
        guard endIndex - index >= text.utf8CodeUnitCount else { return false }
        return withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + (index - startIndex), text.utf8Start, text.utf8CodeUnitCount) == 0 }
                ?? false
        }
    }

    /// Without white space at both ends.
    package var trimmed: ArraySlice<UInt8> {
        var (start, end) = (startIndex, endIndex)
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return self[start..<end]
    }

    /// The bytes as text, see `UnsafeBufferPointer.text`.
    package var text: String { withUnsafeBufferPointer { $0.text } }

    /// Trimmed, runs of white space made single blanks; nil where nothing is left.
    package var collapsedText: String? { withUnsafeBufferPointer { $0.collapsedText } }

    package var isASCII: Bool { withUnsafeBufferPointer { $0.isASCII } }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes as text. What is not UTF-8, which only headers and messages can hold, is read as Latin-1, so that
    /// nothing is dropped.
    package var text: String {
        if isASCII { return String(decoding: self, as: UTF8.self) }
        return String(validating: self, as: UTF8.self) ?? String(String.UnicodeScalarView(map { Unicode.Scalar($0) }))
    }

    /// Trimmed, runs of white space made single blanks; nil where nothing is left.
    package var collapsedText: String? {
        var (start, end) = (0, count)
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        guard start < end else { return nil }
        let core = UnsafeBufferPointer(rebasing: self[start..<end])
        var previousIsBlank = false
        for byte in core {
            let isBlank = byte.isBlank
            if isBlank, previousIsBlank || byte != 0x20 { return core.collapsed.withUnsafeBufferPointer { $0.text } }
            previousIsBlank = isBlank
        }
        return core.text
    }

    private var collapsed: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var previousIsBlank = false
        for byte in self {
            let isBlank = byte.isBlank
            if !isBlank { bytes.append(byte) } else if !previousIsBlank { bytes.append(0x20) }
            previousIsBlank = isBlank
        }
        return bytes
    }

    /// All bytes are looked at in any case, so that many are at a time.
    package var isASCII: Bool { reduce(0, |) < 0x80 }
}
