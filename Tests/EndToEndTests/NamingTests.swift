import Foundation
import TestSupport
import Testing

/// What files are called, where several filings want one name or one filing comes more than once.
@Suite struct NamingTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(folder.read(path), "\(path)"), as: UTF8.self)
    }

    private func reports(_ name: String = "Output") -> [String] {
        folder.files().filter { $0.hasPrefix(name + "/") }.map { String($0.dropFirst(name.count + 1)) }
    }

    private static let render = ["render", "--format", "text"]
    private static let mail = ["mail", "--from", "f@example.org", "--to", "t@example.org", "--attach", "none"]

    // MARK: Different filings, one name

    /// The rivals are refused, all of them; the rest of the batch is done, with any number of workers.
    @Test(arguments: [render, mail], ["1", "2"])
    func rivalsAreRefusedAndAllOthersDone(_ command: [String], _ jobs: String) throws {
        try folder.write(Sample.text, to: "good.xml")
        try folder.write(Sample.text, to: "a/sale.xml")
        try folder.write(Sample.submission(1, Sample.other), to: "b/sale.txt")
        try folder.write(Sample.submission(2, Sample.text), to: "c/sale.nc")
        try folder.write(Sample.third, to: "c/last.xml")
        let ending = command[0] == "mail" ? "eml" : "txt"
        let arguments = ["a", "good.xml", "b/sale.txt", "c", "--jobs", jobs]
        let run = try filingpress.run(command + arguments + (command[0] == "mail" ? ["--date", "2025-03-14"] : []))
        #expect(run.status == 1)
        let what = command[0] == "mail" ? "2 messages" : "2 files"
        #expect(
            run.says(
                "a/sale.xml: error: 3 filings would be written to sale.\(ending); none of them is [output-clash]",
                "    note: one is a/sale.xml", "    note: one is b/sale.txt", "    note: one is c/sale.nc",
                "    note: with --name accession each is called by its accession number, where it has one",
                "b/sale.txt: error: this would be written to sale.\(ending), and so would a/sale.xml; neither is [output-clash]",
                "c/sale.nc: error: this would be written to sale.\(ending), and so would a/sale.xml; neither is [output-clash]",
                "2 filings, \(what) in Output/, 3 failed, 3 errors"), "\(run.messages)")
        #expect(reports() == ["good.\(ending)", "last.\(ending)"].sorted())
    }

    /// A message that is only sent has no name to be taken.
    @Test func whatIsOnlySentHasNoRival() throws {
        try folder.write(Sample.submission(1, Sample.other), to: "b/sale.txt")
        try folder.write(Sample.submission(2, Sample.text), to: "c/sale.nc")
        let sending = ["--send", "smtp://localhost:9", "--dry-run"]
        let run = try filingpress.run(Self.mail + ["b", "c"] + sending)
        #expect(run.status == 0 && run.output.split(separator: "\n").count == 2, "\(run.messages)")
        #expect(try filingpress.run(Self.mail + ["b", "c"] + sending + ["-o", "out"]).status == 1)
        #expect(try filingpress.run(Self.mail + ["b", "c", "--digest"] + sending).status == 1)
    }

    @Test func rivalsWithoutNumbersAreNotPointedAtTheirNumbers() throws {
        try folder.write(Sample.text, to: "a/sale.xml")
        try folder.write(Sample.other, to: "b/sale.xml")
        for options in [[], ["--name", "accession"]] {
            let run = try filingpress.run(Self.render + ["a", "b"] + options)
            #expect(run.status == 1)
            #expect(run.messages.contains("    note: each can be written to a folder of its own, with -o\n"))
            #expect(!run.messages.contains("--name"))
            #expect(reports() == [])
        }
    }

    /// What cannot be read wants no name: its rival is written, and it has its own message.
    @Test func whatCannotBeReadIsNoRival() throws {
        try folder.write(Sample.text, to: "in/sale.xml")
        try folder.write("<ownershipDocument><broken", to: "in/sale.txt")
        let run = try filingpress.run(Self.render + ["in"])
        #expect(run.status == 1)
        #expect(!run.messages.contains("output-clash") && run.messages.contains("in/sale.txt:1:"), "\(run.messages)")
        #expect(reports() == ["sale.txt"])
    }

    /// The second filing of `a.txt` wants the name of `a-2.xml`: these two are left out, and nothing else.
    @Test func aFurtherFilingOfAnInputHasRivalsToo() throws {
        try folder.write(Sample.submission(1, Sample.text, Sample.other, Sample.third), to: "in/a.txt")
        try folder.write(Sample.text, to: "in/a-2.xml")
        let run = try filingpress.run(Self.render + ["in"])
        #expect(run.status == 1)
        #expect(
            run.says(
                "in/a-2.xml: error: 2 filings would be written to a-2.txt; none of them is [output-clash]",
                "    note: one is in/a-2.xml", "    note: one is filing 2 of in/a.txt",
                "    note: with --name accession each is called by its accession number, where it has one",
                "in/a.txt: error: filing 2 of this would be written to a-2.txt, and so would in/a-2.xml; neither is [output-clash]",
                "2 filings, 2 files in Output/, 2 failed, 2 errors, 1 note"), "\(run.messages)")
        #expect(reports() == ["a-3.txt", "a.txt"])
        try folder.write(Sample.other, to: "in/a-2.xml")
        #expect(try filingpress.run(Self.render + ["in", "-o", "same"]).status == 0)
        #expect(reports("same") == ["a-2.txt", "a-3.txt", "a.txt"])
        #expect(try text("same/a-2.txt").contains("0001234567-13-000001"))
    }

    /// Members are taken out of their archives as often as it needs.
    @Test(arguments: ["1", "2"])
    func membersOfArchives(jobs: String) throws {
        func pack(_ name: String, _ members: [(String, String)]) throws {
            let files = members.map { (name: $0.0, bytes: Array($0.1.utf8)) }
            try folder.write(name.hasSuffix("zip") ? Packed.zip(files) : Packed.gzip(Packed.tar(files)), to: name)
        }
        let fillers = (1...20).map { ("day/\($0).xml", Sample.text.replacing("145770", with: "\($0)")) }
        try pack("p.zip", [("day/doc.txt", Sample.submission(1, Sample.text))] + fillers)
        try pack("q.tar.gz", [("p.xml", Sample.other), ("day/doc.txt", Sample.submission(2, Sample.third))])
        let arguments = ["p.zip", "q.tar.gz", "--jobs", jobs]
        let run = try filingpress.run(Self.render + arguments)
        #expect(run.status == 1)
        #expect(run.messages.contains("p.zip/day/doc.txt: error: 2 filings would be written to day/doc.txt; none"))
        #expect(
            run.messages.contains("q.tar.gz/day/doc.txt: error: this would be written to day/doc.txt, and so would p"))
        #expect(run.messages.hasSuffix("21 filings, 21 files in Output/, 2 failed, 2 errors\n"))
        #expect(reports().count == 21 && !reports().contains("day/doc.txt"))
        let named = try filingpress.run(Self.render + arguments + ["--name", "accession", "-o", "named"])
        #expect(named.says("23 filings, 23 files in named/"))
        #expect(named.status == 0)
        #expect(
            reports("named").filter { !$0.hasPrefix("day") } == [
                "0001234567-13-000001.txt", "0001234567-13-000002.txt", "p.txt",
            ])
    }

    // MARK: One filing, one name

    /// A submission and its document side by side, whichever comes first: the submission tells more.
    @Test(arguments: [["sale.txt", "b/sale.xml"], ["b/sale.xml", "sale.txt"]])
    func aSubmissionAndItsDocumentAreOneFiling(_ inputs: [String]) throws {
        try folder.write(Sample.submission(1, Sample.text), to: "sale.txt")
        // Laid out otherwise, it says the same.
        try folder.write(Sample.text.replacing("><", with: ">\n<"), to: "b/sale.xml")
        let run = try filingpress.run(Self.render + inputs)
        #expect(run.status == 0)
        #expect(
            run.says(
                "b/sale.xml: note: this is the filing of sale.txt again; skipped [skipped]",
                "1 filing, 1 file in Output/, 1 skipped"), "\(run.messages)")
        #expect(try text("Output/sale.txt").contains("0001234567-13-000001"))
        let mail = try filingpress.run(Self.mail + inputs)
        #expect(mail.status == 0)
        #expect(mail.messages.hasSuffix("1 filing, 1 message in Output/, 1 skipped\n"))
        #expect(try text("Output/sale.eml").contains("\r\nDate: Tue, 26 Nov 2013 16:00:00 -0500\r\n"))
    }

    /// With one number and the same rows: the document tells more than a page of it.
    @Test func aPageAndItsDocumentAreOneFiling() throws {
        try folder.write(Sample.text, to: "0001234567-13-000001.xml")
        #expect(try filingpress("render", "0001234567-13-000001.xml", "--format", "html", "-o", "in").status == 0)
        try folder.write(Sample.text, to: "in/0001234567-13-000001.xml")
        let run = try filingpress.run(Self.render + ["in"])
        #expect(run.status == 0)
        #expect(
            run.messages.hasPrefix(
                "in/0001234567-13-000001.html: note: this is the filing of in/0001234567-13-000001.xml again; skipped"),
            "\(run.messages)")
        #expect(reports() == ["0001234567-13-000001.txt"])
    }

    @Test func theSameBytesTwiceAreOneFiling() throws {
        let bytes = Array(Sample.text.utf8)
        try folder.write(Packed.zip([("a/x.xml", bytes), ("b.xml", bytes), ("a/x.txt", bytes)]), to: "p.zip")
        try folder.write(Packed.zip([("a/x.xml", bytes)]), to: "q.zip")
        let run = try filingpress.run(Self.render + ["p.zip", "q.zip", "p.zip"])
        #expect(run.status == 0)
        #expect(run.messages.contains("q.zip/a/x.xml: note: this is the filing of p.zip/a/x.xml again; skipped"))
        #expect(run.messages.hasSuffix("2 filings, 2 files in Output/, 5 skipped\n"), "\(run.messages)")
        #expect(reports() == ["a/x.txt", "b.txt"])
    }

    /// The one report of one filing, whichever of the inputs comes first.
    @Test(arguments: [["a.txt", "b.xml"], ["b.txt", "a.xml"]])
    func oneFilingForOneFile(_ names: [String]) throws {
        try folder.write(Sample.submission(1, Sample.text), to: "in/" + names[0])
        try folder.write(Sample.text, to: "in/" + names[1])
        let run = try filingpress("render", "in", "-o", "report.txt")
        #expect(run.status == 0)
        #expect(
            run.says(
                "in/\(names[1]): note: this is the filing of in/\(names[0]) again; skipped [skipped]",
                "1 filing, written to report.txt, 1 skipped"), "\(run.messages)")
        #expect(try text("report.txt").contains("0001234567-13-000001"))
        try folder.write(Sample.other, to: "in/c.xml")
        #expect(try filingpress("render", "in", "-o", "other.txt").status == 64)
        #expect(
            try filingpress("render", "in/a.txt", "-o", "-", "--format", "text", "--name", "accession").status == 64)
        #expect(folder.read("other.txt") == nil)
    }

    /// Filed twice is two filings, even where both say the same: with their numbers as names both are there.
    @Test func twoNumbersAreTwoFilings() throws {
        try folder.write(Sample.submission(1, Sample.text), to: "a/sale.txt")
        try folder.write(Sample.submission(2, Sample.text), to: "b/sale.txt")
        let run = try filingpress.run(Self.render + ["a", "b"])
        #expect(run.status == 1)
        #expect(run.messages.hasPrefix("a/sale.txt: error: 2 filings would be written to sale.txt; none of them is"))
        #expect(reports() == [])
        #expect(try filingpress.run(Self.render + ["a", "b", "--name", "accession"]).status == 0)
        #expect(reports() == ["0001234567-13-000001.txt", "0001234567-13-000002.txt"])
    }

    // MARK: Accession numbers as names

    @Test(arguments: ["1", "2"])
    func accessionNumbersAreNames(jobs: String) throws {
        try folder.write(Sample.submission(2, Sample.text), to: "in/deep/a.txt")
        try folder.write(Sample.submission(3, Sample.other, Sample.third), to: "in/b.txt")
        // A number in a path is the filing's, too.
        try folder.write(
            Sample.text.replacing("145770", with: "77777"), to: "in/0001234567-13-000004/primary_doc.xml")
        try folder.write(Sample.text.replacing("145770", with: "66666"), to: "in/deep/bare.xml")
        let run = try filingpress.run(
            ["render", "in", "--name", "accession", "--format", "html,summary", "--jobs", jobs])
        #expect(run.status == 0, "\(run.messages)")
        let stems = [
            "0001234567-13-000002", "0001234567-13-000003", "0001234567-13-000003-2", "0001234567-13-000004",
            "deep/bare",
        ]
        #expect(reports() == stems.flatMap { [$0 + "-summary.pdf", $0 + ".html"] }.sorted())
        #expect(try text("Output/0001234567-13-000003-2.html").contains("88,888"))
        let mail = try filingpress.run(
            [
                "mail", "in/b.txt", "--name", "accession", "--from", "f@example.org", "--to", "t@example.org", "-o",
                "mail",
            ])
        #expect(mail.status == 0)
        #expect(reports("mail") == ["0001234567-13-000003-2.eml", "0001234567-13-000003.eml"])
        #expect(try text("mail/0001234567-13-000003-2.eml").contains("filename=0001234567-13-000003-2.pdf"))
    }

    /// A document on its own has the number of the earliest submission that holds it, and is that filing.
    @Test func aBareDocumentHasTheNumberOfItsSubmission() throws {
        try folder.write(Sample.submission(5, Sample.text, Sample.other), to: "in/late.txt")
        let early = Sample.submission(6, Sample.other).replacing(
            "<ACCEPTANCE-DATETIME>20131126", with: "<ACCEPTANCE-DATETIME>20131125")
        try folder.write(early, to: "in/early.txt")
        try folder.write(Sample.text, to: "in/one.xml")
        try folder.write(Sample.other, to: "in/other.xml")
        // The folder tells the number, and not that this is the second document of it.
        try folder.write(Sample.other, to: "in/0001234567-13-000005/doc.xml")
        let run = try filingpress.run(Self.render + ["in", "--name", "accession"])
        #expect(
            run.says(
                "in/0001234567-13-000005/doc.xml: note: this is filing 2 of in/late.txt again; skipped [skipped]",
                "in/one.xml: note: this is the filing of in/late.txt again; skipped [skipped]",
                "in/other.xml: note: this is the filing of in/early.txt again; skipped [skipped]",
                "3 filings, 3 files in Output/, 3 skipped, 1 note"), "\(run.messages)")
        #expect(reports() == ["0001234567-13-000005-2.txt", "0001234567-13-000005.txt", "0001234567-13-000006.txt"])
    }

    /// One number, two documents: somebody has put a file into the wrong folder.
    @Test func oneNumberForTwoFilingsIsAClash() throws {
        try folder.write(Sample.submission(1, Sample.text), to: "in/a.txt")
        try folder.write(Sample.other, to: "in/0001234567-13-000001/doc.xml")
        try folder.write(Sample.third, to: "in/b.xml")
        let run = try filingpress.run(Self.render + ["in", "--name", "accession"])
        #expect(run.status == 1)
        #expect(
            run.messages.contains(
                "error: 2 filings would be written to 0001234567-13-000001.txt; none of them is [output-clash]"))
        #expect(reports() == ["b.txt"])
    }

    @Test func namesAreOfTwoKinds() throws {
        try folder.write(Sample.text, to: "a.xml")
        #expect(try filingpress.run(Self.render + ["a.xml", "--name", "input"]).status == 0)
        let run = try filingpress.run(Self.render + ["a.xml", "--name", "issuer", "-o", "out"])
        #expect(run.status == 64)
        #expect(run.messages.contains("'input' and 'accession'"))
        #expect(reports() == ["a.txt"] && reports("out") == [])
    }

    /// A pipe cannot be read twice, and need not be.
    @Test func pipes() throws {
        try folder.write(Sample.submission(1, Sample.text), to: "a.txt")
        try folder.write(Sample.submission(2, Sample.other), to: "b.txt")
        var shell = filingpress
        shell.program = "/bin/sh"
        let command = "\(Command.url.path) render pipe b.txt --format text --name accession"
        let run = try shell("-c", "mkfifo pipe && { timeout 60 sh -c 'cat a.txt > pipe' & } && exec \(command)")
        #expect(run.says("2 filings, 2 files in Output/"), "\(run.messages)")
        #expect(reports() == ["0001234567-13-000001.txt", "0001234567-13-000002.txt"])
    }
}
