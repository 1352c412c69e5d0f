import Foundation
import TestSupport
import Testing

/// An input that is no filing: what the user is told, and that nothing is left behind.
struct BadInput: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var name: String
    var bytes: [UInt8]
    /// What stands behind the name of the file.
    var message: String

    init(_ what: String, _ name: String, _ text: String, says message: String) {
        self.init(what, name, Array(text.utf8), says: message)
    }

    init(_ what: String, _ name: String, _ bytes: [UInt8], says message: String) {
        testDescription = what
        self.name = name
        self.bytes = bytes
        self.message = message
    }

    static let all: [BadInput] = [
        BadInput("empty file", "a.xml", "", says: "error: this cannot be read: it is an empty file"),
        BadInput("no XML", "a.xml", "good morning\n", says: "error: this is no ownership filing: it is plain text"),
        BadInput("truncated XML", "a.xml", String(Sample.text.prefix(2000)), says: "error: the XML breaks off here"),
        BadInput(
            "entity bomb", "a.xml",
            Sample.replacing(
                "<ownershipDocument>",
                with: "<!DOCTYPE ownershipDocument [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><ownershipDocument>"
            ).replacing("AMOT", with: "&b;"), says: "error: a document type declaration is refused"),
        BadInput(
            "external entity", "a.xml",
            Sample.replacing(
                "<ownershipDocument>",
                with: "<!DOCTYPE ownershipDocument [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ownershipDocument>"
            ).replacing("AMOT", with: "&x;"), says: "error: a document type declaration is refused"),
        BadInput(
            "HTML page", "a.html", "<!DOCTYPE html><html><head><title>SEC FORM 4</title></head><body></body></html>",
            says: "error: nothing says whether this is Form 3, 4 or 5"),
        BadInput(
            "invalid UTF-8", "a.xml",
            Sample.replacing("AMHERST", with: "AMH@ERST").utf8.map { $0 == UInt8(ascii: "@") ? 0x81 : $0 },
            says: "error: the byte 0x81 is not UTF-8"),
        BadInput(
            "200,000 levels", "a.xml",
            "<ownershipDocument>" + String(repeating: "<a>", count: 200_000), says: "error: elements are nested more"),
        BadInput(
            "Form 144", "a.xml",
            "<?xml version=\"1.0\"?><edgarSubmission xmlns=\"http://www.sec.gov/edgar/ownership\"><headerData>"
                + "<submissionType>144</submissionType></headerData></edgarSubmission>",
            says: "error: this cannot be read: it is a Form 144"),
        BadInput(
            "Schedule 13D", "a.xml",
            "<?xml version=\"1.0\"?><edgarSubmission xmlns=\"http://www.sec.gov/edgar/schedule13D\"><headerData>"
                + "<submissionType>SCHEDULE 13D</submissionType></headerData></edgarSubmission>",
            says: "error: this cannot be read: it is a SCHEDULE 13D"),
        BadInput(
            "picture", "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            says: "error: this is no ownership filing: it is a PNG image"),
    ]
}

@Suite struct BadInputTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    @Test(arguments: BadInput.all)
    func isRefusedAndTheRestIsDone(_ input: BadInput) throws {
        try folder.write(input.bytes, to: input.name)
        try folder.write(Sample.text, to: "good.xml")
        let run = try filingpress("render", input.name, "good.xml")
        #expect(run.status == 1)
        let lines = run.messages.split(separator: "\n")
        let first = try #require(lines.first)
        #expect(first.wholeMatch(of: /a\.\w+(:\d+:\d+)?: error: .* \[[a-z0-9-]+\]/) != nil, "\(first)")
        #expect(first.contains(input.message), "\(first)")
        #expect(lines.last == "1 filing, 2 files in Output/, 1 failed, 1 error")
        #expect(folder.files() == [input.name, "Output/good.html", "Output/good.pdf", "good.xml"].sorted())
    }

    @Test func aFileOf200MBIsNotRead() throws {
        try folder.write("", to: "huge.xml")
        #expect(truncate(folder.path + "huge.xml", 200 << 20) == 0)
        let run = try filingpress("render", "huge.xml", "--quiet")
        #expect(run.status == 1)
        #expect(run.says("huge.xml: error: this is larger than 64 MB, the most a filing may have [file-too-large]"))
        #expect(folder.files() == ["huge.xml"])
    }

    /// In a folder, what looks like a filing is an error; what is plainly something else is skipped.
    @Test func inAFolderOnlyFilingsFail() throws {
        try folder.write(String(Sample.text.prefix(2000)), to: "in/cut.xml")
        try folder.write("good morning\n", to: "in/letter.txt")
        let run = try filingpress("render", "in")
        #expect(run.status == 1)
        let lines = run.messages.split(separator: "\n")
        #expect(lines.count == 3 && lines[0].hasPrefix("in/cut.xml:56:35: error: the XML breaks off"))
        #expect(
            lines.dropFirst() == [
                "in/letter.txt: note: this is plain text; skipped [skipped]",
                "0 filings, 0 files in Output/, 1 failed, 1 skipped, 1 error",
            ])
        #expect(folder.files() == ["in/cut.xml", "in/letter.txt"])
    }

    @Test func aFolderWithoutFilingsIsAnError() throws {
        try folder.write("good morning\n", to: "in/letter.txt")
        let run = try filingpress("render", "in", "--quiet")
        #expect(run.status == 1)
        #expect(run.says("error: there is no filing here to render [no-filing]"))
    }
}
