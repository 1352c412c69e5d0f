import Bytes
import Compression
import Foundation
import TestSupport
import Testing

/// What a web server hands out instead of a page must be the page.
@Suite struct GzipTests {
    private let page = Array(String(repeating: "<tr><td>1,000</td><td>$10.80</td></tr>\n", count: 2_000).utf8)

    @Test func gzipIsReadByPythonAndIsSmaller() throws {
        let deflater = try Deflater()
        let packed = try page.withView { Array(try deflater.gzip($0)) }
        #expect(packed.count < page.count / 10)
        let folder = try TemporaryFolder()
        try folder.write(Data(packed), to: "page.gz")
        let script = "import gzip, sys; sys.stdout.write(gzip.open(sys.argv[1], 'rt', newline='').read())"
        let text = try Python.run(script, [folder.url.appending(path: "page.gz").path])
        #expect(Array(text.utf8) == page)
    }

    /// Neither the time nor what was packed before shows.
    @Test func theSameBytesGiveTheSameBytes() throws {
        let (one, other) = (try Deflater(), try Deflater())
        let first = try page.withView { Array(try one.gzip($0)) }
        _ = try [UInt8](repeating: 7, count: 900_000).withView { try other.gzip($0) }
        #expect(try page.withView { Array(try other.gzip($0)) } == first)
        #expect(first[4..<8] == [0, 0, 0, 0])
    }

    @Test func nothingIsPackedToo() throws {
        let deflater = try Deflater()
        let packed = try [UInt8]().withView { Array(try deflater.gzip($0)) }
        #expect(packed.prefix(3) == [0x1F, 0x8B, 8])
    }
}
