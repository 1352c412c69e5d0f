import Foundation
import TestSupport
import Testing

/// What a user gets who asks for nothing special.
@Suite struct RenderTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    @Test func aFilingBecomesAPageAndAPDF() throws {
        try folder.write(Sample.text, to: "sale.xml")
        let run = try filingpress("render", "sale.xml")
        #expect(run.status == 0)
        #expect(run.says("1 filing, 2 files in Output/"))
        #expect(run.output.isEmpty)
        #expect(folder.files() == ["Output/sale.html", "Output/sale.pdf", "sale.xml"])
        let page = String(decoding: try #require(folder.read("Output/sale.html")), as: UTF8.self)
        #expect(page.contains("By two trusts for the benefit of the Reporting Person") && page.hasSuffix("</html>\n"))
        let pdf = try #require(folder.read("Output/sale.pdf"))
        #expect(pdf.starts(with: Data("%PDF-1.7".utf8)) && pdf.suffix(6) == Data("%%EOF\n".utf8))
    }

    @Test func formatsAndFolderAreChosen() throws {
        try folder.write(Sample.text, to: "sale.xml")
        let run = try filingpress("render", "sale.xml", "--format", "text,html", "-o", "a/b")
        #expect(run.says("1 filing, 2 files in a/b/"))
        #expect(folder.files() == ["a/b/sale.html", "a/b/sale.txt", "sale.xml"])
        let text = String(decoding: try #require(folder.read("a/b/sale.txt")), as: UTF8.self)
        #expect(text.contains("33,925"))
    }

    @Test func paperAndOrientationChangeThePDFAlone() throws {
        try folder.write(Sample.text, to: "sale.xml")
        var pdfs: Set<Data> = []
        var pages: Set<Data> = []
        for options in [
            [], ["--paper", "a4"], ["--orientation", "portrait"], ["--paper", "a4", "--orientation", "portrait"],
            ["--binding", "left"], ["--binding", "top"],
        ] {
            #expect(try filingpress.run(["render", "sale.xml"] + options).status == 0)
            pdfs.insert(try #require(folder.read("Output/sale.pdf")))
            pages.insert(try #require(folder.read("Output/sale.html")))
        }
        #expect(pdfs.count == 6 && pages.count == 1)
        #expect(try filingpress("render", "sale.xml", "--paper", "letter", "--orientation", "landscape").status == 0)
        #expect(pdfs.contains(try #require(folder.read("Output/sale.pdf"))))
    }

    /// The working folder, the language, the time zone and the number of workers leave no trace.
    @Test func surroundingsMakeNoDifference() throws {
        for index in 1...4 { try folder.write(Sample.text, to: "in/sale\(index).xml") }
        let formats = ["--format", "html,pdf,text,json,csv,summary"]
        #expect(try filingpress.run(["render", "in", "-o", "plain", "--jobs", "1"] + formats).status == 0)
        var elsewhere = filingpress
        elsewhere.folder = try TemporaryFolder()
        elsewhere.environment = ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]
        let run = try elsewhere.run(
            ["render", folder.path + "in", "-o", folder.path + "other", "--jobs", "2"] + formats)
        #expect(run.status == 0)
        let reports = folder.files().filter { $0.hasPrefix("plain/") }
        #expect(reports.count == 4 * 7)
        for report in reports {
            #expect(folder.read(report) == folder.read("other/" + report.dropFirst(6)), "\(report)")
        }
    }

    @Test func theSourceIsLeftOutOnRequest() throws {
        try folder.write(Sample.text, to: "sale.xml")
        #expect(try filingpress("render", "sale.xml", "--format", "pdf").status == 0)
        let carrying = try #require(folder.read("Output/sale.pdf"))
        #expect(try filingpress("render", "sale.xml", "--format", "pdf", "--no-attach-source").status == 0)
        let bare = try #require(folder.read("Output/sale.pdf"))
        #expect(carrying.range(of: Data("/EmbeddedFile".utf8)) != nil)
        #expect(bare.range(of: Data("/EmbeddedFile".utf8)) == nil)
    }

    @Test func aFolderIsSearchedAndKeepsItsShape() throws {
        try folder.write(Sample.text, to: "in/2013/0001234567-13-000001/primary_doc.xml")
        try folder.write(Sample.text, to: "in/2013/0001234567-13-000002/primary_doc.xml")
        try folder.write("a { color: red }", to: "in/2013/style.css")
        try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "in/chart.png")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "in/2013/again", withDestinationPath: "..")
        let run = try filingpress("render", "in", "-o", "out", "--format", "html")
        #expect(run.status == 0)
        #expect(
            run.says(
                "in/2013/again: note: this is the folder in again; skipped [skipped]",
                "in/2013/style.css: note: this is plain text; skipped [skipped]",
                "in/chart.png: note: this is a PNG image; skipped [skipped]",
                "2 filings, 2 files in out/, 3 skipped, 2 notes"))
        #expect(
            folder.files().filter { $0.hasPrefix("out/") } == [
                "out/2013/0001234567-13-000001/primary_doc.html", "out/2013/0001234567-13-000002/primary_doc.html",
            ])
    }

    @Test func theOutputFolderIsNoInput() throws {
        try folder.write(Sample.text, to: "sale.xml")
        #expect(try filingpress("render", ".", "--format", "text").status == 0)
        let again = try filingpress("render", ".", "--format", "text")
        #expect(again.status == 0)
        #expect(
            again.says(
                "Output: note: this is the output folder; skipped [skipped]", "1 filing, 1 file in Output/, 1 skipped"))
    }

    @Test func standardInputIsNamedByAccessionNumber() throws {
        let submission = Sample.submission(accession: "0001234567-13-012345", documents: [Sample.text])
        #expect(try filingpress("render", "-", "--format", "html", input: Data(submission.utf8)).status == 0)
        #expect(try filingpress("render", "-", "--format", "html", input: Data(Sample.text.utf8)).status == 0)
        #expect(folder.files() == ["Output/0001234567-13-012345.html", "Output/stdin.html"])
    }

    @Test func severalFilingsOfAnInputAreNumbered() throws {
        let submission = Sample.submission(accession: "0001234567-13-012345", documents: [Sample.text, Sample.text])
        try folder.write(submission, to: "two.txt")
        let run = try filingpress("render", "two.txt", "--format", "text")
        #expect(run.status == 0)
        #expect(folder.files() == ["Output/two-2.txt", "Output/two.txt", "two.txt"])
    }

    @Test func hostileNamesStayInTheOutputFolder() throws {
        try folder.write(Sample.text, to: "in/-rf.xml")
        try folder.write(Sample.text, to: "in/.hidden.xml")
        try folder.write(Sample.text, to: "in/a\u{1B}[31m\n<b>.xml")
        try folder.write(Sample.text, to: "in/" + String(repeating: "é", count: 125) + ".xml")
        let run = try filingpress("render", "in", "--format", "html")
        #expect(run.status == 0)
        #expect(
            folder.files().filter { $0.hasPrefix("Output/") } == [
                "Output/_hidden.html", "Output/_rf.html", "Output/a__31m__b_.html",
                "Output/" + String(repeating: "é", count: 100) + ".html",
            ])
    }

    @Test func manyWorkersGiveTheSameBytesInTheSameOrder() throws {
        for number in 0..<40 {
            let text = number.isMultiple(of: 3) ? Sample.replacing("<value>7221<", with: "<value>7x<") : Sample.text
            try folder.write(text.replacing("145770", with: "\(number)"), to: "in/\(number).xml")
        }
        var runs: [Command.Result] = []
        for jobs in ["1", "2", "7"] {
            let options = ["render", "in", "--format", "html,pdf,text", "-o", "out", "--jobs", jobs]
            runs.append(try filingpress.run(options))
            try FileManager.default.moveItem(atPath: folder.path + "out", toPath: folder.path + "jobs-\(jobs)")
        }
        #expect(runs.map(\.status) == [0, 0, 0])
        #expect(Set(runs.map(\.messages)).count == 1)
        #expect(runs[0].messages.hasSuffix("40 filings, 120 files in out/, 14 warnings\n"))
        let files = folder.files().filter { $0.hasPrefix("jobs-1/") }
        #expect(files.count == 120)
        for file in files {
            let bytes = folder.read(file)
            #expect(bytes == folder.read(file.replacing("jobs-1/", with: "jobs-2/")), "\(file)")
            #expect(bytes == folder.read(file.replacing("jobs-1/", with: "jobs-7/")), "\(file)")
        }
    }
}

/// Formats that give several files, or files whose names hold more than the filing's.
@Suite struct NamedFormatTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    @Test func dataAndSummaryHaveNamesOfTheirOwn() throws {
        try folder.write(Sample.text, to: "sale.xml")
        let run = try filingpress("render", "sale.xml", "--format", "json,csv,summary,pdf", "--annex")
        #expect(run.status == 0)
        #expect(run.says("1 filing, 5 files in Output/"))
        #expect(
            folder.files() == [
                "Output/sale-summary.pdf", "Output/sale-table1.csv", "Output/sale-table2.csv", "Output/sale.json",
                "Output/sale.pdf", "sale.xml",
            ])
        let json = try #require(folder.read("Output/sale.json"))
        #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
        let annexed = try #require(folder.read("Output/sale.pdf"))
        #expect(try filingpress("render", "sale.xml", "--format", "pdf").status == 0)
        #expect(folder.read("Output/sale.pdf") != annexed)
    }

    /// `a-summary.xml` as PDF and the summary of `a.xml` would be one file.
    @Test(arguments: [["a.xml", "a-summary.xml"], ["a-summary.xml", "a.xml"]])
    func namesThatMeetAreAClash(inputs: [String]) throws {
        for input in inputs { try folder.write(Sample.text, to: input) }
        let run = try filingpress.run(["render"] + inputs + ["--format", "pdf,summary"])
        #expect(run.status == 1)
        #expect(run.messages.contains("2 filings would be written to a-summary.pdf; none of them is [output-clash]"))
        #expect(folder.files() == inputs.sorted())
        #expect(try filingpress.run(["render"] + inputs + ["--format", "summary"]).status == 0)
    }
}
