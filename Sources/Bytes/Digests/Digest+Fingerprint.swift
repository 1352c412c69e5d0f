extension Digest {
    /// Two runs of FNV-1a over words of eight bytes, with different beginnings and a shift between: to tell files apart, not
    /// to withstand an attack. It stands as the identifier in every PDF, so it never changes.
    package init(fingerprintOf bytes: ByteView) {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.word(at: place))
            first = (first ^ word) &* 0x0000_0100_0000_01B3
            first ^= first >> 29
            second = (second &+ word) &* 0xFF51_AFD7_ED55_8CCD
            second ^= second >> 31
            place += 8
        }
        while place < bytes.count {
            first = (first ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3
            place += 1
        }
        self.init(high: first, low: second)
    }
}
