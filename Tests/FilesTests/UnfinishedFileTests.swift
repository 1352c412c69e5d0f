import Files
import Foundation
import TestSupport
import Testing

@Suite struct UnfinishedFileTests {
    /// Half a file that was being written at the end is gone.
    @Test func theEndRemovesWhatIsUnfinished() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            let unfinished = UnfinishedFiles.name(in: Path(path))
            let descriptor = try UnfinishedFiles.create(unfinished)
            #expect("half".withCString { write(descriptor, $0, 4) } == 4)
            try Data("whole".utf8).write(to: URL(fileURLWithPath: path + "whole"))
            UnfinishedFiles.removeAll { exit(7) }
        }
        #expect(folder.files() == ["whole"])
    }

    @Test func namesDiffer() {
        #expect(UnfinishedFiles.name(in: Path("a")) != UnfinishedFiles.name(in: Path("a")))
    }

    @Test func aReportReplacesWhatHadItsName() throws {
        let folder = try TemporaryFolder()
        try folder.write("old and longer", to: "a/x.html")
        let output = OutputFolder(path: Path(folder.path))
        try output.write(Array("new".utf8), to: Path("a/x.html"))
        try output.write([], to: Path("b/c/empty.html"))
        #expect(folder.files() == ["a/x.html", "b/c/empty.html"])
        #expect(folder.read("a/x.html") == Data("new".utf8))
    }
}
