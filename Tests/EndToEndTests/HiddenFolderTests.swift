import Foundation
import TestSupport
import Testing

/// What a folder holds beside filings, and is nobody's input.
@Suite struct HiddenFolderTests {
    /// A folder with a dot before its name, of a version control or of a site's memory, is not searched unless it is named.
    @Test func hiddenFoldersArePassedOver() throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text, to: "in/a.xml")
        try folder.write(Sample.text, to: "in/.kept/b.xml")
        try folder.write(Sample.text, to: "in/deep/.git/c.xml")
        let filingpress = Command(in: folder)
        let run = try filingpress("render", "in", "--format", "text")
        #expect(run.status == 0)
        #expect(
            run.says(
                "in/.kept: note: this is a hidden folder; skipped [skipped]",
                "in/deep/.git: note: this is a hidden folder; skipped [skipped]",
                "1 filing, 1 file in Output/, 2 skipped"), "\(run.messages)")
        #expect(folder.contents(of: "Output").keys.sorted() == ["a.txt"])
        #expect(try filingpress("render", "in/.kept", "-o", "named", "--format", "text").status == 0)
        #expect(folder.contents(of: "named").keys.sorted() == ["b.txt"])
    }
}
