import Foundation
import TestSupport
import Testing

/// Arguments, help, and what surrounds a run.
@Suite struct CommandLineTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
    }

    @Test func theVersionIsANumber() throws {
        let run = try filingpress("--version")
        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test func helpNamesEveryOption() throws {
        let run = try filingpress("help", "render")
        #expect(run.status == 0)
        for option in [
            "--format", "--output", "--templates", "--paper", "--orientation", "--binding", "--jobs", "--strict",
            "--quiet", "--verbose", "--allow-incomplete", "--redact-addresses", "--canonical",
            "--dpi", "--pages", "--outlines",
        ] {
            #expect(run.output.contains(option))
        }
        #expect(run.output.contains("EXIT STATUS") && run.output.contains("EXAMPLES"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(try filingpress("--help").output.contains("--generate-completion-script"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreMade(shell: String) throws {
        let run = try filingpress("--generate-completion-script", shell)
        #expect(run.status == 0)
        #expect(run.output.contains("orientation"))
    }

    @Test(arguments: [
        ["render"], ["render", "a.xml", "--format", "docx"], ["render", "a.xml", "--format", ""],
        ["render", "a.xml", "--jobs", "0"], ["render", "a.xml", "--jobs", "many"],
        ["render", "a.xml", "--paper", "a5"], ["render", "a.xml", "--binding", "right"],
        ["render", "a.xml", "--colour"], ["render", "-", "-"], ["render", ""], ["render", "a.xml", "-o", ""],
        ["render", "a.xml", "--quiet", "--verbose"], ["press", "a.xml"],
    ])
    func argumentsThatCannotBeUsed(_ arguments: [String]) throws {
        try folder.write(Sample.text, to: "a.xml")
        let run = try filingpress.run(arguments)
        #expect(run.status == 64)
        #expect(run.messages.hasPrefix("Error: "))
        #expect(folder.files() == ["a.xml"])
    }

    @Test func notesAreShownOnRequest() throws {
        try folder.write(Sample.text, to: "0001234567-13-012345.xml")
        let note = "0001234567-13-012345.xml: note: the accession number 0001234567-13-012345 is taken from the name"
        let plain = try filingpress("render", "0001234567-13-012345.xml", "--format", "text")
        #expect(plain.says("1 filing, 1 file in Output/, 1 note"))
        let verbose = try filingpress("render", "0001234567-13-012345.xml", "--format", "text", "--verbose")
        #expect(verbose.messages.hasPrefix(note))
        let quiet = try filingpress("render", "0001234567-13-012345.xml", "--format", "text", "--quiet")
        #expect(quiet.messages.isEmpty && quiet.status == 0)
    }

    /// In a pipe there is no progress bar, no colour, no carriage return.
    @Test func pipesGetPlainLines() throws {
        for number in 0..<30 { try folder.write(Sample.text, to: "in/\(number).xml") }
        try folder.write("", to: "in/empty.xml")
        let run = try filingpress("render", "in", "--format", "html")
        #expect(run.messages.split(separator: "\n").count == 2)
        #expect(run.messages.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    }

    /// Somebody who stops reading our messages does not stop the work.
    @Test func aClosedPipeDoesNotStopTheWork() throws {
        for number in 0..<5 { try folder.write("", to: "in/\(number).xml") }
        try folder.write(Sample.text, to: "in/good.xml")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "{ \"$0\" render in --format html 2>&1 >/dev/null; echo $? > status; } | true", Command.url.path,
        ]
        process.currentDirectoryURL = folder.url
        try process.run()
        process.waitUntilExit()
        #expect(folder.read("status") == Data("1\n".utf8))
        #expect(folder.read("Output/good.html") != nil)
    }

    @Test func messagesCannotCommandTheTerminal() throws {
        let run = try filingpress("render", "gone\u{1B}[31m.xml")
        #expect(run.messages.hasPrefix("gone\\u{1B}[31m.xml: error: "))
    }

    /// Whatever is being written when the command is told to stop, no part of it stays.
    @Test(arguments: [SIGINT, SIGTERM])
    func aSignalLeavesOnlyWholeFiles(signal: Int32) throws {
        for number in 0..<300 { try folder.write(Sample.text, to: "in/\(number).xml") }
        let streams = try TemporaryFolder()
        let process = try filingpress.start(["render", "in"], streams: streams)
        while process.isRunning, folder.read("Output/0.pdf") == nil { usleep(2_000) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let run = Command.result(of: process, streams)
        #expect(run.signal == signal)
        let reports = folder.files().filter { $0.hasPrefix("Output/") }
        #expect((1..<600).contains(reports.count))
        for report in reports {
            let end = report.hasSuffix(".html") ? "</html>\n" : "%%EOF\n"
            #expect(folder.read(report)?.suffix(end.utf8.count) == Data(end.utf8), "\(report)")
        }
    }
}
