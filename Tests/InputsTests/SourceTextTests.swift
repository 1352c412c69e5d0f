import Diagnostics
import Inputs
import Testing

@Suite("An input as text")
struct SourceTextTests {
    private func source(_ bytes: [UInt8]) throws -> SourceText { try SourceText(Input(name: "input", bytes: bytes)) }

    @Test func utf16IsReadAsSuch() throws {
        let little = try source([0xFF, 0xFE] + "aä".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        let big = try source("aäb".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } + [0, 0x63])
        #expect(Array(little.bytes) == Array("aä".utf8))
        #expect(little.isTranscoded && little.notes.map(\.code) == ["utf-16-input"])
        #expect(Array(big.bytes) == Array("aäbc".utf8))
        #expect(throws: Failure.self) { try source([0xFF, 0xFE, 0x61]) }
    }

    /// Columns count characters, not bytes; a sourceRange knows where in the input it stands.
    @Test func places() throws {
        let text = try source(Array("one\nzwö drei\nvier".utf8))
        let place = text.location(at: 9)
        #expect(place.line == 2 && place.column == 5)
        let sourceRange = text.range(4..<13)
        let places = sourceRange.locations(ofAscending: [0, 5, 8], in: sourceRange.raw)
        #expect(places.map(\.line) == [2, 2, 2])
        #expect(places.map(\.column) == [1, 5, 8])
    }

    @Test func whatIsTooLarge() throws {
        #expect(try source(Array(repeating: 0x20, count: Input.maximumSize)).bytes.count == Input.maximumSize)
        #expect(throws: Failure.self) { try source(Array(repeating: 0x20, count: Input.maximumSize + 1)) }
    }
}

@Suite("What stands before the root of an XML text")
struct PrologTests {
    private func prolog(_ text: String) -> Prolog? { Prolog(of: Array(text.utf8)[...]) }

    @Test func parts() throws {
        let full = try #require(prolog("\u{FEFF} <!-- c --><?xml version='1.0' encoding='ISO-8859-1'?>\n<q:a b='c'/>"))
        #expect(full.start == 3)
        #expect(full.declaration == 14)
        #expect(full.encoding == "ISO-8859-1")
        #expect(full.rootName == "q:a")
        #expect(Prolog.localName(of: full.rootName) == "a")
        #expect(full.documentType == nil)
        #expect(prolog("<!DOCTYPE html><html>")?.documentType == 0)
        #expect(prolog("text <a/>") == nil)
        #expect(prolog("<!-- never closed <a/>") == nil)
    }
}
