import Bytes

/// A word that has been shaped, as ranges of the shaper's arenas.
struct Word: BitwiseCopyable {
    var hash: UInt32
    var face: UInt8
    /// In ems.
    var width: Float
    /// The word as it was handed in.
    var textStart: Int32
    var textCount: Int32
    var glyphStart: Int32
    var glyphCount: Int32
    var clusterStart: Int32
    var clusterCount: Int32
    /// Index of the rich text, or -1 for a word that the main face shows in one run.
    var rich: Int32
}

/// Finds a word by its bytes and face: open addressing over word numbers, never more than half full.
struct WordTable: ~Copyable {
    private var slots: Arena<Int32>
    private var mask: Int

    init() {
        mask = 4095
        slots = WordTable.empty(mask + 1)
    }

    private static func empty(_ count: Int) -> Arena<Int32> {
        var slots = Arena<Int32>(capacity: count)
        slots.append(repeating: -1, count: count)
        return slots
    }

    /// The word's number; nil where it is not in the table.
    func find(
        _ bytes: ByteView, hash: UInt32, face: UInt8, words: MemoryView<Word>, text: ByteView
    ) -> Int32? {
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let word = words[Int(slots[slot])]
            if word.hash == hash, word.face == face, Int(word.textCount) == bytes.count,
                equal(text, from: Int(word.textStart), bytes)
            {
                return slots[slot]
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Notes the last of `words`, which is not in the table yet.
    mutating func insertLast(of words: MemoryView<Word>) {
        if words.count * 2 > mask { grow(for: words) }
        place(Int32(words.count - 1), hash: words[words.count - 1].hash)
    }

    mutating func removeAll() { slots = WordTable.empty(mask + 1) }

    static func hash(_ bytes: ByteView, face: UInt8) -> UInt32 {
        var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(face)
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 29))
    }

    private mutating func place(_ number: Int32, hash: UInt32) {
        var slot = Int(hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = number
    }

    private mutating func grow(for words: MemoryView<Word>) {
        mask = mask * 4 + 3
        slots = WordTable.empty(mask + 1)
        for number in 0..<(words.count - 1) { place(Int32(number), hash: words[number].hash) }
    }

    private func equal(_ text: ByteView, from start: Int, _ bytes: ByteView) -> Bool {
        for index in 0..<bytes.count where text[start + index] != bytes[index] { return false }
        return true
    }
}
