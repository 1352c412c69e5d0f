import TestSupport
import Testing

/// `filingpress verify`: two inputs, held against each other.
@Suite struct VerifyTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "filing.xml")
        #expect(try filingpress("render", "filing.xml", "--format", "html", "-o", ".").status == 0)
    }

    @Test func aPageShowsItsFiling() throws {
        let run = try filingpress("verify", "filing.xml", "filing.html")
        #expect(run.status == 0)
        #expect(run.output == "No difference.\n")
    }

    /// A picture in the head of a page may be larger than what is looked at to recognise an input.
    @Test func aPageIsKnownWhateverStandsAboveItsForm() throws {
        let picture = String(repeating: "QUJD", count: 30_000)
        try folder.write(
            "<img alt=\"Reed Bank\" src=\"data:image/png;base64,\(picture)\">\n", to: "mine/brand.mustache")
        let command = ["render", "filing.xml", "--format", "html", "--templates", "mine", "-o", "branded"]
        #expect(try filingpress.run(command).status == 0)
        #expect(try filingpress("verify", "filing.xml", "branded/filing.html").output == "No difference.\n")
    }

    @Test func aChangedCellIsNamedWithBothTexts() throws {
        let page = String(decoding: try #require(folder.read("filing.html")), as: UTF8.self)
        #expect(page.contains(">145,770</td>"))
        try folder.write(page.replacing(">145,770</td>", with: ">145,771</td>"), to: "changed.html")
        let run = try filingpress("verify", "filing.xml", "changed.html")
        #expect(run.status == 1)
        #expect(run.output.contains("Table I, row 2, "))
        #expect(run.output.contains("    “145,770”\n    “145,771”\n"))
        #expect(run.output.hasSuffix("1 difference.\n"))
        let quiet = try filingpress("verify", "--quiet", "filing.xml", "changed.html")
        #expect(quiet.status == 1)
        #expect(quiet.output.isEmpty)
    }

    /// A text that has lost its ticks proves nothing of them, and the command does not say that it does.
    @Test func placesThatOnlyOneTellsAreCounted() throws {
        try folder.write(Sample.converted, to: "converted.txt")
        let run = try filingpress("verify", "filing.xml", "converted.txt")
        #expect(run.status == 0)
        let sentence = "No difference in what both tell; 9 places are told by only one of the two (see --verbose).\n"
        #expect(run.output == sentence)
        let verbose = try filingpress("verify", "--verbose", "filing.xml", "converted.txt")
        #expect(verbose.output.hasSuffix(sentence))
        #expect(verbose.output.contains("not proved: Reporting person 1, Director:\n    “yes”\n    “not stated”\n"))
    }

    @Test func whatCannotBeReadIsNoProof() throws {
        let missing = try filingpress("verify", "filing.xml", "nowhere.html")
        #expect(missing.status == 1)
        #expect(missing.messages.contains("nowhere.html: error: this cannot be read"))
        try folder.write("hello", to: "note.txt")
        #expect(try filingpress("verify", "note.txt", "filing.xml").status == 1)
        #expect(try filingpress("verify", "filing.xml").status == 64)
    }
}
