import Foundation
import TestSupport
import Testing

@testable import Files
@testable import PDFReading

/// Programs as children: what they get, what comes back, and how they are stopped.
@Suite struct ChildProcessTests {
    private func run(
        _ script: String, input: String = "", limits: ChildLimits = ChildLimits()
    ) throws -> ChildResult {
        try ChildProcess.run("sh", ["-c", script], input: Array(input.utf8), limits: limits)
    }

    @Test func streamsAreCarried() throws {
        let result = try run("cat; echo no >&2; exit 3", input: "yes")
        #expect(result.ending == .exited(status: 3))
        #expect(String(decoding: result.output, as: UTF8.self) == "yes")
        #expect(String(decoding: result.complaints, as: UTF8.self) == "no\n")
    }

    @Test func muchIsCarriedBothWays() throws {
        let input = [UInt8](repeating: 0x61, count: 5_000_000)
        let result = try ChildProcess.run("cat", [], input: input, limits: ChildLimits())
        #expect(result.output == input)
        #expect(try run("head -c 100000 /dev/zero >&2").complaints.count == 16 << 10)
    }

    /// No shell looks at the arguments, and the environment is the same everywhere.
    @Test func argumentsAndEnvironmentAreAsGiven() throws {
        let echoed = try ChildProcess.run("echo", ["$HOME; `id`", "*"], input: [], limits: ChildLimits())
        #expect(String(decoding: echoed.output, as: UTF8.self) == "$HOME; `id` *\n")
        let environment = try ChildProcess.run("env", [], input: [], limits: ChildLimits())
        #expect(String(decoding: environment.output, as: UTF8.self) == "LC_ALL=C\n")
    }

    @Test func theProgramMayBeMissing() {
        #expect(throws: SystemError(number: ENOENT)) {
            try ChildProcess.run("no-such-program-anywhere", [], input: [], limits: ChildLimits())
        }
    }

    /// One that takes none of its input, or ends in the middle of it, is no trouble.
    @Test func inputNeedNotBeTaken() throws {
        let much = String(repeating: "a", count: 3_000_000)
        #expect(try run("exit 4", input: much).ending == .exited(status: 4))
        #expect(try run("head -c 10; exec <&-; echo done", input: much).output.count == 15)
    }

    @Test func aSlowOneIsStopped() throws {
        let start = Date()
        // Its own child lives in the same group, and holds the pipe open.
        let result = try run("sleep 100 & sleep 100", limits: ChildLimits(duration: 1))
        #expect(result.ending == .tookTooLong)
        #expect(Date().timeIntervalSince(start) < 20)
    }

    @Test func oneThatClosesItsStreamsIsStoppedToo() throws {
        let result = try run("exec >&- 2>&-; sleep 100", limits: ChildLimits(duration: 1))
        #expect(result.ending == .tookTooLong)
    }

    @Test func aBusyOneIsStopped() throws {
        let result = try run("while :; do :; done", limits: ChildLimits(processorTime: 1, duration: 60))
        #expect(result.ending == .tookTooLong)
    }

    @Test func outputIsLimited() throws {
        let result = try run("cat /dev/zero", limits: ChildLimits(output: 1 << 20))
        #expect(result.ending == .wroteTooMuch)
        #expect(result.output.count < 2 << 20)
    }

    @Test func signalsAreTold() throws {
        #expect(try run("kill -SEGV $$").ending == .crashed(signal: SIGSEGV))
    }

    @Test func limitsHold() throws {
        let folder = try TemporaryFolder()
        let result = try run(
            "read x; ulimit -v; ulimit -t; ulimit -c; ulimit -f; echo x > '\(folder.path)file'", input: "go\n")
        #expect(String(decoding: result.output, as: UTF8.self) == "1048576\n30\n0\n0\n")
        #expect(result.ending != .exited(status: 0))
        #expect(folder.read("file")?.isEmpty ?? true)
    }

    /// Nothing that this process has open is open in the child but its streams; nothing stays open or unburied here.
    @Test func nothingLeaks() throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: "/etc/passwd"))
        _ = fcntl(file.fileDescriptor, F_SETFD, 0)
        let listed = try ChildProcess.run("ls", ["/proc/self/fd"], input: [], limits: ChildLimits())
        // The fourth is the folder itself.
        #expect(String(decoding: listed.output, as: UTF8.self) == "0\n1\n2\n3\n")
        try file.close()
    }

    @Test func severalRunAtOnce() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let input = Array(repeating: UInt8(number), count: 200_000)
                    return try ChildProcess.run("cat", [], input: input, limits: ChildLimits()).output == input
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }
}
