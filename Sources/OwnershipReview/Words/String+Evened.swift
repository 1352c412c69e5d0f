import Bytes

extension String {
    /// The string without ASCII white space at either end, and with each run of it inside replaced by one space.
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

    /// The key by which titles of securities are compared: lower case, with white space normalized and nothing else changed.
    package var securityKey: String { spacedEvenly.lowercased() }

    /// The string with its first letter in upper case, if that is a letter from a to z.
    package var capitalizedFirst: String {
        guard let first = utf8.first, first.isLowercase else { return self }
        return String(room: utf8.count) { room in
            room.copy(utf8)
            room[0] = first - 0x20
            return room.count
        }
    }
}
