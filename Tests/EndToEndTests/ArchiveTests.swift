import Foundation
import TestSupport
import Testing

/// Archives handed to the command as inputs.
@Suite struct ArchiveTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    /// Sixty filings that differ, a picture and a note.
    private static let files: [(name: String, bytes: [UInt8])] =
        (1...60).map {
            ("day/\($0).xml", Array(Sample.replacing("145,770".filter { $0 != "," }, with: "\($0)00").utf8))
        }
        + [("day/logo.png", [0x89, 0x50, 0x4E, 0x47, 0]), ("day/read.me", Array("hello".utf8))]

    @Test("An archive gives the same reports as the folder that was packed, with any number of workers")
    func sameAsAFolder() throws {
        for file in Self.files { try folder.write(file.bytes, to: "in/\(file.name)") }
        try folder.write(Packed.zip(Self.files), to: "a.zip")
        try folder.write(Packed.gzip(Packed.tar(Self.files)), to: "a.tar.gz")
        let expected = try filingpress("render", "in", "--format", "text,html", "-o", "folder")
        #expect(expected.status == 0)
        let reports = Set(folder.files().filter { $0.hasPrefix("folder/") })
        #expect(reports.count == 120)
        for (archive, jobs) in [("a.zip", "1"), ("a.zip", "4"), ("a.tar.gz", "4")] {
            let run = try filingpress("render", archive, "--jobs", jobs, "--format", "text,html", "-o", "out")
            #expect(run.status == 0)
            #expect(run.messages.contains("2 skipped"))
            for report in reports {
                let made = folder.read("out/" + report.dropFirst("folder/".count))
                #expect(made == folder.read(report), "\(archive) \(report)")
            }
            try FileManager.default.removeItem(atPath: folder.path + "out")
        }
    }

    @Test func aSingleFileAndStandardInput() throws {
        try folder.write(Packed.gzip(Array(Sample.text.utf8)), to: "a.xml.gz")
        #expect(try filingpress("render", "a.xml.gz", "--format", "text", "-o", "out").status == 0)
        let input = Data(Packed.tar([("b/c.xml", Array(Sample.text.utf8))]))
        #expect(try filingpress("render", "-", "--format", "text", "-o", "out", input: input).status == 0)
        #expect(folder.files().filter { $0.hasPrefix("out/") } == ["out/a.txt", "out/b/c.txt"])
    }

    @Test("In a folder an archive is a folder called like itself")
    func inAFolder() throws {
        try folder.write(Packed.zip([("x.xml", Array(Sample.text.utf8))]), to: "in/q1/feed.zip")
        try folder.write(Packed.gzip(Array(Sample.text.utf8)), to: "in/q1/y.xml.gz")
        #expect(try filingpress("render", "in", "--format", "text", "-o", "out").status == 0)
        #expect(folder.files().filter { $0.hasPrefix("out/") } == ["out/q1/feed/x.txt", "out/q1/y.txt"])
    }

    @Test("What stands before the damage is rendered, the damage is an error")
    func damage() throws {
        let archive = Packed.gzip(Packed.tar(Self.files))
        try folder.write(archive.prefix(archive.count / 2), to: "cut.tgz")
        let run = try filingpress("render", "cut.tgz", "--format", "text", "-o", "out")
        #expect(run.status == 1)
        #expect(run.messages.contains("cut.tgz: error: the gzip data breaks off before its end [damaged-archive]"))
        #expect((20...40).contains(folder.files().count { $0.hasPrefix("out/") }))
    }

    @Test("A name that leads out of the archive leads nowhere but into the output folder")
    func hostileNames() throws {
        try folder.write(Packed.tar([("../../evil.xml", Array(Sample.text.utf8))]), to: "a.tar")
        let run = try filingpress("render", "a.tar", "--format", "text", "-o", "out")
        #expect(run.status == 0)
        #expect(run.messages.contains("[unsafe-entry-name]"))
        #expect(folder.files() == ["a.tar", "out/evil.txt"])
    }

    @Test func anEmptyArchive() throws {
        try folder.write(Packed.zip([]), to: "empty.zip")
        #expect(
            try filingpress("render", "empty.zip").messages.contains(
                "empty.zip: error: there is nothing in this archive"))
    }
}
