import Foundation
import TestSupport
import Testing

/// `-o` and `--format`: a folder for any number of reports, a file or standard output for one.
@Suite struct OutputPlaceTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "sale.xml")
    }

    private func render(_ arguments: String..., input: String = "") throws -> Command.Result {
        try filingpress.run(["render"] + arguments, input: Data(input.utf8))
    }

    private var written: [String] { folder.files().filter { $0 != "sale.xml" } }

    @Test(arguments: [
        ("a.pdf", [], "sale.pdf", "pdf"), ("a.html", [], "sale.html", "html"), ("A.HTML", [], "sale.html", "html"),
        ("a.htm", [], "sale.html", "html"), ("a.txt", [], "sale.txt", "text"), ("a.text", [], "sale.txt", "text"),
        ("a.json", [], "sale.json", "json"),
        ("a.pdf", ["--format", "summary"], "sale-summary.pdf", "summary"),
        ("a.png", ["--pages", "1"], "sale-page1.png", "png"), ("a.svg", ["--pages", "1"], "sale-page1.svg", "svg"),
        ("new/folder/sale.pdf", ["--format", "pdf"], "sale.pdf", "pdf"),
    ])
    func anEndingSaysTheFormat(file: String, options: [String], usual: String, format: String) throws {
        let run = try filingpress.run(["render", "sale.xml", "-o", file] + options)
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(run.says("1 filing, written to \(file)"))
        #expect(written == [file])
        #expect(try render("sale.xml", "--format", format, "-o", "folder").status == 0)
        let (one, other) = (folder.read(file), folder.read("folder/" + usual))
        // A PDF carries its source under its own name.
        if format == "pdf", !file.hasSuffix("sale.pdf") {
            #expect(one?.count ?? 0 > 10_000 && one != other)
        } else {
            #expect(one != nil && one == other)
        }
    }

    @Test(arguments: ["html", "pdf", "text", "json", "summary"])
    func aDashIsStandardOutput(format: String) throws {
        let odd = Sample.replacing("<value>7221<", with: "<value>7x<")
        try folder.write(odd, to: "odd.xml")
        var command = filingpress
        // The bytes themselves, which need be no text.
        command.launcher = ["sh", "-c", "exec \"$@\" > report", "sh"]
        let run = try command("render", "odd.xml", "-o", "-", "--format", format)
        #expect(run.status == 0)
        #expect(
            run.messages.contains("odd.xml:")
                && run.messages.hasSuffix("1 filing, written to standard output, 1 warning\n"))
        #expect(folder.files() == ["odd.xml", "report", "sale.xml"])
        #expect(try render("odd.xml", "--format", format).status == 0)
        let usual = try #require(folder.files().first { $0.hasPrefix("Output/") })
        #expect(folder.read("report") == folder.read(usual))
        let piped = try render("-", "-o", "-", "--format", "text", "--quiet", input: Sample.text)
        #expect(piped.status == 0 && piped.messages.isEmpty && piped.output.contains("33,925"))
    }

    @Test func aFolderThatExistsStaysAFolder() throws {
        try folder.write("mine", to: "old.pdf/mine")
        #expect(try render("sale.xml", "-o", "old.pdf", "--format", "text,html").says("1 filing, 2 files in old.pdf/"))
        #expect(written == ["old.pdf/mine", "old.pdf/sale.html", "old.pdf/sale.txt"])
    }

    @Test(arguments: [
        (["-o", "-"], "-o - takes one report, and html and pdf are 2: name one format with --format, or a folder"),
        (["-o", "-", "--format", "html,text"], "-o - takes one report, and html and text are 2"),
        (["-o", "a.pdf", "--format", "pdf", "--format", "summary"], "takes one report, and pdf and summary are 2"),
        (
            ["-o", "a.csv"],
            "-o a.csv takes one file, and csv makes 2, NAME-table1.csv and NAME-table2.csv: name a folder"
        ),
        (["-o", "-", "--format", "csv"], "-o - takes one file, and csv makes 2"),
        (["-o", "a.pdf", "--format", "html"], "-o a.pdf and --format html contradict each other"),
        (["-o", "a.html", "--format", "summary"], "give the file the ending .pdf, or leave --format out"),
        (["-o", "a.pdf", "sale.xml"], "-o a.pdf takes one report, and there are 2 inputs: name a folder"),
        (["-o", "-", "--format", "html", "--canonical", "https://example.com"], "--canonical says where a folder"),
        (["-o", ""], "-o takes the name of a folder or a file"),
    ])
    func whatCannotBeOneReport(options: [String], words: String) throws {
        let run = try filingpress.run(["render", "sale.xml"] + options)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.contains(words), "\(run.messages)")
        #expect(run.messages.contains("Usage: filingpress render INPUT"))
        #expect(written.isEmpty)
    }

    /// How many filings an input holds is only known when it was read.
    @Test(arguments: ["two.txt", "in", "in.zip"], [["-o", "a.pdf"], ["-o", "-", "--format", "text"]])
    func severalFilingsOfOneInput(input: String, options: [String]) throws {
        let other = Sample.replacing("145770", with: "99999")
        let two = Sample.submission(accession: "0001234567-13-012345", documents: [Sample.text, other])
        try folder.write(two, to: "two.txt")
        for (name, text) in [("in/a.xml", Sample.text), ("in/b.xml", other)] { try folder.write(text, to: name) }
        try folder.write(
            Packed.zip([("a.xml", Array(Sample.text.utf8)), ("b.xml", Array(other.utf8))]), to: "in.zip")
        let before = folder.files()
        let run = try filingpress.run(["render", input] + options)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(
            run.messages.contains(
                "error: this takes one report, and there is more than one filing; name a folder with -o, or one filing")
        )
        #expect(run.messages.components(separatedBy: "note: made from ").count == 3)
        #expect(folder.files() == before)
    }

    @Test(arguments: ["in", "in.zip"])
    func whatIsNoFilingIsNoSecondOne(input: String) throws {
        try folder.write(Sample.text, to: "in/a.xml")
        try folder.write("a { color: red }", to: "in/style.css")
        try folder.write(
            Packed.zip([("a.xml", Array(Sample.text.utf8)), ("style.css", Array("a { color: red }".utf8))]),
            to: "in.zip")
        let run = try render(input, "-o", "a.html")
        #expect(run.status == 0)
        #expect(run.messages.hasSuffix("1 filing, written to a.html, 1 skipped\n"))
        #expect(folder.read("a.html") != nil)
    }

    /// Neither the input nor an archive that holds it, and no part of a file where a filing fails.
    @Test func nothingElseIsTouched() throws {
        try folder.write(Sample.text, to: "page.html")
        try folder.write(Packed.zip([("a.xml", Array(Sample.text.utf8))]), to: "packed.json")
        try folder.write("<ownershipDocument>", to: "broken.xml")
        try folder.write("old", to: "old.pdf")
        for (input, output) in [("page.html", "page.html"), ("packed.json", "./packed.json"), (".", "page.html")] {
            let bytes = folder.read(input)
            let run = try render(input, "-o", output)
            #expect(run.status == 64)
            #expect(run.messages.contains("would take the place of an input; choose another name with -o"))
            #expect(folder.read(input) == bytes)
        }
        let failed = try render("broken.xml", "-o", "old.pdf")
        #expect(failed.status == 1 && failed.messages.hasSuffix("0 filings, nothing written, 1 failed, 1 error\n"))
        #expect(folder.read("old.pdf") == Data("old".utf8))
        #expect(written == ["broken.xml", "old.pdf", "packed.json", "page.html"])
    }

    @Test func aFileThatCannotBeWritten() throws {
        try folder.write("mine", to: "file")
        let run = try render("sale.xml", "-o", "file/a.pdf")
        #expect(run.status == 1)
        #expect(
            run.says(
                "file/a.pdf: error: this cannot be written: Not a directory [unwritable-file]",
                "    note: this is a report of sale.xml", "1 filing, nothing written, 1 failed, 1 error"))
    }

    @Test func aPageKnowsItsAddressUnderItsOwnName() throws {
        #expect(try render("sale.xml", "-o", "web/a b.htm", "--canonical", "https://example.com/x").status == 0)
        let page = String(decoding: try #require(folder.read("web/a b.htm")), as: UTF8.self)
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.com/x/a%20b.htm\">"))
    }

    @Test func formatsAddUp() throws {
        let run = try render("sale.xml", "--format", "html", "--format", "JSON,text", "--format", "html")
        #expect(run.says("1 filing, 3 files in Output/"))
        #expect(written == ["Output/sale.html", "Output/sale.json", "Output/sale.txt"])
        let unknown = try render("sale.xml", "--format", "html,jsn")
        #expect(unknown.status == 64 && unknown.messages.contains("did you mean json?"))
    }

    @Test func wordsMayBeInCapitals() throws {
        #expect(
            try render("sale.xml", "--format", "pdf", "--paper", "a4", "--orientation", "portrait", "-o", "a").status
                == 0)
        #expect(
            try render("sale.xml", "--format", "PDF", "--paper", "A4", "--orientation", "Portrait", "-o", "b").status
                == 0)
        #expect(folder.read("a/sale.pdf") != nil && folder.read("a/sale.pdf") == folder.read("b/sale.pdf"))
        let mail = ["mail", "sale.xml", "--from", "f@example.org", "--to", "a@example.org", "--date", "2025-03-14"]
        #expect(try filingpress.run(mail + ["--attach", "NONE"]).status == 0)
    }

    /// What makes many files makes no folder that is called like one.
    @Test(arguments: ["-", "x.pdf", "x.HTML", "x.json", "x.csv", "x.txt", "x.eml"])
    func otherCommandsTakeFoldersAlone(name: String) throws {
        for arguments in [
            ["site", "sale.xml", "-o", name], ["templates", "--export", name],
            [
                "mail", "sale.xml", "--from", "f@example.org", "--to", "a@example.org", "--date", "2025-03-14", "-o",
                name,
            ],
        ] {
            let run = try filingpress.run(arguments)
            #expect(run.status == 64, "\(arguments)")
            #expect(run.messages.contains("takes the name of a folder, and \(name) is "))
            #expect(run.messages.contains("Usage: filingpress \(arguments[0]) "))
            #expect(!FileManager.default.fileExists(atPath: folder.path + name))
        }
    }
}
