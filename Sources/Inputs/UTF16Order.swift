/// The byte order of UTF-16 text, detected from a byte order mark or from two Latin characters at the start.
package enum UTF16Order {
    case littleEndian
    case bigEndian

    /// Nil if the bytes do not look like UTF-16.
    package init?(of bytes: ArraySlice<UInt8>) {
        let first = Array(bytes.prefix(4))
        guard first.count >= 2 else { return nil }
        switch (first[0], first[1]) {
        case (0xFF, 0xFE):
            if first.count == 4, first[2] == 0, first[3] == 0 { return nil }  // UTF-32
            self = .littleEndian
        case (0xFE, 0xFF): self = .bigEndian
        default:
            guard first.count == 4 else { return nil }
            if first[0] != 0, first[1] == 0, first[2] != 0, first[3] == 0 {
                self = .littleEndian
            } else if first[0] == 0, first[1] != 0, first[2] == 0, first[3] != 0 {
                self = .bigEndian
            } else {
                return nil
            }
        }
    }

    /// The text as UTF-8 without a byte order mark; nil if it is not valid UTF-16.
    package func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let bytes = Array(bytes)
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(self == .littleEndian ? second << 8 | first : first << 8 | second)
        }
        if units.first == 0xFEFF { units.removeFirst() }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}
