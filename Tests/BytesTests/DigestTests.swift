import Bytes
import Testing

/// Digests that are written down: another value would make files new that are not, or send mails again.
@Suite struct DigestTests {
    /// Vectors of NIST, and lengths on either side of a block's end.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
        ),
        (
            String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
        ),
    ])
    func sha256(text: String, digest: String) {
        #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
    }

    @Test func xxh3() {
        #expect(Digest(of: "").description == "99aa06d3014798d86001c324468d497f")
        #expect(Digest(of: "abc") == Digest(of: Array("xabcx".utf8)[1..<4]))
        #expect(Digest(of: "abc").description == "06b05ab6733a618578af5f94892f3950")
    }

    @Test func digestsOfParts() {
        let (one, two) = (Digest(high: 1, low: 2), Digest(high: 3, low: 4))
        let bytes = [1, 2, 3, 4].flatMap { [UInt8](repeating: 0, count: 7) + [$0] }
        #expect(Digest(of: [one, two]) == Digest(of: bytes))
    }

    @Test func digestsAreReadAsTheyAreWritten() {
        let digest = Digest(high: 0x0123_4567_89AB_CDEF, low: 0xF)
        #expect(digest.description == "0123456789abcdef000000000000000f")
        #expect(Digest(digest.description) == digest)
        #expect(Digest("0123") == nil)
        #expect(Digest(String(repeating: "g", count: 32)) == nil)
    }

    /// As it has stood in every PDF since the first.
    @Test func fingerprint() {
        let bytes = (0..<21).map { UInt8($0) }
        #expect(bytes.withView { Digest(fingerprintOf: $0) } == Self.plainly(bytes))
        #expect([UInt8]().withView { Digest(fingerprintOf: $0) }.description == "cbf29ce4842223259e3779b97f4a7c15")
    }

    private static func plainly(_ bytes: [UInt8]) -> Digest {
        var (high, low): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)
        for start in stride(from: 0, to: bytes.count / 8 * 8, by: 8) {
            let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
            high = (high ^ word) &* 0x100_0000_01B3
            high ^= high >> 29
            low = (low &+ word) &* 0xFF51_AFD7_ED55_8CCD
            low ^= low >> 31
        }
        for byte in bytes[(bytes.count / 8 * 8)...] { high = (high ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Digest(high: high, low: low)
    }
}
