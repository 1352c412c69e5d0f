import Foundation
import TestSupport
import Testing

/// What `make setup` and `make test` say, on machines made of stand-ins for the programs they call.
@Suite struct SetUpTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["awk", "bash", "cat", "dirname", "env", "grep", "head", "mktemp", "rm", "sed", "tr"] {
            let places = ["/usr/bin/", "/bin/"].map { $0 + name }
            let program = try #require(places.first(where: FileManager.default.isExecutableFile), "\(name) is missing")
            try FileManager.default.createDirectory(atPath: folder.path + "bin", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "bin/" + name, withDestinationPath: program)
        }
        try standIn("swift", "echo Swift version 6.3.1")
        try standIn("id", "echo 1000")
        // Everything is installed but for what stands in `missing`.
        try standIn(
            "dpkg-query",
            """
            for name; do case "$name" in
              -*|*{*) ;;
              *) grep -qxF "$name" missing || echo "ii  $name" ;;
            esac; done
            """)
        try standIn("apt-get", "echo noise; echo noise >&2; echo \"$*\" >> apt; exit $(cat apt-status)")
        try folder.write("", to: "missing")
        try folder.write("0", to: "apt-status")
    }

    private func standIn(_ name: String, _ script: String) throws {
        try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path + "bin/" + name)
    }

    /// A script of the project, from the test's folder.
    private func run(_ script: String, _ arguments: String...) throws -> Command.Result {
        var command = Command(in: folder)
        command.environment = ["PATH": folder.path + "bin"]
        command.launcher = [folder.path + "bin/bash"]
        command.program = ProjectFolder.root.path + "/" + script
        return try command.run(arguments)
    }

    @Test func whereNothingIsMissingNothingIsSaid() throws {
        let run = try run(".make/setup")
        #expect(run.status == 0)
        #expect(run.output.isEmpty && run.messages.isEmpty)
        #expect(folder.read("apt") == nil)
    }

    @Test func withoutRootAndSudoTheLineToPasteIsPrinted() throws {
        try folder.write("libxml2-dev\nopenssl\n", to: "missing")
        let run = try run(".make/setup")
        #expect(run.status == 1)
        #expect(
            run.says(
                "setup: packages are missing, and there is no sudo to install them with. "
                    + "As root, run this line, then try again:",
                "  apt-get update && apt-get install --no-install-recommends libxml2-dev openssl"))
        #expect(folder.read("apt") == nil)
    }

    @Test func whatAptSaysIsShownOnlyWhereItFails() throws {
        try standIn("sudo", "exec \"$@\"")
        try folder.write("libxml2-dev\n", to: "missing")
        let quiet = try run(".make/setup")
        #expect(quiet.status == 0)
        #expect(quiet.says("setup: installing libxml2-dev"))
        #expect(quiet.output.isEmpty)
        #expect(
            folder.read("apt").map { String(decoding: $0, as: UTF8.self) }?.hasSuffix(
                "install -y --no-install-recommends libxml2-dev\n") == true)
        try folder.write("100", to: "apt-status")
        let failed = try run(".make/setup")
        #expect(failed.status == 1)
        #expect(failed.messages.contains("\nnoise\nnoise\nsetup: apt could not install these packages"))
    }

    @Test func whySwiftDoesNotStartIsSaid() throws {
        try standIn("swift", "echo 'swift: libncurses.so.6: cannot open shared object file' >&2; exit 127")
        let run = try run(".make/setup")
        #expect(run.status == 1)
        #expect(
            run.says(
                "setup: this Swift installation does not work: swift: libncurses.so.6: cannot open shared object file"))
    }

    /// A project of stand-ins, as the script works in its own.
    private func test(_ results: String?, status: Int) throws -> Command.Result {
        let script = try Data(contentsOf: ProjectFolder.root.appending(path: ".make/test"))
        try folder.write(script, to: "project/.make/test")
        try folder.write("", to: "project/.build/old")
        if let results { try folder.write(results, to: "results") }
        try standIn(
            "swift",
            """
            for file; do :; done
            [ ! -f ../results ] || cat ../results > "${file%.xml}-swift-testing.xml"
            exit \(status)
            """)
        var command = Command(in: folder)
        command.environment = ["PATH": folder.path + "bin"]
        command.launcher = [folder.path + "bin/bash"]
        command.program = folder.path + "project/.make/test"
        return try command.run([])
    }

    @Test func skippedTestsAreCountedByWhatTheyWant() throws {
        let skipped = { (reason: String) in
            "<testcase classname=\"A\" name=\"b()\" >\n<skipped>for want of \(reason)</skipped>\n</testcase>\n"
        }
        let results =
            "<testcase classname=\"A\" name=\"a()\" time=\"1\" />\n"
            + ["../shared", "curl", "../shared"].map(skipped).joined()
        let run = try test(results, status: 0)
        #expect(run.status == 0)
        #expect(run.output == "4 tests, 3 skipped: 2 for want of ../shared, 1 for want of curl\n")
    }

    @Test func theStatusIsThatOfTheTests() throws {
        let failed = try test("<testcase classname=\"A\" name=\"a()\" time=\"1\" />\n", status: 1)
        #expect(failed.status == 1)
        #expect(failed.output == "1 test, none skipped\n")
    }

    @Test func withoutResultsNothingIsClaimed() throws {
        let run = try test(nil, status: 1)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
    }
}
