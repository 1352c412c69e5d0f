import Foundation
import TestSupport
import Testing

/// Several submissions in one file, from the command to its files.
@Suite struct SeveralSubmissionsTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(folder.read(path), "\(path)"), as: UTF8.self)
    }

    private func files(_ name: String) -> [String] { folder.files().filter { $0.hasPrefix(name) } }

    @Test func eachHasFilesOfItsOwn() throws {
        try folder.write(Sample.submission(1, Sample.text) + Sample.submission(2, Sample.other), to: "day.txt")
        try folder.write(Sample.third, to: "day-2.xml")
        let run = try filingpress("render", "--format", "text", "day.txt")
        #expect(run.status == 0)
        #expect(run.says("2 filings, 2 files in Output/, 1 note"))
        #expect(files("Output/") == ["Output/day-2.txt", "Output/day.txt"])
        // The second filing of one input and the only one of another want one name.
        let both = try filingpress("render", "--format", "text", "day.txt", "day-2.xml", "-o", "both")
        #expect(both.status == 1)
        #expect(both.messages.contains("[output-clash]"))
        #expect(files("both/") == ["both/day.txt"])
    }

    @Test func eachIsCalledByItsNumber() throws {
        let day =
            Sample.submission(1, Sample.text) + Sample.submission(2, Sample.other) + Sample.submission(1, Sample.third)
        try folder.write(day, to: "day.txt")
        let run = try filingpress("render", "--format", "text", "--name", "accession", "day.txt")
        #expect(run.status == 0)
        #expect(run.messages.contains("stands a second time in this input"))
        let names = ["0001234567-13-000001-2.txt", "0001234567-13-000001.txt", "0001234567-13-000002.txt"]
        #expect(files("Output/") == names.map { "Output/" + $0 })
        #expect(try text("Output/0001234567-13-000001-2.txt").contains("88,888"))
        #expect(try text("Output/0001234567-13-000002.txt").contains("99,999"))
    }

    @Test func whatIsSaidOfOneStandsInItsReportAlone() throws {
        let odd = Sample.text.replacingOccurrences(of: "<issuer>", with: "<new/><issuer>")
        try folder.write(Sample.submission(1, Sample.text) + Sample.submission(2, odd), to: "day.txt")
        #expect(try filingpress("render", "--format", "json", "day.txt").status == 0)
        #expect(try !text("Output/day.json").contains("unknown-element"))
        #expect(try text("Output/day-2.json").contains("unknown-element"))
    }

    @Test func inspectTellsOfAll() throws {
        let day =
            Sample.submission(1, Sample.text)
            + Sample.submission(2, Sample.other).replacingOccurrences(
                of: "<ownershipDocument>", with: "<other>") + Sample.submission(3, Sample.third)
        try folder.write(day, to: "day.txt")
        let run = try filingpress("inspect", "day.txt")
        let said = run.output + run.messages
        #expect(said.contains("0001234567-13-000001") && said.contains("0001234567-13-000003"))
    }

    @Test func aSiteHasAPageForEach() throws {
        let day =
            Sample.submission(1, Sample.text) + Sample.submission(2, Sample.other) + Sample.submission(1, Sample.text)
        try folder.write(day, to: "in/day.txt")
        let run = try filingpress("site", "in", "-o", "public", "--title", "T")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("this is the filing 0001234567-13-000001 again; skipped"))
        let pages = files("public/filings/").filter { $0.hasSuffix(".html") }
        #expect(pages == ["public/filings/0001234567-13-000001.html", "public/filings/0001234567-13-000002.html"])
        #expect(try filingpress("site", "--check", "public").status == 0)
    }

    /// Each of the others has its page.
    @Test func aDamagedOneAloneIsOffTheSite() throws {
        let torn = Sample.submission(2, Sample.other).components(separatedBy: "<reportingOwner>")[0]
        try folder.write(
            Sample.submission(1, Sample.text) + torn + Sample.submission(3, Sample.third), to: "in/day.txt")
        let run = try filingpress("site", "in", "-o", "public", "--title", "T")
        #expect(run.status == 1)
        #expect(run.messages.contains("[truncated-xml]"))
        let pages = files("public/filings/").filter { $0.hasSuffix(".html") }
        #expect(pages == ["public/filings/0001234567-13-000001.html", "public/filings/0001234567-13-000003.html"])
    }

    @Test(arguments: ["html", "text", "json", "csv", "pdf", "html,pdf,csv"])
    func aCharacterThatCannotBeShownIsSaidInEveryFormat(_ format: String) throws {
        try folder.write(Sample.replacing("AMHERST", with: "AMH\u{FFFD}RST"), to: "a.xml")
        let run = try filingpress("render", "--format", format, "a.xml")
        #expect(run.messages.contains("warning: the character U+FFFD cannot be shown"))
        #expect(run.messages.contains("[character-not-shown]"))
    }

    @Test func aCharacterThatCannotBeShownIsSaidInMailAndOnSites() throws {
        try folder.write(Sample.replacing("AMHERST", with: "AMH\u{E000}RST"), to: "in/a.xml")
        let mail = try filingpress(
            "mail", "in", "--from", "f@example.org", "--to", "t@example.org", "--attach", "none", "--date", "2025-03-14"
        )
        #expect(mail.messages.contains("warning: the character U+E000 cannot be shown: it is for private use"))
        let site = try filingpress("site", "in", "-o", "public", "--title", "T")
        #expect(site.messages.contains("warning: the character U+E000 cannot be shown: it is for private use"))
    }
}
