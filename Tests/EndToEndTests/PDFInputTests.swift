import Foundation
import TestSupport
import Testing

/// PDFs as inputs of the command.
@Suite(.wants(.program("pdftotext")), .wants(.program("pdfdetach")))
struct PDFInputTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "in/filing.xml")
        #expect(try filingpress("render", "in/filing.xml", "--format", "pdf", "-o", "in").status == 0)
    }

    /// The command where no program is found.
    private var alone: Command {
        var alone = filingpress
        alone.environment = ["PATH": "/nonexistent"]
        return alone
    }

    @Test func aPDFShowsItsFiling() throws {
        let run = try filingpress("verify", "in/filing.xml", "in/filing.pdf")
        #expect(run.messages.isEmpty)
        #expect(run.output == "No difference.\n")
        #expect(run.status == 0)
        try folder.write(Sample.replacing("145770", with: "145771"), to: "changed.xml")
        #expect(try filingpress("verify", "in/filing.pdf", "changed.xml").status == 1)
    }

    @Test func reportsAreMadeOfOne() throws {
        let run = try filingpress("render", "in/filing.pdf", "--format", "html,csv", "-o", "out")
        #expect(run.status == 0 && run.messages.contains("1 filing, 3 files in out/"))
        #expect(try filingpress("render", "in/filing.xml", "--format", "html,csv", "-o", "other").status == 0)
        #expect(folder.contents(of: "out") == folder.contents(of: "other"))
        let streamed = try filingpress.run(
            ["render", "-", "-o", "-", "--format", "text"], input: try #require(folder.read("in/filing.pdf")))
        #expect(streamed.status == 0 && streamed.output.contains("FORM 4"))
        #expect(try filingpress("inspect", "in/filing.pdf").output.hasPrefix("in/filing.pdf: a PDF\n"))
    }

    @Test func aSiteAndMailTakeThem() throws {
        let site = try filingpress("site", "in/filing.pdf", "-o", "public", "--title", "Site")
        #expect(site.status == 0 && folder.files().contains { $0.hasPrefix("public/filings/") })
        let mail = try filingpress(
            "mail", "in/filing.pdf", "--from", "a@example.com", "--to", "b@example.com", "--date", "2013-12-01", "-o",
            "mail")
        #expect(mail.status == 0, "\(mail.messages)")
    }

    /// A folder's PDFs are passed over without any program, beside their filings and alone; so are those of archives.
    @Test func aWalkPassesThemOver() throws {
        try folder.write(Packed.zip([("filing.pdf", Array(folder.read("in/filing.pdf") ?? Data()))]), to: "in/more.zip")
        let run = try alone("render", "in", "--format", "text", "-o", "out")
        #expect(run.status == 0)
        #expect(
            run.messages.contains(
                "in/filing.pdf: note: this is a PDF, which is read only if it is named itself; skipped"))
        #expect(run.messages.contains("1 filing, 1 file in out/, 2 skipped"))
        #expect(folder.contents(of: "out").keys.sorted() == ["filing.txt"])
    }

    @Test func aMissingProgramIsNamedAndOthersAreDone() throws {
        let run = try alone("render", "in/filing.pdf", "in/filing.xml", "--format", "text", "-o", "out")
        #expect(run.status == 1)
        #expect(
            run.messages.contains(
                "in/filing.pdf: error: PDFs are read with Poppler: the program pdftotext is not installed; "
                    + "Debian's package poppler-utils brings it [program-missing]"))
        #expect(folder.contents(of: "out").keys.sorted() == ["filing.txt"])
    }

    @Test func whatIsNoFormIsRefused() throws {
        try folder.write(MinimalPDF(pages: [[]]).bytes, to: "scan.pdf")
        try folder.write(MinimalPDF(lines: ["Dear Sir"]).bytes, to: "letter.pdf")
        try folder.write("%PDF-1.4", to: "broken.pdf")
        let run = try filingpress("render", "scan.pdf", "letter.pdf", "broken.pdf", "in/filing.xml", "-o", "out")
        #expect(run.status == 1)
        #expect(
            run.messages.contains("scan.pdf: error: this is no ownership filing: it is a PDF whose pages hold no text"))
        #expect(
            run.messages.contains("letter.pdf: error: this is no ownership filing: it is a PDF whose text is no form's")
        )
        #expect(run.messages.contains("broken.pdf: error: this cannot be read: it is a damaged PDF"))
        #expect(folder.contents(of: "out").count == 2)
    }

    /// The report of a PDF never takes its place.
    @Test func aPDFIsNotOverwritten() throws {
        let before = folder.read("in/filing.pdf")
        let run = try filingpress("render", "in/filing.pdf", "-o", "in")
        #expect(run.status != 0)
        #expect(folder.read("in/filing.pdf") == before)
    }

    @Test func theNumberOfWorkersMakesNoDifference() throws {
        for number in 1...6 { try folder.write(folder.read("in/filing.pdf") ?? Data(), to: "many/\(number).pdf") }
        let inputs = (1...6).map { "many/\($0).pdf" }
        for jobs in ["1", "4"] {
            let run = try filingpress.run(
                ["render"] + inputs + ["--format", "json", "--jobs", jobs, "-o", "out\(jobs)"])
            #expect(run.status == 0)
        }
        #expect(folder.contents(of: "out1") == folder.contents(of: "out4"))
    }
}
