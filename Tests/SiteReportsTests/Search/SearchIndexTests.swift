import Foundation
import OwnershipModel
import TestSupport
import Testing

@testable import SiteReports

/// What is in the index is found; what is not is not.
@Suite struct SearchIndexTests {
    private func files(_ entries: [SearchEntry]) throws -> (beginnings: [String], shards: [[String: Any]]) {
        let files = SearchIndex(entries).files
        let read = { (file: SiteFile) in try JSONSerialization.jsonObject(with: Data(file.bytes)) }
        let beginnings = try #require(try read(files[0]) as? [String])
        return (beginnings, try files.dropFirst().map { try #require(try read($0) as? [String: Any]) })
    }

    private func entry(_ number: Int, words: [String]) -> SearchEntry {
        SearchEntry(kind: .filing, title: "\(number)", detail: "", address: "filings/\(number).html", words: words)
    }

    /// As the script looks up: the file whose beginning the word has.
    private func find(_ word: String, in index: (beginnings: [String], shards: [[String: Any]])) -> Set<String> {
        var found: Set<String> = []
        for (number, beginning) in index.beginnings.enumerated() where word.hasPrefix(beginning) {
            let words = index.shards[number]["w"] as? [String: [Int]] ?? [:]
            let entries = index.shards[number]["e"] as? [[Any]] ?? []
            for place in words[word] ?? [] { found.insert(entries[place][3] as? String ?? "") }
        }
        return found
    }

    @Test func everyWordIsFoundInASmallFile() throws {
        let entries = (0..<3_000).map {
            entry($0, words: ["000118143113" + String(100_000 + $0), "smith", "name\($0 % 700)"])
        }
        let index = try files(entries)
        #expect(index.beginnings.count == index.shards.count)
        #expect(Set(index.beginnings).count == index.beginnings.count)
        for number in stride(from: 0, to: 3_000, by: 97) {
            #expect(find("000118143113" + String(100_000 + number), in: index) == ["filings/\(number).html"])
            #expect(find("name\(number % 700)", in: index).contains("filings/\(number).html"))
        }
        #expect(find("smith", in: index).count == 3_000)
        #expect(find("nobody", in: index).isEmpty)
        for (beginning, shard) in zip(index.beginnings, index.shards) where beginning != "smith" {
            #expect((shard["e"] as? [Any] ?? []).count <= SearchIndex.shardSize, "\(beginning)")
        }
    }

    /// A word that is the beginning of others stays to be found.
    @Test func wordsInsideOthers() throws {
        let entries = (0..<1_000).map { entry($0, words: ["ab\($0)"]) } + [entry(1_000, words: ["ab"])]
        #expect(find("ab", in: try files(entries)) == ["filings/1000.html"])
    }

    @Test func theSameEntriesGiveTheSameFiles() {
        let entries = (0..<500).map { entry($0, words: ["w\($0)", "é\($0)", "中\($0)"]) }
        #expect(SearchIndex(entries).files.map(\.bytes) == SearchIndex(entries).files.map(\.bytes))
    }

    @Test(arguments: [
        ("O'BRIEN Deirdré", ["o", "brien", "deirdre"]), ("0000320193-18-000015", ["000032019318000015"]),
        ("see 0000320193-18-000015.", ["see", "000032019318000015"]), ("Ørsted A/S", ["orsted", "a", "s"]),
        ("BRK.B", ["brk", "b"]), ("  ", []), ("ŁÓDŹ", ["lodz"]), ("e\u{301}tude", ["etude"]),
        ("x-85aecafa4e5c", ["x", "85aecafa4e5c"]),
        ("<script>", ["script"]),
    ])
    func wordsAreFolded(_ text: String, _ words: [String]) {
        #expect(Folding.words(text) == words)
    }

    private static func run(_ arguments: String...) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw CocoaError(.executableLoad) }
        return String(decoding: output, as: UTF8.self)
    }

    /// The script folds what is looked for as the index was folded, or it would not be found.
    @Test(.wants(.program("node")))
    func theScriptFoldsAlike() throws {
        let letters = (0xC0...0x17F).compactMap { Unicode.Scalar($0) }.filter { !"×÷ĸŉſ".unicodeScalars.contains($0) }
        let texts =
            letters.map { "a\($0)b" } + [
                "O'BRIEN, Deirdré (Jr.)", "0000320193-18-000015", "BRK.B", "中文 ⅷ ① x²", "ΑΒΓ Жук",
            ]
        let folder = try TemporaryFolder()
        let script = try String(contentsOf: ProjectFolder.root.appending(path: "Templates/search.js"), encoding: .utf8)
        try folder.write(
            "globalThis.document = {getElementById: () => null, querySelector: () => null};\n" + script
                + "\nconsole.log(JSON.stringify(JSON.parse(process.argv[2]).map(words)));", to: "search.mjs")
        let given = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
        let output = try Self.run("node", folder.path + "search.mjs", given)
        let folded = try JSONDecoder().decode([[String]].self, from: Data(output.utf8))
        for (text, words) in zip(texts, folded) { #expect(Folding.words(text) == words, "\(text)") }
    }
}
