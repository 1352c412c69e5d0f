import Foundation
import TestSupport
import Testing

/// A print with a row that no reader understands, and a document with a row that is none: every report says that figures are
/// not those of the whole.
@Suite struct PartialTableTests {
    private let folder: TemporaryFolder
    private let filingpress: Command
    private let words = "1 row of Table I could not be read"

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.converted.replacing("11/22/2013", with: "11/22/2013\t?\t?\t?\t?\t?"), to: "print.txt")
        let row = try #require(
            Sample.text.firstMatch(of: /<nonDerivativeTransaction>(.|\n)*?<\/nonDerivativeTransaction>/))
        let broken = row.output.0.replacing("nonDerivativeTransaction>", with: "nonDerivativeTransactoin>")
        try folder.write(Sample.text.replacing(row.output.0, with: broken), to: "broken.xml")
    }

    private func read(_ path: String) throws -> String {
        String(decoding: try #require(folder.read(path), "\(path)"), as: UTF8.self)
    }

    @Test(arguments: ["print.txt", "broken.xml"])
    func everyReportSaysSo(input: String) throws {
        let stem = String(input.prefix { $0 != "." })
        let run = try filingpress("render", input, "--format", "html,text,json,csv,summary,pdf", "--annex")
        #expect(run.status == (input == "print.txt" ? 1 : 0), "\(run.messages)")
        let line = "1 row of this table could not be read; it is listed below as text."
        let (text, page, json) = (
            try read("Output/\(stem).txt"), try read("Output/\(stem).html"), try read("Output/\(stem).json")
        )
        #expect(text.contains("    \(line)\n") && page.contains(line))
        #expect(page.contains("sold at least") && page.contains("; \(words)."))
        #expect(page.contains("on the last row read") && page.contains("<dt>Not known</dt><dd>\(words)</dd>"))
        let description = try #require(page.firstMatch(of: /og:description" content="([^"]*)"/))
        #expect(description.output.1.contains("sold at least") && description.output.1.contains(words))
        #expect(json.contains(#""partial": ["#) && json.contains(#""state": "atLeast""#))
        // What was printed is read again with its gap, from text and page alike.
        for copy in ["txt", "html"] {
            try folder.write(try read("Output/\(stem).\(copy)"), to: "again/\(stem).\(copy)")
            let again = try filingpress("inspect", "again/\(stem).\(copy)")
            #expect(again.output.contains("1 row unread"), "\(again.output)")
        }
    }

    @Test func inspectionTellsTheNumber() throws {
        let run = try filingpress("inspect", "broken.xml")
        #expect(run.output.contains("  Table I: 2 transactions, 2 holdings, 1 row unread\n"), "\(run.output)")
        let json = try filingpress("inspect", "--json", "broken.xml").output
        #expect(json.contains("\"unreadRows\"") && json.contains("\"nonDerivativeSecurities\": 1"))
        #expect(try filingpress("render", "broken.xml", "--strict", "-o", "strict").status == 2)
    }

    @Test func mailSaysSo() throws {
        let run = try filingpress(
            "mail", "broken.xml", "--from", "a@example.org", "--to", "b@example.org", "--date",
            "2013-11-26T17:30:00-05:00")
        #expect(run.status == 0, "\(run.messages)")
        let message = try read("Output/broken.eml").replacing("=\r\n", with: "").replacing("\r\n ", with: " ")
        #expect(message.contains("sold at least"))
        #expect(message.components(separatedBy: "could not be read").count > 3)
    }

    @Test func sitesMarkItAndKeepItWhenTheyGrow() throws {
        #expect(try filingpress("site", "broken.xml", "-o", "site").status == 0)
        try folder.write(Sample.replacing("<value>7221<", with: "<value>7222<"), to: "other.xml")
        let run = try filingpress("site", "other.xml", "-o", "site", "--add")
        #expect(run.status == 0, "\(run.messages)")
        let home = try read("site/index.html")
        #expect(home.components(separatedBy: words).count > 1)
        let index = try read("site/filings.json")
        #expect(index.contains(#""partial": ["1 row of Table I could not be read"]"#))
    }
}
