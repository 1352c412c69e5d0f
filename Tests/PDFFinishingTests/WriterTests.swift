import Bytes
import Diagnostics
import Testing

@testable import PDFFinishing

@Suite struct WriterTests {
    private func written(_ put: (inout ByteBuilder) -> Void) -> String {
        var writer = ByteBuilder()
        put(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (0.0, "0"), (12, "12"), (0.5, "0.5"), (0.25, "0.25"), (-3.2, "-3.2"), (0.004, "0"), (-0.004, "0"),
        (99.999, "100"), (7.05, "7.05"), (-0.05, "-0.05"),
    ])
    func numbersAreShort(value: Double, text: String) {
        #expect(written { $0.append(rounded: value) } == text)
    }

    @Test(arguments: [(0, "0"), (9, "9"), (10, "10"), (-7, "-7"), (1_234_567_890_123, "1234567890123")])
    func integers(value: Int, text: String) {
        #expect(written { $0.append(decimal: value) } == text)
    }

    @Test func stringsAreEscaped() {
        #expect(written { $0.textString("a(b)\\c") } == "(a\\(b\\)\\\\c)")
        var writer = ByteBuilder()
        writer.textString("\u{20AC}\u{1F600}\u{0A0D}")
        #expect(
            writer.bytes
                == [0x28, 0xFE, 0xFF, 0x20, 0xAC, 0xD8, 0x3D, 0xDE, 0x00, 0x0A] + Array("\\r".utf8) + [0x29])
    }

    @Test func deflateComesBack() throws {
        let packing = try Packing()
        let original = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        let small = try original.withView { Array(try packing.deflate($0)) }
        #expect(small.count < original.count)
        #expect(try small.withView { try packing.inflate($0) } == original)
        #expect(throws: Failure.self) {
            try small[..<(small.count / 2)].withView { try packing.inflate($0) }
        }
    }

    @Test func profileIsWellFormed() {
        let profile = ColourProfile.bytes
        func number(_ at: Int) -> Int { profile[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
        #expect(number(0) == profile.count)
        #expect(profile.count % 4 == 0)
        #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
        var tags: [String] = []
        for index in 0..<number(128) {
            let entry = 132 + 12 * index
            tags.append(String(decoding: profile[entry..<(entry + 4)], as: UTF8.self))
            #expect(number(entry + 4) % 4 == 0)
            #expect(number(entry + 4) + number(entry + 8) <= profile.count)
        }
        #expect(tags == ["desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"])
        // The three primaries add up to the white of the connection space.
        for (axis, white) in [0.9642, 1.0, 0.8249].enumerated() {
            let sum = (4...6).reduce(0) { $0 + number(number(132 + 12 * $1 + 4) + 8 + 4 * axis) }
            #expect(abs(Double(sum) / 65_536 - white) < 0.0005)
        }
    }
}
