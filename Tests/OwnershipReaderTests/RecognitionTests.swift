import Inputs
import OwnershipModel
import OwnershipReader
import ReadingSupport
import TestSupport
import Testing

@Suite("What an input is, by its content alone")
struct RecognitionTests {
    @Test("Fixtures")
    func fixtures() throws {
        for name in try Fixture.names() {
            let expected: Recognition =
                name.hasPrefix("submission") || name.hasPrefix("wrapped") ? .submission : .ownershipDocument
            #expect(FilingReader.recognize(try Fixture.bytes(name)) == expected, "\(name)")
        }
    }

    @Test(
        "one by one",
        arguments: [
            ("", .looksLikeFiling("an empty file")),
            ("  \n", .looksLikeFiling("a file of nothing but white space")),
            ("\u{FEFF} <!-- c --> <?xml version='1.0'?>\n<?go on?><ownershipDocument/>", .ownershipDocument),
            ("<x:ownershipDocument xmlns:x='urn:x'/>", .ownershipDocument),
            ("<!DOCTYPE x [<!ENTITY e 'e'>]><ownershipDocument/>", .ownershipDocument),
            ("<!DOCTYPE x><y/>", .somethingElse("an XML document whose root is <x>")),
            ("<SEC-HEADER>", .submission), ("<SUBMISSION>\n", .submission), ("\n<DOCUMENT>", .submission),
            ("<IMS-DOCUMENT>", .submission), ("-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n", .submission),
            (
                "<edgarSubmission xmlns='http://x/144'><headerData><submissionType>144/A</submissionType>",
                .looksLikeFiling("a Form 144/A")
            ),
            ("<edgarSubmission><submissionType>SCHEDULE 13D</submissionType>", .looksLikeFiling("a SCHEDULE 13D")),
            ("<html><title>SEC FORM 3</title>", .page),
            ("<!DOCTYPE html><p>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP", .page),
            ("<HTML><p>Hi", .somethingElse("an HTML page")),
            (
                "UNITED STATES SECURITIES AND EXCHANGE COMMISSION\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
                .looksLikeFiling("a text about a form, or a form without its first box")
            ),
            (
                "SECURITIES AND EXCHANGE COMMISSION\nBENEFICIAL OWNERSHIP\n1. Name and Address of Reporting Person",
                .text
            ),
            (
                "junk <ownershipDocument>",
                .looksLikeFiling("text with a filing somewhere inside, which does not begin with it")
            ),
            ("</issuer></ownershipDocument>", .looksLikeFiling("an ownership document that has lost its beginning")),
            ("<svg xmlns='x'/>", .somethingElse("an SVG image")), ("<rss/>", .somethingElse("a news feed")),
            ("<xs:schema/>", .somethingElse("an XML schema")),
            ("<feedback/>", .somethingElse("an XML document whose root is <feedback>")),
            ("%PDF-1.4", .pdf), ("GIF89a", .somethingElse("a GIF image")),
            ("PK\u{3}\u{4}", .somethingElse("a ZIP archive")), ("{}", .somethingElse("JSON")),
            ("body { color: red }", .somethingElse("plain text")),
        ] as [(String, Recognition)])
    func opening(text: String, expected: Recognition) {
        #expect(FilingReader.recognize(Array(text.utf8)) == expected)
    }

    @Test("White space longer than what is looked at")
    func longWhiteSpace() {
        let bytes = [UInt8](repeating: 0x0A, count: 100_000) + Array("<ownershipDocument/>".utf8)
        #expect(FilingReader.recognize(bytes) == .ownershipDocument)
    }

    @Test("The name of a file is never asked")
    func namesAreNotAsked() throws {
        let bytes = try Fixture.bytes("x0407-form4.xml")
        let names = ["x.pdf", "x.html", "x.txt", "x"]
        let documents = try names.map { try FilingReader.read(Input(name: $0, bytes: bytes)).filings[0].document }
        #expect(Set(documents).count == 1)
    }
}
