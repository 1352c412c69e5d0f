import FilingPress
import Foundation
import TestSupport
import Testing

/// Pages read back: ours, and those of the SEC's viewer where they are at hand.
@Suite struct PageTests {
    /// Every filing's own page shows the same filing, cell by cell.
    private func check(_ files: [URL]) throws {
        let press = try ReportPress(PressOptions(formats: [.html]))
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let pressed = try press.press(bytes, named: file.lastPathComponent)
            guard pressed.filings.count == 1 else { continue }
            let page = try #require(pressed.filings[0].reports.first?.bytes)
            let verification = try Verification(bytes, named: "filing", against: page, named: "page")
            #expect(verification.holds, "\(file.lastPathComponent): \(verification.comparisons)")
        }
    }

    @Test func ownFixtures() throws {
        let files = ProjectFolder.files(below: ProjectFolder.fixtures).filter { $0.pathExtension != "html" }
        #expect(files.count > 10)
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

    /// Pages of the viewer whose filing is at hand too.
    @Test(.wants(.shared))
    func viewerPages() throws {
        let corpus = try #require(ProjectFolder.corpus)
        let pages = ProjectFolder.files(below: corpus.appendingPathComponent("html"))
        let filings = ProjectFolder.files(below: corpus.appendingPathComponent("xml"))
        #expect(pages.count >= 6)
        var compared = 0
        for page in pages {
            let bytes = [UInt8](try Data(contentsOf: page))
            let read = try ReportPress(PressOptions(formats: [.text])).press(bytes, named: page.lastPathComponent)
            // What a filing's own figures contradict is said of the page as of the XML.
            let doubts = read.diagnostics.filter { $0.severity > .note && !$0.code.hasPrefix("price-") }
            #expect(doubts.isEmpty, "\(page.lastPathComponent): \(doubts)")
            // Names differ in the last part only where the accession number is unknown.
            let stem = page.lastPathComponent.split(separator: "-").prefix(5).joined(separator: "-")
            for filing in filings where filing.lastPathComponent.hasPrefix(stem) {
                let verification = try Verification(
                    [UInt8](try Data(contentsOf: filing)), named: filing.lastPathComponent, against: bytes,
                    named: page.lastPathComponent)
                guard verification.comparisons[0].differences.first?.place != "Form" else { continue }
                #expect(verification.holds, "\(page.lastPathComponent): \(verification.comparisons)")
                compared += 1
            }
        }
        #expect(compared >= 4)
    }
}
