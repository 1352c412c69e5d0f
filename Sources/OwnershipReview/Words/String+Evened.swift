extension String {
    /// White space at the ends taken off, white space inside made one blank each.
    var spacedEvenly: String {
        var evened: [UInt8] = []
        evened.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if let last = evened.last, last != 0x20 { evened.append(0x20) }
            } else {
                evened.append(byte)
            }
        }
        if evened.last == 0x20 { evened.removeLast() }
        return evened.count == utf8.count ? self : String(decoding: evened, as: UTF8.self)
    }

    /// What tells one security's title from another's: white space evened out, lower case, nothing else changed.
    var securityKey: String { spacedEvenly.lowercased() }

    /// With the first letter in upper case, where it is a letter.
    var capitalizedFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}
