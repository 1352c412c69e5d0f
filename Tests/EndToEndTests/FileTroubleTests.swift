import Foundation
import TestSupport
import Testing

/// Files and folders that cannot be read or written: the right words, status 1, the rest of the batch done, no half file.
@Suite struct FileTroubleTests {
    let folder: TemporaryFolder
    var filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "good.xml")
    }

    private func allow(_ permissions: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: folder.path + path)
    }

    /// The command as somebody without rights, who must be able to reach it: a copy of it in the test's folder.
    private func asNobody() throws -> Command {
        var command = filingpress
        if Machine.isRoot {
            try FileManager.default.copyItem(at: Command.url, to: folder.url.appendingPathComponent("filingpress"))
            command.launcher = Machine.asNobody
            command.program = folder.path + "filingpress"
        }
        return command
    }

    @Test func aFileThatIsNotThere() throws {
        let run = try filingpress("render", "gone.xml", "good.xml", "--format", "html")
        #expect(run.status == 1)
        #expect(
            run.says(
                "gone.xml: error: this cannot be read: No such file or directory [unreadable-file]",
                "1 filing, 1 file in Output/, 1 failed, 1 error"))
    }

    @Test(.wants(Machine.nobody))
    func aFileAndAFolderThatMayNotBeRead() throws {
        try folder.write(Sample.text, to: "in/secret.xml")
        try folder.write(Sample.text, to: "in/locked/a.xml")
        try folder.write(Sample.text, to: "in/open.xml")
        try allow(0o000, "in/secret.xml")
        try allow(0o000, "in/locked")
        defer { try? allow(0o700, "in/locked") }
        try FileManager.default.createDirectory(atPath: folder.path + "out", withIntermediateDirectories: false)
        try allow(0o777, "out")
        let run = try asNobody()("render", "in", "-o", "out", "--format", "html")
        #expect(run.status == 1)
        #expect(
            run.says(
                "in/locked: error: this folder cannot be searched: Permission denied [unreadable-folder]",
                "in/secret.xml: error: this cannot be read: Permission denied [unreadable-file]",
                "1 filing, 1 file in out/, 2 failed, 2 errors"))
        #expect(folder.files().filter { $0.hasPrefix("out/") } == ["out/open.html"])
    }

    @Test(.wants(Machine.nobody))
    func aFolderThatMayNotBeWritten() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "out", withIntermediateDirectories: false)
        try allow(0o555, "out")
        let run = try asNobody()("render", "good.xml", "-o", "out", "--format", "html")
        #expect(run.status == 1)
        #expect(
            run.says(
                "out/good.html: error: this cannot be written: Permission denied [unwritable-file]",
                "    note: this is a report of good.xml",
                "1 filing, 0 files in out/, 1 failed, 1 error"))
        #expect(folder.files().filter { $0.hasPrefix("out/") }.isEmpty)
    }

    @Test func anOutputFolderThatIsAFile() throws {
        try folder.write("mine", to: "out")
        let run = try filingpress("render", "good.xml", "-o", "out", "--format", "html")
        #expect(run.status == 1)
        #expect(
            run.messages.contains("out/good.html: error: this cannot be written: Not a directory [unwritable-file]"))
        #expect(folder.read("out") == Data("mine".utf8))
    }

    @Test func aReportThatHasTheNameOfAFolder() throws {
        try folder.write("mine", to: "Output/good.html/mine.txt")
        let run = try filingpress("render", "good.xml", "--format", "html,text")
        #expect(run.status == 1)
        #expect(run.messages.contains("Output/good.html: error: this cannot be written: Is a directory"))
        #expect(folder.files() == ["Output/good.html/mine.txt", "Output/good.txt", "good.xml"])
    }

    @Test(.wants(Machine.mounts))
    func aFullDisk() throws {
        let large = Sample.replacing("inclusive.", with: String(repeating: "inclusive of all prices. ", count: 10_000))
        try folder.write(large, to: "large.xml")
        try FileManager.default.createDirectory(atPath: folder.path + "disk", withIntermediateDirectories: false)
        var command = filingpress
        // What is on the disk goes with the mount, so it is listed inside.
        let script = """
            mount -t tmpfs -o size=128k tmpfs disk || exit 99
            "$@"; status=$?
            find disk -type f | LC_ALL=C sort > listing
            exit $status
            """
        command.launcher = Machine.withMounts + ["sh", "-c", script, "sh"]
        let run = try command("render", "large.xml", "good.xml", "-o", "disk", "--format", "text", "--jobs", "1")
        #expect(run.status == 1)
        #expect(
            run.says(
                "disk/large.txt: error: this cannot be written: No space left on device [unwritable-file]",
                "    note: this is a report of large.xml",
                "2 filings, 1 file in disk/, 1 failed, 1 error"))
        #expect(folder.read("listing") == Data("disk/good.txt\n".utf8))
    }

    /// `sale.png` beside `sale.xml` is no second filing.
    @Test func onlyFilingsClash() throws {
        try folder.write(Sample.text, to: "in/sale.xml")
        try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "in/sale.png")
        #expect(try filingpress("render", "in", "--format", "html").status == 0)
    }

    /// What would take the place of an input is not written; everything else is.
    @Test(arguments: [["sale.html", "good.xml"], ["good.xml", "sale.html"]])
    func anInputIsNeverOverwritten(_ inputs: [String]) throws {
        try folder.write(Sample.text, to: "sale.html")
        let run = try filingpress.run(["render"] + inputs + ["-o", ".", "--format", "html,text"])
        #expect(run.status == 1)
        #expect(
            run.says(
                "sale.html: error: the report sale.html would take the place of an input; choose another folder with -o [input-overwritten]",
                "1 filing, 2 files in ./, 1 failed, 1 error"))
        #expect(folder.read("sale.html") == Data(Sample.text.utf8))
        #expect(folder.files() == ["good.html", "good.txt", "good.xml", "sale.html"])
    }

    /// The second filing of a submission may be called like another input.
    @Test func aFurtherFilingOverwritesNoInputEither() throws {
        let two = Sample.submission(accession: "0001234567-13-012345", documents: [Sample.text, Sample.other])
        try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "in/a-2.txt")
        try folder.write(two, to: "in/a.xml")
        let run = try filingpress("render", "in", "-o", "in", "--format", "text,html")
        #expect(run.status == 1)
        #expect(
            run.messages.contains("in/a.xml: error: the report in/a-2.txt would take the place of an input"),
            "\(run.messages)")
        #expect(folder.files().filter { $0.hasPrefix("in/") } == ["in/a-2.txt", "in/a.html", "in/a.txt", "in/a.xml"])
        #expect(folder.read("in/a-2.txt")?.first == 0x89)
    }
}
