import Bytes

extension String {
    /// White space at the ends taken off, white space inside made one blank each.
    package var spacedEvenly: String {
        var previous: UInt8 = 0x20
        var isEven = true
        for byte in utf8 {
            if byte.isWhiteSpace, byte != 0x20 || previous == 0x20 { isEven = false }
            previous = byte
        }
        if isEven, previous != 0x20 || isEmpty { return self }
        var evened: [UInt8] = []
        evened.reserveCapacity(utf8.count)
        for byte in utf8 {
            if !byte.isWhiteSpace {
                evened.append(byte)
            } else if let last = evened.last, last != 0x20 {
                evened.append(0x20)
            }
        }
        if evened.last == 0x20 { evened.removeLast() }
        return String(decoding: evened, as: UTF8.self)
    }

    /// What tells one security's title from another's: white space evened out, lower case, nothing else changed.
    package var securityKey: String { spacedEvenly.lowercased() }

    /// With the first letter in upper case, where it is a letter from a to z.
    var capitalizedFirst: String {
        guard let first = utf8.first, first.isLowercase else { return self }
        return String(room: utf8.count) { room in
            room.copy(utf8)
            room[0] = first - 0x20
            return room.count
        }
    }
}
