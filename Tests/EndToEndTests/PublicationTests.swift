import Foundation
import TestSupport
import Testing

/// What reports that go on the web need.
@Suite struct PublicationTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "in/good & old.xml")
    }

    /// All that a PDF shows and carries, as text.
    private func contents(ofPDF path: String) throws -> String {
        let file = folder.url.appendingPathComponent(path).path
        return try ["pdftotext \"$0\" -", "pdfinfo \"$0\"", "pdfdetach -list \"$0\""].map { command in
            let process = Process()
            let pipe = Pipe()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", command, file]
            process.standardOutput = pipe
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            return String(decoding: output, as: UTF8.self)
        }.joined()
    }

    @Test func redactedReportsHoldNoStreet() throws {
        let arguments = ["render", "in", "--format", "html,pdf,text"]
        #expect(try filingpress.run(arguments + ["-o", "full"]).status == 0)
        #expect(try filingpress.run(arguments + ["-o", "redacted", "--redact-addresses"]).status == 0)
        for name in ["good & old.html", "good & old.txt", "good & old.pdf"] {
            let text = { (folder: String) in
                name.hasSuffix("pdf")
                    ? try contents(ofPDF: "\(folder)/\(name)")
                    : String(decoding: try #require(self.folder.read("\(folder)/\(name)")), as: UTF8.self)
            }
            #expect(try text("full").contains("455 COMMERCE DRIVE"))
            let redacted = try text("redacted")
            #expect(!redacted.contains("455 COMMERCE DRIVE") && !redacted.contains("C/O ALLIED"))
            #expect(redacted.contains("AMHERST") && redacted.contains("[street address withheld]"))
        }
        #expect(try contents(ofPDF: "full/good & old.pdf").contains("1 embedded files"))
        #expect(try contents(ofPDF: "redacted/good & old.pdf").contains("0 embedded files"))
    }

    @Test func aPageKnowsWhereItWillBeFound() throws {
        let run = try filingpress(
            "render", "in", "--format", "html", "--canonical", "https://example.org/filings")
        #expect(run.status == 0)
        let page = String(decoding: try #require(folder.read("Output/good & old.html")), as: UTF8.self)
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/filings/good%20%26%20old.html\">"))
        #expect(page.contains("\"url\":\"https://example.org/filings/good%20%26%20old.html\""))
    }

    @Test(arguments: [
        "example.org", "javascript:alert(1)", "https://", "https://a b", "https://a/?x=\"", "ftp://a",
        "https://user:secret@a/",
        "https://a/%zz", "https://a/#top",
    ])
    func onlyWebAddressesAreCanonical(address: String) throws {
        let run = try filingpress("render", "in", "--canonical", address)
        #expect(run.status == 64)
        #expect(folder.files() == ["in/good & old.xml"])
    }
}
