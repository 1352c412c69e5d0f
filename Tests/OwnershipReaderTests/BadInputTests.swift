import Diagnostics
import ReadingSupport
import TestSupport
import Testing

struct BadInput: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// `line:column code`.
    var expected: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ expected: String) {
        self.init(name, bytes: Array(text.utf8), expected)
    }

    init(_ name: String, bytes: [UInt8], _ expected: String) {
        self.name = name
        self.bytes = bytes
        self.expected = expected
    }
}

private let owner = form4("<issuer>\n<issuerCik>12345678</issuerCik>\n</issuer>")
private let bomb = """
    <?xml version="1.0"?>
    <!DOCTYPE ownershipDocument [
    <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
    ]>
    <ownershipDocument><documentType>&c;</documentType></ownershipDocument>
    """

private let badInputs: [BadInput] = [
    BadInput("empty", "", "unreadable-filing"),
    BadInput("white space", " \n\t\r\n", "unreadable-filing"),
    BadInput("words", "Dear Sir or Madam", "not-a-filing"),
    BadInput("a stylesheet", "<xsl:stylesheet xmlns:xsl=\"x\"/>", "not-a-filing"),
    BadInput("JSON", "{\"form\": 4}", "not-a-filing"),
    BadInput("an HTML page", "<!DOCTYPE html><html><body>Hello</body></html>", "not-a-filing"),
    BadInput(
        "a page of the SEC viewer", "<html><head><title>SEC FORM 4</title></head></html>", "unknown-document-type"),
    BadInput(
        "a Form 144", "<?xml version=\"1.0\"?><edgarSubmission><submissionType>144</submissionType></edgarSubmission>",
        "unreadable-filing"),
    BadInput(
        "a Schedule 13D",
        "<edgarSubmission><headerData><submissionType>SCHEDULE 13D</submissionType></headerData></edgarSubmission>",
        "unreadable-filing"),
    BadInput("PNG", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "not-a-filing"),
    BadInput("zeros", bytes: [UInt8](repeating: 0, count: 100), "not-a-filing"),
    BadInput("an unclosed comment", "<!-- <ownershipDocument>", "unreadable-filing"),

    BadInput("cut inside a tag", String(owner.prefix(70)), "4:11 truncated-xml"),
    BadInput("cut inside text", String(owner.prefix(77)), "4:18 truncated-xml"),
    BadInput("cut before the last tag", String(owner.prefix(owner.count - 21)), "6:1 truncated-xml"),
    BadInput("cut inside the last tag", String(owner.prefix(owner.count - 5)), "6:17 truncated-xml"),
    BadInput("two roots", owner + "<a/>", "7:1 malformed-xml"),
    BadInput("text behind", owner + "amen", "7:1 malformed-xml"),
    BadInput("a tag closed by another", form4("<issuer><issuerCik>1</issuerCk></issuer>"), "3:21 malformed-xml"),
    BadInput(
        "a bare ampersand", form4("<issuer><issuerName>Foods & Grain</issuerName></issuer>"), "3:27 malformed-xml"),
    BadInput(
        "an ampersand inside a word", form4("<issuer><issuerName>A&T</issuerName></issuer>"), "3:22 malformed-xml"),
    BadInput("an entity of HTML", form4("<issuer><issuerName>A&nbsp;B</issuerName></issuer>"), "3:22 malformed-xml"),
    BadInput("a control character", form4("<issuer><issuerName>A\u{0B}B</issuerName></issuer>"), "3:22 malformed-xml"),
    BadInput(
        "the same in one line", form4("<issuer><issuerName>A\u{0B}B</issuerName></issuer>").replacing("\n", with: ""),
        "1:71 malformed-xml"),
    BadInput("NUL in a value", form4("<issuer><issuerName>A\0B</issuerName></issuer>"), "3:22 malformed-xml"),
    BadInput("NUL behind the end", owner + "\0\0", "7:1 malformed-xml"),
    BadInput("an attribute without a value", form4("<issuer hidden></issuer>"), "3:15 malformed-xml"),
    BadInput("an undeclared prefix is no excuse for damage", form4("<a:b>"), "4:1 malformed-xml"),
    BadInput(
        "200,000 levels", form4(String(repeating: "<a>", count: 200_000) + String(repeating: "</a>", count: 200_000)),
        "3:769 nested-too-deep"),

    BadInput("a document type", "<!DOCTYPE ownershipDocument>\n" + owner, "1:1 doctype-refused"),
    BadInput("an entity bomb", bomb, "2:1 doctype-refused"),
    BadInput(
        "an external entity",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<ownershipDocument>&e;</ownershipDocument>",
        "2:1 doctype-refused"),

    BadInput("no form type", "<ownershipDocument>\n<issuer/></ownershipDocument>", "1:1 unknown-document-type"),
    BadInput(
        "an empty form type", "<ownershipDocument>\n<documentType/></ownershipDocument>", "2:1 unknown-document-type"),
    BadInput(
        "a form type we cannot show", "<ownershipDocument>\n <documentType>144</documentType></ownershipDocument>",
        "2:2 unknown-document-type"),

    BadInput(
        "windows-1252 and UTF-8 in one document",
        bytes: Array("<ownershipDocument>\n<issuer><issuerName>It".utf8) + [0x92] + Array("s é</issuerName>".utf8),
        "2:23 invalid-utf-8"),
    BadInput(
        "a byte that no encoding here knows",
        bytes: Array("<ownershipDocument>\n<issuer><issuerName>It".utf8) + [0x81] + Array("s</issuerName>".utf8),
        "2:23 invalid-utf-8"),
    BadInput(
        "half a character at the end", bytes: Array("<ownershipDocument>\n<issuer>M".utf8) + [0xC3],
        "2:10 invalid-utf-8"),
    BadInput(
        "a surrogate in UTF-8", bytes: Array("<ownershipDocument>\n".utf8) + [0xED, 0xA0, 0x80], "2:1 invalid-utf-8"),
    BadInput("an unknown encoding", "<?xml version=\"1.0\" encoding=\"klingon\"?>\n" + owner, "1:1 unknown-encoding"),
    BadInput(
        "an encoding with a trick in its name", "<?xml version=\"1.0\" encoding=\"LATIN1//IGNORE\"?>\n" + owner,
        "1:1 unknown-encoding"),
    BadInput(
        "UTF-16 with a byte too many", bytes: [0xFF, 0xFE] + utf16(owner, bigEndian: false) + [0x20], "invalid-utf-16"),

    BadInput(
        "a submission without documents", "<SEC-DOCUMENT>x\n<SEC-HEADER>\n</SEC-HEADER>\n</SEC-DOCUMENT>\n",
        "no-ownership-document"),
    BadInput(
        "a submission of plain text",
        "<SEC-DOCUMENT>x\n<DOCUMENT>\n<TYPE>4\n<TEXT>\nFORM 4\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n",
        "no-ownership-document"),
    BadInput(
        "a submission with damaged XML",
        "<SEC-DOCUMENT>x\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n" + form4("<issuer>&</issuer>")
            + "</XML>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n", "8:9 malformed-xml"),
    BadInput(
        "a submission cut in the XML",
        "<SEC-DOCUMENT>x\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n<ownershipDocument>\n<docu",
        "7:6 truncated-xml"),
]

@Suite("Bad input is refused with a reason and a place")
struct BadInputTests {
    @Test("one by one", arguments: badInputs)
    func refusal(input: BadInput) {
        #expect(failure(input.bytes) == input.expected)
    }

    @Test("65 MB are not even looked at")
    func tooLarge() {
        #expect(failure([UInt8](repeating: 0x20, count: 65 << 20)) == "input-too-large")
    }

    @Test("Errors are of severity error, name the file, and say what is meant")
    func wording() {
        #expect(throws: Failure.self) { try read(form4("<issuer>&</issuer>"), name: "a/b.xml") }
        do {
            _ = try read(form4("<issuer>&</issuer>"), name: "a/b.xml")
        } catch let error as Failure {
            #expect(
                "\(error.diagnostics[0])"
                    == "a/b.xml:3:9: error: an ampersand stands by itself; XML writes it as &amp; [malformed-xml]")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test("Every prefix of a filing is refused or, past its end, read; none crashes or passes as whole")
    func prefixes() throws {
        let text = try Fixture.bytes("x0306-form4-exit.xml")
        let end = text.lastIndex(of: UInt8(ascii: ">")) ?? 0
        for length in stride(from: 0, through: text.count, by: 7) {
            let result = failure(Array(text.prefix(length)))
            #expect(result.hasPrefix("read") == (length > end), "\(length) bytes: \(result)")
        }
    }
}
