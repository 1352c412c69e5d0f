import Foundation
import TestSupport
import Testing

/// Real filings as messages, where they are at hand.
@Suite struct MailCorpusTests {
    @Test(.wants(.shared))
    func sixtyFilingsAndTwoDigestsAreSoundMail() throws {
        let corpus = try #require(ProjectFolder.corpus)
        let all = ProjectFolder.files(below: corpus.appending(path: "submission"))
        let chosen = stride(from: 0, to: all.count, by: max(1, all.count / 60)).prefix(60).map { all[$0].path }
        #expect(chosen.count == 60)
        let folder = try TemporaryFolder()
        let filingpress = Command(in: folder)
        let people = ["--from", "Filings <f@example.org>", "--to", "a@example.org", "--quiet"]
        #expect(try filingpress.run(["mail"] + chosen + people + ["-o", "mail"]).status == 0)
        #expect(try filingpress.run(["render"] + chosen + ["--format", "pdf", "-o", "pdf", "--quiet"]).status == 0)
        for (name, half) in [("one", chosen.prefix(30)), ("two", chosen.suffix(30))] {
            #expect(try filingpress.run(["mail"] + half + people + ["--digest", "-o", name]).status == 0)
        }
        let messages = folder.files().filter { $0.hasSuffix(".eml") }
        #expect(messages.count >= 62)
        #expect(try MailJudge.judge(messages, in: folder, pdfs: "pdf") == "")
    }
}
