import Diagnostics
import Testing

@Suite("Places in a text")
struct SourceLocationTests {
    private func place(_ offset: Int, in text: String) -> String {
        SourceLocation(file: "f", offset: offset, in: Array(text.utf8)).description
    }

    @Test(
        "Lines end with LF, CR LF or CR",
        arguments: [
            ("ab\ncd", 0, "f:1:1"), ("ab\ncd", 2, "f:1:3"), ("ab\ncd", 3, "f:2:1"), ("ab\r\ncd", 4, "f:2:1"),
            ("ab\r\ncd", 3, "f:2:1"),
            ("ab\rcd", 3, "f:2:1"), ("\n\n\n", 3, "f:4:1"), ("\r\r\n\n", 4, "f:4:1"), ("", 0, "f:1:1"),
        ])
    func lines(text: String, offset: Int, expected: String) {
        #expect(place(offset, in: text) == expected)
    }

    @Test("Columns count characters, not bytes")
    func columns() {
        #expect(place("Ærø ".utf8.count, in: "Ærø 漢字") == "f:1:5")
        #expect(place("Ærø 漢".utf8.count, in: "Ærø 漢字") == "f:1:6")
        #expect(place("👍x".utf8.count, in: "👍x") == "f:1:3")
    }

    @Test("A byte order mark has no width, at the start alone")
    func byteOrderMark() {
        #expect(place(3, in: "\u{FEFF}a") == "f:1:1")
        #expect(place(4, in: "\u{FEFF}a") == "f:1:2")
        #expect(place(4, in: "a\u{FEFF}b") == "f:1:3")
        #expect(place(4, in: "\n\u{FEFF}b") == "f:2:2")
    }

    @Test("Past the end is behind the last byte, before the start is the start")
    func outside() {
        #expect(place(99, in: "ab\nc") == "f:2:2")
        #expect(place(-1, in: "ab") == "f:1:1")
    }

    @Test("Counting in pieces is counting at once")
    func pieces() {
        let bytes = Array("\u{FEFF}Ærø\r\n漢\r\r\n字\n".utf8)
        for cut in 0...bytes.count {
            var whole = TextPosition()
            whole.advance(over: bytes)
            var parts = TextPosition()
            parts.advance(over: bytes[..<cut])
            parts.advance(over: bytes[cut...])
            #expect((parts.line, parts.column) == (whole.line, whole.column))
        }
    }
}
