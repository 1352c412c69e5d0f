import Foundation
import Inputs
import OwnershipModel
import OwnershipReader
import ReadingSupport
import Testing

@Suite("Encodings are read as declared, and places count characters")
struct EncodingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var issuer: String
        var column: Int
        var testDescription: String { name }
    }

    private static func text(_ issuer: String, declaring encoding: String?) -> String {
        "<?xml version=\"1.0\"\(encoding.map { " encoding=\"\($0)\"" } ?? "")?>\n<ownershipDocument><documentType>4</documentType>"
            + "<issuer><issuerName>\(issuer)</issuerName><odd/></issuer></ownershipDocument>\n"
    }

    private static func encoded(_ issuer: String, _ name: String, _ encoding: String.Encoding) -> Case {
        Case(
            name: name, bytes: [UInt8](text(issuer, declaring: name).data(using: encoding) ?? Data()), issuer: issuer,
            column: 83 + issuer.unicodeScalars.count)
    }

    private static func utf16Case(_ name: String, bigEndian: Bool, mark: Bool, declaring: String?) -> Case {
        let issuer = "Ærø 漢字 🜁 “x”"
        return Case(
            name: name,
            bytes: utf16((mark ? "\u{FEFF}" : "") + text(issuer, declaring: declaring), bigEndian: bigEndian),
            issuer: issuer, column: 83 + issuer.unicodeScalars.count)
    }

    static let cases: [Case] = [
        encoded("Müller “&amp;” €".replacing("&amp;", with: "+"), "windows-1252", .windowsCP1252),
        encoded("Müller", "ISO-8859-1", .isoLatin1),
        encoded("Łódź", "iso-8859-2", .isoLatin2),
        encoded("株式会社表", "Shift_JIS", .shiftJIS),
        encoded("Plain", "US-ASCII", .ascii),
        encoded("Žižek 漢", "UTF-8", .utf8),
        utf16Case("UTF-16LE with a mark", bigEndian: false, mark: true, declaring: "UTF-16"),
        utf16Case("UTF-16BE with a mark", bigEndian: true, mark: true, declaring: "UTF-16"),
        utf16Case("UTF-16LE without one", bigEndian: false, mark: false, declaring: nil),
        utf16Case("UTF-16BE without one", bigEndian: true, mark: false, declaring: "UTF-16"),
        utf16Case("UTF-16 that declares UTF-8", bigEndian: false, mark: true, declaring: "UTF-8"),
    ]

    @Test("one by one", arguments: cases)
    func encoding(test: Case) throws {
        let outcome = try FilingReader.read(Input(name: "x.xml", bytes: test.bytes))
        let filing = try onlyFiling(outcome)
        #expect(filing.document.issuer.name == test.issuer)
        #expect(filing.source.elementsEqual(test.bytes))
        #expect(places(outcome.diagnostics).filter { $0 != "utf-16-input" } == ["2:\(test.column) unknown-element"])
        #expect(FilingReader.recognize(test.bytes) == .ownershipDocument)
    }

    @Test(
        "A byte order mark, white space or a comment before the XML declaration",
        arguments: [
            ("\u{FEFF}", "1:1", false), ("\n \n", "3:1", true), ("<!-- saved\nfrom the web -->\n", "3:1", true),
            ("\u{FEFF}\n", "2:1", true),
        ])
    func before(text: String, place: String, isNoted: Bool) throws {
        let outcome = try read(text + "<?xml version=\"1.0\"?>" + form4(""))
        #expect(places(outcome.diagnostics) == (isNoted ? ["\(place) text-before-declaration"] : []))
    }

    @Test("Bytes that are not in the declared encoding are refused at their place")
    func notInEncoding() {
        let text = Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\n<ownershipDocument>\n ".utf8) + [0x85, 0x20]
        #expect(failure(text) == "3:2 invalid-encoding")
    }
}
