import Foundation
import TestSupport

/// The built command, run as a user runs it.
struct Command {
    /// What a run left.
    struct Result {
        /// The exit status; nil where a signal ended the run.
        var status: Int32?
        var signal: Int32?
        var output: String
        /// Standard error.
        var messages: String

        /// Whether the messages are exactly these lines.
        func says(_ lines: String...) -> Bool { messages == lines.map { $0 + "\n" }.joined() }
    }

    /// Beside the test bundle, in the build folder.
    static let url = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("filingpress")

    /// Where it runs.
    var folder: TemporaryFolder
    var environment: [String: String] = [:]
    /// What runs it: nothing, or another command and its arguments.
    var launcher: [String] = []
    var program = Command.url.path

    init(in folder: TemporaryFolder) {
        self.folder = folder
    }

    /// Runs the command to its end.
    func callAsFunction(_ arguments: String..., input: Data = Data()) throws -> Result {
        try run(arguments, input: input)
    }

    func run(_ arguments: [String], input: Data = Data()) throws -> Result {
        let streams = try TemporaryFolder()
        let process = try start(arguments, input: input, streams: streams)
        process.waitUntilExit()
        return Self.result(of: process, streams)
    }

    /// Starts the command; what it says goes to files in `streams`.
    func start(_ arguments: [String], input: Data = Data(), streams: TemporaryFolder) throws -> Process {
        for (name, bytes) in [("input", input), ("output", Data()), ("messages", Data())] {
            try streams.write(bytes, to: name)
        }
        let process = Process()
        let words = launcher + [program] + arguments
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
            .merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: streams.url.appendingPathComponent("input"))
        process.standardOutput = try FileHandle(forWritingTo: streams.url.appendingPathComponent("output"))
        process.standardError = try FileHandle(forWritingTo: streams.url.appendingPathComponent("messages"))
        try process.run()
        return process
    }

    static func result(of process: Process, _ streams: TemporaryFolder) -> Result {
        let hasExited = process.terminationReason == .exit
        return Result(
            status: hasExited ? process.terminationStatus : nil, signal: hasExited ? nil : process.terminationStatus,
            output: String(decoding: streams.read("output") ?? Data(), as: UTF8.self),
            messages: String(decoding: streams.read("messages") ?? Data(), as: UTF8.self))
    }
}

/// What this machine lets the tests do; a test that cannot run says so.
enum Machine {
    static let isRoot = geteuid() == 0

    /// The words before a command that make it run as somebody with no rights: root may read and write everything.
    static let asNobody = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

    static let nobody = Wanted(
        "a user without rights", isAtHand: asNobody.isEmpty || succeeds(asNobody + ["true"]))

    /// The words that run a shell in which a file system can be mounted and vanishes with it.
    static let withMounts = ["unshare", "--mount"] + (isRoot ? [] : ["--map-root-user"])

    static let mounts = Wanted(
        "leave to mount a file system", isAtHand: succeeds(withMounts + ["sh", "-c", "mount -t tmpfs tmpfs /mnt"]))

    /// Where nothing that is written finds room.
    static let fullDevice = Wanted(
        "/dev/full", isAtHand: (try? FileHandle(forWritingTo: URL(filePath: "/dev/full"))) != nil)

    private static func succeeds(_ words: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
