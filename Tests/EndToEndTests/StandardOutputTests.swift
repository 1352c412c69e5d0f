import Foundation
import TestSupport
import Testing

/// Nothing says done that was not: standard output that takes nothing, a system that hands over no arguments.
@Suite struct StandardOutputTests {
    let folder: TemporaryFolder
    var filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "sale.xml")
        try folder.write("<!DOCTYPE html><html lang=en><title>x</title></html>", to: "public/index.html")
    }

    /// A shell runs the command, so that its streams can be what they may be.
    private func run(_ arguments: [String], _ script: String) throws -> Command.Result {
        var command = filingpress
        command.launcher = ["sh", "-c", script, "sh"]
        return try command.run(arguments)
    }

    private static let mail = ["--from", "f@example.org", "--to", "a@example.org", "--date", "2025-03-14"]

    /// Everything that prints.
    private static let printing = [
        [], ["help"], ["help", "render"], ["help", "formats"], ["render", "--help"], ["--version"],
        ["--generate-completion-script", "bash"], ["render", "sale.xml", "-o", "-", "--format", "pdf"],
        ["inspect", "sale.xml"], ["inspect", "sale.xml", "--json"], ["verify", "sale.xml", "sale.xml"], ["templates"],
        ["templates", "--site"], ["templates", "--export", "mine"], ["mail", "sale.xml", "--dry-run"] + mail,
        ["mail", "sale.xml", "--dry-run", "--digest"] + mail,
        ["site", "sale.xml", "-o", "new", "--dry-run", "--verbose"], ["site", "--check", "public"],
        ["serve", "public", "--port", "0"],
    ]

    @Test(.wants(Machine.fullDevice), arguments: printing)
    func outputThatIsFull(arguments: [String]) throws {
        let run = try run(arguments, "exec timeout 60 \"$@\" > /dev/full")
        #expect(run.status == 1)
        #expect(run.messages.contains("cannot be written: No space left on device"), "\(run.messages)")
    }

    @Test(arguments: printing)
    func outputThatIsClosed(arguments: [String]) throws {
        let run = try run(arguments, "exec timeout 60 \"$@\" >&-")
        #expect(run.status == 1)
        #expect(run.messages.contains("cannot be written: Bad file descriptor"), "\(run.messages)")
    }

    /// The reader has gone before the first word.
    @Test(arguments: printing)
    func outputThatNobodyReads(arguments: [String]) throws {
        let run = try run(
            arguments,
            """
            mkfifo pipe; { exec 3< pipe; } & exec 4> pipe; wait
            timeout 60 "$@" >&4
            """)
        #expect(run.status == 1)
        #expect(run.messages.contains("cannot be written: Broken pipe"), "\(run.messages)")
    }

    /// A command that has nothing to say there does its work, whatever standard output is.
    @Test(.wants(Machine.fullDevice), arguments: [">&-", "2>&-", "<&- >&- 2>&-", "> /dev/full", "2> /dev/full"])
    func whatPrintsNothingNeedsNoOutput(streams: String) throws {
        for number in 0..<20 {
            try folder.write(Sample.replacing("<value>7221<", with: "<value>\(number)x<"), to: "in/\(number).xml")
        }
        #expect(try filingpress("render", "in", "-o", "usual", "--format", "text", "--jobs", "1").status == 0)
        let run = try run(
            ["render", "in", "-o", "other", "--format", "text", "--jobs", "4"], "exec \"$@\" \(streams)")
        #expect(run.status == 0)
        for number in 0..<20 {
            let report = folder.read("usual/\(number).txt")
            #expect(report != nil && report == folder.read("other/\(number).txt"))
        }
    }

    /// Swift reads the arguments from there.
    @Test(
        .wants(Machine.mounts), arguments: ["filingpress", "filingpress-serve"])
    func withoutProcNothingIsDone(program: String) throws {
        var command = filingpress
        command.program = Command.url.deletingLastPathComponent().appending(path: program).path
        command.launcher = Machine.withMounts + ["sh", "-c", "mount -t tmpfs tmpfs /proc && exec \"$@\"", "sh"]
        for arguments in [["render", "sale.xml"], ["--version"], []] {
            let run = try command.run(arguments)
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(run.messages.contains("does not tell this") && run.messages.contains("is /proc mounted?"))
        }
        #expect(folder.files() == ["public/index.html", "sale.xml"])
    }

    /// However many work on them, and whoever is ready first.
    @Test func aDryRunOfMailsIsInTheOrderOfTheInputs() throws {
        // The first takes longest.
        let long = Sample.replacing("inclusive.", with: String(repeating: "inclusive of all prices. ", count: 4_000))
        for number in 10..<40 {
            let text = (number < 12 ? long : Sample.text).replacingOccurrences(of: "33925", with: "339\(number)")
            try folder.write(text, to: "in/\(number).xml")
        }
        for jobs in ["1", "2", "7"] {
            for _ in 0..<(jobs == "1" ? 1 : 3) {
                let run = try filingpress.run(["mail", "in", "--dry-run", "--jobs", jobs] + Self.mail)
                #expect(run.status == 0)
                let names = run.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
                #expect(names == (10..<40).map { "in/\($0).xml" })
            }
        }
    }

    /// The same filing under two names is in a digest once, and always the same of the two.
    @Test func aDigestIsTheSameHoweverManyWorkOnIt() throws {
        for name in ["a", "b", "c", "d"] {
            let text =
                name == "a"
                ? Sample.replacing("inclusive.", with: String(repeating: "word ", count: 9_000)) : Sample.text
            try folder.write(
                Sample.submission(accession: "0001234567-13-012345", documents: [text]), to: "in/\(name).txt")
        }
        var digests: Set<Data> = []
        for jobs in ["1", "4", "4", "4"] {
            let run = try filingpress.run(["mail", "in", "--digest", "--jobs", jobs] + Self.mail)
            #expect(run.status == 0)
            digests.insert(try #require(folder.read("Output/digest.eml")))
        }
        #expect(digests.count == 1)
    }
}
