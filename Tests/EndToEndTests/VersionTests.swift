import Foundation
import TestSupport
import Testing

/// The version, said by the command and told of in the changelog.
@Suite struct VersionTests {
    private let version: String

    init() throws {
        let run = try Command(in: TemporaryFolder())("--version")
        #expect(run.status == 0 && run.messages.isEmpty)
        version = run.output.trimmingCharacters(in: .newlines)
    }

    /// Every entry is headed by a version, the newest first, and it is the command's.
    @Test func theNewestEntryOfTheChangelogIsTheVersion() throws {
        let file = ProjectFolder.root.appending(path: "CHANGELOG.md")
        let headings = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            $0.hasPrefix("## ")
        }
        let versions = headings.map { $0.dropFirst(3).split(separator: " ").first.map(String.init) ?? "" }
        #expect(versions.first == version)
        let numbers = try versions.map { text in
            let parts = text.split(separator: ".").compactMap { Int($0) }
            try #require(parts.count == 3, "\(text) is no version")
            return parts
        }
        #expect(numbers == numbers.sorted { $1.lexicographicallyPrecedes($0) })
        #expect(Set(versions).count == versions.count)
    }

    /// In one place of what makes the product; reports hold none, so that they keep their bytes.
    @Test func itStandsInOnePlace() throws {
        let root = ProjectFolder.root
        let folders = ["Sources", "Templates", ".make", ".ci"].map { root.appending(path: $0) }
        let files =
            ["Makefile", "README.md"].map { root.appending(path: $0) }
            + folders.flatMap { ProjectFolder.files(below: $0) }
        var places: [String] = []
        for file in files {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            // By itself: "10.2.0" and "0.2.0.1" are something else.
            let count = text.components(separatedBy: CharacterSet(charactersIn: "0123456789.").inverted)
                .count { $0 == version }
            places += Array(repeating: ProjectFolder.relativePath(of: file), count: count)
        }
        #expect(places == ["Sources/FilingPressTool/FilingPressCommand.swift"])
    }

    @Test func reportsHoldNone() throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text, to: "sale.xml")
        let run = try Command(in: folder)("render", "sale.xml", "--format", "html,text,json,csv")
        #expect(run.status == 0)
        for (name, bytes) in folder.contents(of: "Output") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(version), "\(name)")
        }
    }
}
