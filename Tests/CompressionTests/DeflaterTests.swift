import Bytes
import Compression
import Diagnostics
import Testing

/// What is packed comes back, and a packed copy of something else is told from one of this.
@Suite struct DeflaterTests {
    private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let deflater = try Deflater()
        return try bytes.withView { Array(try deflater.gzip($0)) }
    }

    private func isGzip(_ packed: [UInt8], of bytes: [UInt8]) throws -> Bool {
        let deflater = try Deflater()
        return packed.withView { packed in
            bytes.withView { deflater.isGzip(packed, of: $0) }
        }
    }

    @Test func aCopyIsOneOfJustTheseBytes() throws {
        let page = Array("<p>1,000 shares</p>\n".utf8)
        let packed = try packed(page)
        #expect(try isGzip(packed, of: page))
        #expect(try !isGzip(packed, of: Array("<p>2,000 shares</p>\n".utf8)), "as long, and something else")
        #expect(try !isGzip(packed, of: Array(page.dropLast())))
        #expect(try !isGzip(packed, of: page + [0x0A]))
        #expect(try !isGzip(Array(packed.dropLast()), of: page), "cut off")
        #expect(try !isGzip(page, of: page), "not packed")
    }

    /// However much smaller it has become.
    @Test(arguments: [0, 1, 1_000, 70_000, 3_000_000])
    func streamsComeBack(count: Int) throws {
        for bytes in [
            [UInt8](repeating: 0x20, count: count), (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) },
        ] {
            let packer = try Deflater()
            let small = try bytes.withView { Array(try packer.deflate($0)) }
            // One that has made no room for it yet.
            let deflater = try Deflater()
            #expect(try small.withView { try deflater.inflate($0) } == bytes)
        }
    }

    @Test func aDamagedStreamIsAnError() throws {
        let deflater = try Deflater()
        let small = try [UInt8](repeating: 7, count: 500).withView { Array(try deflater.deflate($0)) }
        for damaged in [Array(small.dropLast()), Array(small.dropFirst()), []] {
            #expect(throws: Failure.self) {
                try damaged.withView { try deflater.inflate($0) }
            }
        }
    }
}
