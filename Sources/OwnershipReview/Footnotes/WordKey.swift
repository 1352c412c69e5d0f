import Bytes

/// A word for comparing: its first 16 letters and digits in lower case, packed into a number.
///
/// It needs no memory of its own, of which the words of footnotes would need much. Longer words count as equal where their
/// first 16 letters are.
struct WordKey: Equatable, ExpressibleByStringLiteral {
    /// One byte a letter, the last one lowest; zero for a word without letters and digits.
    private var letters: UInt128 { UInt128(high) << 64 | UInt128(low) }
    // Two numbers, since a letter changes the second alone of most words.
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    init() {}

    /// - Parameter bytes: letters and digits.
    init(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes.prefix(16) { append(byte) }
    }

    init(stringLiteral text: StaticString) {
        for byte in text.view { append(byte) }
    }

    /// Adds a letter or digit, unless the key is full.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if low >> 56 != 0 {
            guard high >> 56 == 0 else { return }
            high = high << 8 | low >> 56
        }
        low = low << 8 | UInt64(byte.lowercased)
    }

    var isEmpty: Bool { low == 0 }

    /// The number of letters, at most 16.
    var count: Int { (135 - letters.leadingZeroBitCount) / 8 }

    /// The letters as a text.
    var text: String {
        String(room: count) { room in
            for place in 0..<count { room[place] = UInt8(truncatingIfNeeded: letters >> (8 * (count - 1 - place))) }
            return count
        }
    }

    func hasPrefix(_ other: WordKey) -> Bool {
        let surplus = count - other.count
        return surplus >= 0 && letters >> (8 * surplus) == other.letters
    }

    /// Whether the letters of another word stand anywhere in this one.
    func contains(_ other: WordKey) -> Bool {
        let mask = other.count < 16 ? (UInt128(1) << (8 * other.count)) - 1 : .max
        var rest = letters
        while rest >= other.letters {
            if rest & mask == other.letters { return true }
            rest >>= 8
        }
        return false
    }

    /// A number whose higher bits differ for most words.
    fileprivate var mixed: UInt64 {
        (low ^ high &* 0xA076_1D64_78BD_642F) &* 0x9E37_79B9_7F4A_7C15
    }
}

/// A fixed set of words, in which each word of many footnotes is looked up.
struct WordSet: ExpressibleByArrayLiteral {
    /// A word lies at the place that its mixed bits say, or behind it; at least half of the places are empty.
    private var places: [WordKey]
    private var shift: UInt64

    init(arrayLiteral words: WordKey...) { self.init(words) }

    init(_ words: [WordKey]) {
        var bits = 1
        while 1 << bits < words.count * 2 { bits += 1 }
        shift = UInt64(64 - bits)
        places = Array(repeating: WordKey(), count: 1 << bits)
        for word in words where !contains(word) { places[free(for: word)] = word }
    }

    private func free(for word: WordKey) -> Int {
        var place = Int(truncatingIfNeeded: word.mixed >> shift)
        while !places[place].isEmpty { place = (place + 1) & (places.count - 1) }
        return place
    }

    func contains(_ word: WordKey) -> Bool {
        var place = Int(truncatingIfNeeded: word.mixed >> shift)
        while true {
            let other = places[place]
            if other == word { return !word.isEmpty }
            if other.isEmpty { return false }
            place = (place + 1) & (places.count - 1)
        }
    }
}
