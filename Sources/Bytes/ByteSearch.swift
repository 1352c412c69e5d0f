import CXXHash
import Glibc

extension ByteView {
    /// Where a byte first stands at or behind a place.
    package func firstIndex(of byte: UInt8, from place: Int) -> Int? {
        guard let start, place < count else { return nil }
        return self.place(of: memchr(start + place, Int32(byte), count - place))
    }

    /// Where a byte last stands before a place.
    package func lastIndex(of byte: UInt8, before place: Int) -> Int? {
        guard let start else { return nil }
        return self.place(of: memrchr(start, Int32(byte), place))
    }

    /// Where a text first stands at or behind a place.
    package func firstIndex(of text: StaticString, from place: Int) -> Int? {
        guard let start, place < count else { return nil }
        return self.place(of: memmem(start + place, count - place, text.utf8Start, text.utf8CodeUnitCount))
    }

    /// Where bytes that somebody else holds first stand at or behind a place.
    package func firstIndex(of wanted: ByteView, from place: Int) -> Int? {
        guard let start, place <= count else { return nil }
        guard let sought = wanted.start else { return place }
        return self.place(of: memmem(start + place, count - place, sought, wanted.count))
    }

    private func place(of found: UnsafeMutableRawPointer?) -> Int? {
        guard let start, let found else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }

    /// Where a text last stands; looked for from the end, near which what closes something mostly stands.
    package func lastIndex(of text: StaticString) -> Int? {
        guard count >= text.utf8CodeUnitCount else { return nil }
        var end = count - text.utf8CodeUnitCount + 1
        while let place = lastIndex(of: text.utf8Start[0], before: end) {
            if starts(with: text, at: place) { return place }
            end = place
        }
        return nil
    }

    /// Whether a text stands at a place, which may lie outside.
    package func starts(with text: StaticString, at place: Int) -> Bool {
        guard let start, place >= 0, count - place >= text.utf8CodeUnitCount else { return false }
        return memcmp(start + place, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
}

extension StringProtocol {
    /// Whether a text of ASCII characters stands in the string: byte by byte, which takes a fraction of the time that
    /// `contains` needs to compare characters.
    package func holds(_ text: StaticString) -> Bool {
        let sought = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard let first = sought.first else { return true }
        let isFound = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memmem($0, bytes.count, text.utf8Start, text.utf8CodeUnitCount) != nil } ?? false
        }
        if let isFound { return isFound }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: sought) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return false
    }
}

extension ArraySlice<UInt8> {
    /// Where the text first stands at or behind an index.
    package func firstIndex(of text: StaticString, from start: Int? = nil) -> Int? {
        let offset = startIndex
        return withView { $0.firstIndex(of: text, from: (start ?? offset) - offset) }.map { offset + $0 }
    }

    /// Where the bytes first stand at or behind an index.
    package func firstIndex(of wanted: [UInt8], from start: Int) -> Int? {
        let offset = startIndex
        return withView { text in wanted.withView { text.firstIndex(of: $0, from: start - offset) } }
            .map { offset + $0 }
    }

    /// Where the text last stands.
    package func lastIndex(of text: StaticString) -> Int? {
        let offset = startIndex
        return withView { $0.lastIndex(of: text) }.map { offset + $0 }
    }

    /// Where the byte first stands at or behind an index.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        let offset = startIndex
        return withView { $0.firstIndex(of: byte, from: start - offset) }.map { offset + $0 }
    }

    /// Where the byte last stands in a part.
    package func lastIndex(of byte: UInt8, in part: Range<Int>) -> Int? {
        self[part].withView { $0.lastIndex(of: byte, before: $0.count) }.map { part.lowerBound + $0 }
    }

    package func starts(with text: StaticString, at index: Int) -> Bool {
        let offset = startIndex
        return withView { $0.starts(with: text, at: index - offset) }
    }
}
