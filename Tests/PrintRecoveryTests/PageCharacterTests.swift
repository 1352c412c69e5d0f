import Diagnostics
import Inputs
import OwnershipModel
import OwnershipReader
import ReadingSupport
import TestSupport
import Testing

@Suite("Characters of pages and texts")
struct PageCharacterTests {
    private func issuer(_ name: String) throws -> (name: String?, said: [Diagnostic]) {
        let page = String(decoding: try Fixture.bytes("pages/viewer.html"), as: UTF8.self)
        let outcome = try read(page.replacing("TIDEMILL PLC", with: name), name: "page.html")
        let odd = ["windows-1252-character", "character-not-shown"]
        return (try onlyFiling(outcome).document.issuer.name, outcome.diagnostics.filter { odd.contains($0.code) })
    }

    @Test(
        "What browsers show is read, with a note at its place",
        arguments: [
            ("TIDE&#146;S", "TIDE’S"), ("TIDE&#146S", "TIDE’S"), ("TIDE&#x92;S", "TIDE’S"), ("TIDE&#X92;S", "TIDE’S"),
            ("TIDE\u{92}S", "TIDE’S"), ("THE &#147;TIDE&#148;", "THE “TIDE”"), ("TIDE &#150; MILL", "TIDE – MILL"),
            ("TIDE &#151; MILL", "TIDE — MILL"), ("TIDE&#153;", "TIDE™"), ("TIDE &#128;", "TIDE €"),
            ("TIDE&#133;", "TIDE…"),
        ])
    func meant(written: String, meant: String) throws {
        let issuer = try issuer(written)
        #expect(issuer.name == meant)
        #expect(!issuer.said.isEmpty)
        #expect(issuer.said.allSatisfy { $0.severity == .note && $0.location?.column != nil })
    }

    @Test("What cannot be shown is a warning", arguments: ["\u{FFFD}", "\u{E001}", "&#xF0B7;", "&#129;", "\u{202E}"])
    func notShown(character: String) throws {
        let said = try issuer("TIDE \(character) MILL").said
        #expect(said.contains { $0.location?.line == 16 })
        #expect(said.allSatisfy { $0.severity == .warning && $0.code == "character-not-shown" })
    }

    @Test("Nothing is said of a page as it should be")
    func plain() throws {
        let issuer = try issuer("TIDE&#8217;S")
        #expect(issuer.name == "TIDE’S" && issuer.said.isEmpty)
    }

    @Test("A text in ISO-8859-1 has what browsers take its bytes for")
    func text() throws {
        let text = String(
            decoding: try Fixture.bytes("texts/allied-motion-form-4-2013-11-26-converted.txt"), as: UTF8.self)
        let bytes = text.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "-") }
        // 0x81 is no character of windows-1252.
        let odd = Array("AMH".utf8) + [0x92] + Array("RST".utf8) + [0x81]
        let mended = bytes.replacing(Array("AMHERST".utf8), with: odd)
        let outcome = try FilingReader.read(Input(name: "x.txt", bytes: mended))
        let codes = Set(outcome.diagnostics.map(\.code))
        #expect(codes.isSuperset(of: ["iso-8859-1", "windows-1252-character", "character-not-shown"]))
        #expect(outcome.filings[0].document.reportingOwners[0].address?.city?.hasPrefix("AMH’RST") == true)
    }
}
