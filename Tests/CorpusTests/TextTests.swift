import FilingPress
import Foundation
import TestSupport
import Testing

/// This product's own plain text, read back.
@Suite struct TextTests {
    /// What stands beneath the form and has no use in one: named in a remark when it is not taken over.
    private static let lost: Set<String> = [
        "Industry", "State of incorporation", "Fiscal year end (month/day)", "Former name", "Further document",
    ]

    /// The text gives the same form, cell by cell, and written again the same text but for what it was said to lose.
    private func check(_ files: [URL]) throws {
        let press = try ReportPress(PressOptions(formats: [.text]))
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let pressed = try press.press(bytes, named: file.lastPathComponent)
            guard pressed.filings.count == 1 else { continue }
            let text = try #require(pressed.filings[0].reports.first?.bytes)
            let verification = try Verification(bytes, named: "filing", against: text, named: "text")
            #expect(verification.holds, "\(file.lastPathComponent): \(verification.comparisons)")

            let again = try press.press(text, named: "text.txt")
            let note = try #require(again.diagnostics.first { $0.code == "read-from-text" })
            let said = note.notes.flatMap {
                $0.dropFirst("not taken over: ".count).split(separator: ", ").map(String.init)
            }
            #expect(Self.lost.isSuperset(of: said), "\(file.lastPathComponent): \(said)")
            let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
            let kept = lines.filter { line in !said.contains { line.hasPrefix("    \($0): ") } }
            let written = try #require(again.filings.first?.reports.first?.bytes)
            #expect(
                String(decoding: written, as: UTF8.self).split(separator: "\n") == kept, "\(file.lastPathComponent)")
        }
    }

    @Test func ownFixtures() throws {
        let files = ProjectFolder.files(below: ProjectFolder.fixtures)
        #expect(files.count > 12)
        try check(files)
    }

    @Test(.wants(.shared))
    func twoHundredRealFilings() throws {
        let corpus = try #require(ProjectFolder.corpus)
        let files = ["xml", "submission"].flatMap { ProjectFolder.files(below: corpus.appendingPathComponent($0)) }
        let chosen = stride(from: 0, to: files.count, by: max(1, files.count / 200)).map { files[$0] }
        #expect(chosen.count >= 200)
        try check(chosen)
    }

    /// Texts from before 2003, and headers alone: whatever is shown stands in the input.
    @Test(.wants(.shared))
    func earlyTexts() throws {
        let corpus = try #require(ProjectFolder.corpus)
        let press = try ReportPress(PressOptions(formats: [.text]))
        let files = ProjectFolder.files(below: corpus.appendingPathComponent("text"))
        #expect(files.count >= 3)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let pressed = try press.press(bytes, named: "early.txt")
            #expect(pressed.diagnostics.contains { $0.severity > .note }, "\(file.lastPathComponent)")
            let report = try #require(pressed.filings.first?.reports.first?.bytes)
            let text = String(decoding: report, as: UTF8.self)
            for fact in ["Accession number: ", "Filed date: ", "Issuer CIK: ", "Reporting owner CIK: "] {
                #expect(
                    text.contains("    \(fact)0") || text.contains("    \(fact)1"), "\(file.lastPathComponent): \(fact)"
                )
            }
            #expect(text.contains("Not told by this input."))
            let input = String(decoding: bytes, as: UTF8.self).lowercased()
            let name = try #require(text.split(separator: "\n").first { $0.hasSuffix("(Last) (First) (Middle)") })
            #expect(input.contains(name.dropFirst(4).dropLast(24).lowercased()), "\(name)")
        }
    }
}
