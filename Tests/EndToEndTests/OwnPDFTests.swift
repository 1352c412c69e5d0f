import Foundation
import TestSupport
import Testing

/// PDFs of this program that do not have the filing attached: they are read by their structure.
@Suite(.wants(.program("pdftotext")), .wants(.program("pdfdetach")), .wants(.program("pdfinfo")))
struct OwnPDFTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    private static let fixtures = ((try? Fixture.names()) ?? []).filter { $0.hasSuffix(".xml") }

    private func copy(_ fixture: String) throws -> String {
        try folder.write(try Fixture.bytes(fixture), to: "in/\(fixture)")
        return "in/\(fixture)"
    }

    private func render(_ input: String, _ options: String...) throws {
        let run = try filingpress.run(["render", input, "--format", "pdf", "-o", "out/form.pdf"] + options)
        #expect(run.status == 0, "\(run.messages)")
    }

    @Test(arguments: fixtures) func nothingIsLost(fixture: String) throws {
        let input = try copy(fixture)
        try render(input, "--no-attach-source")
        let run = try filingpress("verify", input, "out/form.pdf")
        #expect(run.output == "No difference.\n")
        #expect(!run.messages.contains("out/form.pdf"), "\(run.messages)")
    }

    @Test(arguments: ["x0206-form3.xml", "x0303-form4-ten-owners.xml", "x0306-form5a.xml"])
    func everyPaperHasTheStructure(fixture: String) throws {
        let input = try copy(fixture)
        try render(input, "--no-attach-source", "--paper", "a4", "--orientation", "portrait", "--annex")
        #expect(try filingpress("verify", input, "out/form.pdf").output == "No difference.\n")
        try render(input, "--no-attach-source", "--binding", "left", "--orientation", "auto")
        #expect(try filingpress("verify", input, "out/form.pdf").output == "No difference.\n")
    }

    @Test(arguments: fixtures) func withheldStreetsStayWithheld(fixture: String) throws {
        let input = try copy(fixture)
        try render(input, "--redact-addresses")
        #expect(
            try filingpress("render", input, "--format", "html", "--redact-addresses", "-o", "out").status == 0)
        let page = "out/\(fixture.dropLast(4)).html"
        #expect(try filingpress("verify", page, "out/form.pdf").output == "No difference.\n")
    }

    /// Prints tell less than filings do, and so do PDFs made of them: no CIKs, boxes of which nothing is known.
    @Test(arguments: ["texts/viewer-copied.txt", "texts/viewer-laid-out.txt", "pages/viewer.html"])
    func whatIsHalfKnownStaysSo(fixture: String) throws {
        let input = try copy(fixture)
        #expect(try filingpress("render", input, "--format", "pdf", "-o", "out/form.pdf").status != 64)
        #expect(try filingpress("verify", input, "out/form.pdf").output == "No difference.\n")
    }

    private func filing(_ parts: [(String, String)]) throws {
        var text = Sample.text
        for (part, other) in parts {
            let range = try #require(text.range(of: part), "the sample does not hold \(part)")
            text.replaceSubrange(range, with: other)
        }
        try folder.write(text, to: "in/odd.xml")
        try render("in/odd.xml", "--no-attach-source")
    }

    private var difference: String {
        get throws { try filingpress("verify", "in/odd.xml", "out/form.pdf").output }
    }

    /// Line ends and what else a paragraph of a structure does not tell.
    @Test func paragraphsKeepTheirLines() throws {
        let long = String(repeating: "These words fill more than one line. ", count: 30)
        let remarks = "<remarks>First line.\nExhibit 24.1 - Power of Attorney\n\n\(long)\nDate 24.</remarks>"
        try filing([("<ownerSignature>", remarks + "<ownerSignature>")])
        #expect(try difference == "No difference.\n")
    }

    @Test func oddAnswersArrive() throws {
        try filing([
            (
                "<isDirector>",
                "<isOther>perhaps</isOther><otherText>See \u{201C}Remarks\u{201D}</otherText><isDirector>"
            ),
            (
                "<issuerTradingSymbol>",
                "<issuerForeignTradingSymbol>AMOT.L</issuerForeignTradingSymbol><issuerTradingSymbol>"
            ),
            ("ALLIED MOTION TECHNOLOGIES INC.", "ALLIED MOTION TECHNOLOGIES INC.,"),
        ])
        let run = try filingpress("verify", "in/odd.xml", "out/form.pdf")
        #expect(run.output == "No difference.\n")
        #expect(run.messages.contains("[street-doubtful]"))
    }

    @Test func reportsAreMadeOfOne() throws {
        let input = try copy("x0303-form4-ten-owners.xml")
        try render(input, "--redact-addresses")
        let run = try filingpress("inspect", "out/form.pdf")
        #expect(run.status == 0 && run.output.hasPrefix("out/form.pdf: a PDF\n"))
        #expect(run.output.contains("[read-from-pdf]"))
        #expect(!run.output.contains("not-on-page") && !run.output.contains("words-not-read"))
        let site = try filingpress("site", "out/form.pdf", "-o", "public", "--title", "Site")
        #expect(site.status == 0, "\(site.messages)")
    }
}
