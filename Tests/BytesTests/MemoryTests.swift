import Bytes
import Testing

@Suite struct MemoryTests {
    @Test func arenasGrowAndKeepWhatTheyHold() {
        var arena = Arena<Int32>(capacity: 2)
        for value in 0..<100 { arena.append(Int32(value)) }
        #expect(Array(arena.view) == (0..<100).map { Int32($0) })
        #expect(Array(arena.view(from: 98, count: 2)) == [98, 99])
        arena.shorten(to: 3)
        arena.append(repeating: 7, count: 2)
        arena[0] = -1
        #expect(Array(arena.view) == [-1, 1, 2, 7, 7])
        #expect(arena.extend(by: 4) == 5)
        #expect(arena.count == 9)
        arena.removeAll()
        #expect(arena.view.isEmpty)
    }

    @Test(arguments: [0, 7, -7, 10, 1234, -987_654_321, Int.max, Int.min])
    func numbersInDecimal(value: Int) {
        var builder = ByteBuilder(capacity: 1)
        builder.append("<")
        builder.append(decimal: value)
        #expect(builder.bytes == Array("<\(value)".utf8))
    }

    @Test func buildersTakeAllKindsOfBytes() {
        var builder = ByteBuilder(capacity: 1)
        builder.append("a" as StaticString)
        builder.append(text: "é")
        builder.append(Array("bcd".utf8)[1...])
        builder.append((UInt8(ascii: "0")...UInt8(ascii: "3")).lazy.map { $0 })
        builder.append(blanks: 2)
        builder.append(UInt8(ascii: "!"))
        #expect(String(decoding: builder.bytes, as: UTF8.self) == "aécd0123  !")
    }

    @Test(arguments: [0, 1, 15, 16, 17, 64, 65, 200])
    func paddedBytesAreCopiedWhole(count: Int) {
        let source = (0..<256).map { UInt8(truncatingIfNeeded: $0) } + [UInt8](repeating: 0, count: ByteBuilder.padding)
        var builder = ByteBuilder(capacity: 1)
        source.withView { builder.append(padded: $0, from: 3, count: count) }
        #expect(builder.bytes == Array(source[3..<3 + count]))
    }

    @Test func readingGoesOnUntilThereIsNoMore() throws {
        struct Failure: Error {}
        func read(_ pieces: [[UInt8]], upTo count: Int) throws(Failure) -> [UInt8] {
            var pieces = pieces[...]
            return try [UInt8](upTo: count) { (filled, room) throws(Failure) in
                guard let piece = pieces.popFirst() else { return 0 }
                if piece == [9] { throw Failure() }
                return room.copy(piece)
            }
        }
        #expect(try read([[1, 2], [3]], upTo: 5) == [1, 2, 3])
        #expect(try read([[1, 2], [3, 4]], upTo: 3) == [1, 2, 3])
        #expect(try read([], upTo: 3) == [])
        #expect(throws: Failure.self) { try read([[1], [9]], upTo: 3) }
    }

    @Test func textsInPlace() {
        #expect(String(room: 3) { $0.copy("abcdef".utf8) } == "abc")
        #expect(String(room: 4) { $0.dropFirst(1).copy("bc".utf8) + ($0.copy("a".utf8)) } == "abc")
    }

    /// Each character of each width, and what is none.
    @Test func scalarsOfUTF8() {
        let text = "aé€😀"
        let found = text.withUTF8View { view in view.indices.map { view.scalar(at: $0) } }
        #expect(found == ["a", "é", nil, "€", nil, nil, "😀", nil, nil, nil])
        #expect([0xE2, 0x82].withView { $0.scalar(at: 0) } == nil)
    }

    @Test func bytesAndTextsAreFound() {
        let bytes = Array("..abcabc".utf8)[2...]
        #expect(bytes.firstIndex(of: "abc") == 2)
        #expect(bytes.firstIndex(of: "abc", from: 3) == 5)
        #expect(bytes.firstIndex(of: "abc", from: 6) == nil)
        #expect(bytes.firstIndex(of: "abc", from: 8) == nil)
        #expect(bytes.lastIndex(of: "abc") == 5)
        #expect(bytes.lastIndex(of: "abd") == nil)
        #expect(bytes.lastIndex(of: "abcabcabc") == nil)
        #expect(bytes.firstIndex(of: UInt8(ascii: "a"), from: 3) == 5)
        #expect(bytes.lastIndex(of: UInt8(ascii: "a"), in: 2..<5) == 2)
        #expect(bytes.starts(with: "bca", at: 3))
        #expect(!bytes.starts(with: "bcab", at: 6))
        #expect([UInt8]()[...].firstIndex(of: "a") == nil)
    }
}
