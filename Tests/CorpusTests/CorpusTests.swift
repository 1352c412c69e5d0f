import Foundation
import TestSupport
import Testing

/// Nothing of a filing is lost on its way into the reports.
@Suite struct CorpusTests {
    @Test func ownFixtures() async throws {
        // Where lines are broken inside names, the dumb reader gives up, and it reads no prints; the reader has tests of
        // its own for these.
        let files = ProjectFolder.files(below: ProjectFolder.fixtures)
            .filter {
                !$0.path.contains("wrapped-at-") && $0.pathExtension != "html"
                    && $0.deletingLastPathComponent().lastPathComponent != "texts"
            }
        try await check(files, atLeast: 10)
    }

    @Test(
        .wants(.shared), arguments: ["xml", "submission"])
    func realFilings(folder: String) async throws {
        let corpus = try #require(ProjectFolder.corpus)
        try await check(ProjectFolder.files(below: corpus.appendingPathComponent(folder)), atLeast: 300)
    }

    /// Checks files on as many threads as there are processors.
    private func check(_ files: [URL], atLeast minimum: Int) async throws {
        #expect(files.count >= minimum)
        let workers = ProcessInfo.processInfo.activeProcessorCount
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    let invariants = try Invariants()
                    for index in stride(from: worker, to: files.count, by: workers) {
                        let wrong = try invariants.violations(in: files[index])
                        #expect(wrong.isEmpty, "\(files[index].lastPathComponent): \(wrong)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
