import Foundation
import TestSupport
import Testing

/// Rules of taste that a machine can hold.
@Suite struct SourceRuleTests {
    @Test func filesAreShort() {
        for file in SourceFile.all {
            #expect(file.lineCount <= 300, "\(file) has \(file.lineCount) lines: split it by idea")
        }
    }

    @Test func nothingIsForced() {
        for file in SourceFile.all {
            #expect(file.lines(matching: /try!|as!|[\w)\]>]!(?!=)/) == [])
        }
    }

    /// What the compiler is told to trust has its reason in a comment on the line or just above.
    @Test func uncheckedPromisesHaveReasons() {
        for file in SourceFile.all {
            for (index, line) in file.text.codeLines.enumerated()
            where line.contains("@unchecked") || line.contains("nonisolated(unsafe)") {
                let comments = file.text.commentLines
                #expect(comments.contains(index + 1) || comments.contains(index), "\(file.path):\(index + 1)")
            }
        }
    }

    /// What the command prints goes through `StandardOutput`, where a failure is an error.
    @Test func standardOutputHasOneWriter() {
        let writing = /(?:^|[^.\w])(?:print|debugPrint|dump|puts|printf)\(|\bSTDOUT_FILENO\b|\bstdout\b/
        let writers: Set = ["StandardOutput.swift", "StandardStreams.swift"]
        for file in SourceFile.all where file.target == "FilingPressTool" {
            if writers.contains(where: file.path.hasSuffix) { continue }
            #expect(file.lines(matching: writing).filter { !$0.contains("func ") } == [])
        }
    }

    /// Printing, exiting, the clock, the environment and the arguments belong to the programs.
    @Test func librariesKeepToThemselves() {
        let outside =
            /(?:^|[^.\w])(?:print|debugPrint|dump|exit|abort|getenv|clock_gettime|gettimeofday|time|localtime)\(|\b(?:CommandLine|ContinuousClock|SuspendingClock|ProcessInfo)\b/
        let programs: Set = ["FilingPressTool", "FilingPressServe", "FilingPressBench"]
        for file in SourceFile.all where !programs.contains(file.target) {
            #expect(file.lines(matching: outside).filter { !$0.contains("func ") } == [])
        }
    }

    /// Where the files of a site lie is said by `SiteAddress`, and by nobody besides.
    @Test func addressesStandInOnePlace() {
        let folders = /\b(?:filings|issuers|persons|years|forms|kinds|assets|fragments|search)\//
        for file in SourceFile.all where ["SiteReports", "FilingPress"].contains(file.target) {
            // What is kept is no part of what is published.
            if file.path.contains("/SiteAddress") || file.path.hasSuffix("/KeptFiling.swift") { continue }
            for literal in file.text.literals where !literal.before.hasSuffix("example: ") {
                #expect(!literal.text.contains(folders), "\(file.path):\(literal.line): \(literal.text)")
            }
        }
    }

    /// Tests are skipped for want of something (`Wanted`) and in no other way: `make test` counts them by it.
    @Test func skippedTestsSayForWantOfWhat() throws {
        let tests = ProjectFolder.files(below: ProjectFolder.root.appending(path: "Tests"), withExtension: "swift")
        let skips = try tests.flatMap { file in
            SwiftText(try String(contentsOf: file, encoding: .utf8)).codeLines
                .filter { $0.contains(/\.(?:enabled|disabled)\(/) }.map { _ in file.lastPathComponent }
        }
        #expect(skips == ["Wanted.swift"])
    }
}
