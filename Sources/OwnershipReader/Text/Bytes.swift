import CLibXML2
import Glibc

extension UInt8 {
    /// Blank, tab, line feed or carriage return: the white space of XML.
    var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// A byte that starts a name, in XML or in an EDGAR header; every byte beyond ASCII counts.
    var startsName: Bool {
        (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x5F || self == 0x3A || self >= 0x80
    }
    /// A byte that ends a name inside a tag.
    var endsName: Bool {
        isBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || self == UInt8(ascii: "<")
    }
}

extension ArraySlice<UInt8> {
    /// Where the text first stands at or behind an index.
    func firstIndex(of text: StaticString, from start: Int? = nil) -> Int? {
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

    func starts(with text: StaticString, at index: Int) -> Bool {
        guard endIndex - index >= text.utf8CodeUnitCount else { return false }
        return withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + (index - startIndex), text.utf8Start, text.utf8CodeUnitCount) == 0 }
                ?? false
        }
    }

    /// Without white space at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let last = slice.last, last.isBlank { slice.removeLast() }
        return slice.drop(while: \.isBlank)
    }

    /// The bytes as text; what is not UTF-8 is read as windows-1252's common ground, Latin-1, and nothing is dropped.
    var text: String {
        String(validating: self, as: UTF8.self)
            ?? String(String.UnicodeScalarView(map { Unicode.Scalar($0) }))
    }

    /// Trimmed, runs of white space made single blanks; nil where nothing is left.
    var collapsedText: String? {
        let words = split(whereSeparator: \.isBlank)
        guard let first = words.first, let last = words.last else { return nil }
        // One run of the slice when there is nothing to collapse, which is the rule.
        let whole = self[first.startIndex..<last.endIndex]
        let length = words.reduce(words.count - 1) { $0 + $1.count }
        if length == whole.count, !whole.contains(where: { $0.isBlank && $0 != 0x20 }) { return whole.text }
        return ArraySlice(words.joined(separator: CollectionOfOne(0x20))).text
    }
}
