import Foundation
import TestSupport
import Testing

/// Pictures of pages: as reports, on sites, in messages.
@Suite struct PictureTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.submission(accession: "0001181431-13-000001", documents: [Sample.text]), to: "in/a.txt")
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(folder.read(path), "\(path)"), as: UTF8.self)
    }

    private func isPNG(_ path: String) -> Bool {
        folder.read(path)?.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == true
    }

    @Test func eachPageIsAFile() throws {
        let long = Sample.text.replacingOccurrences(
            of: "</nonDerivativeTransaction>",
            with: "</nonDerivativeTransaction>" + String(repeating: Self.row, count: 60))
        try folder.write(long, to: "long.xml")
        let run = try filingpress("render", "long.xml", "--format", "png,svg", "--dpi", "72")
        #expect(run.status == 0, "\(run.messages)")
        let files = folder.files().filter { $0.hasPrefix("Output/") }
        let pages = files.count / 2
        #expect(pages > 1)
        #expect(
            Set(files) == Set((1...pages).flatMap { ["Output/long-page\($0).png", "Output/long-page\($0).svg"] }))
        #expect(isPNG("Output/long-page2.png"))
        #expect(try text("Output/long-page2.svg").contains("Page 2 of \(pages)</text>"))
        #expect(try filingpress("render", "long.xml", "--format", "png", "--pages", "2", "-o", "two").status == 0)
        #expect(folder.files().filter { $0.hasPrefix("two/") } == ["two/long-page2.png"])
    }

    private static let row = """
        <nonDerivativeHolding><securityTitle><value>Common Stock</value></securityTitle><postTransactionAmounts>\
        <sharesOwnedFollowingTransaction><value>10</value></sharesOwnedFollowingTransaction></postTransactionAmounts>\
        <ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature>\
        </nonDerivativeHolding>
        """

    @Test(arguments: [
        (["--format", "png", "-o", "a.png"], "png makes one for each page"), (["-o", "a.svg"], "as --pages 1"),
        (["--format", "png", "--dpi", "5"], "--dpi takes a number from 18 to 600"),
        (["--format", "png", "--pages", "0"], "--pages takes numbers of pages"),
        (["--dpi", "200"], "--dpi has an effect with --format png only"),
        (["--pages", "1"], "--pages has an effect with --format png or --format svg only"),
        (["--format", "png", "--outlines"], "--outlines has an effect with --format svg only"),
    ])
    func whatMakesNoSenseIsRefused(options: [String], words: String) throws {
        let run = try filingpress.run(["render", "in/a.txt"] + options)
        #expect(run.status == 64 && run.messages.contains(words), "\(run.messages)")
        #expect(folder.files() == ["in/a.txt"])
    }

    @Test func aPageThatIsNotThereIsSaid() throws {
        let run = try filingpress("render", "in/a.txt", "--format", "png,text", "--pages", "9")
        #expect(run.status == 0 && run.messages.contains("warning: the form has one page, and none of those asked for"))
        #expect(folder.files().filter { $0.hasPrefix("Output/") } == ["Output/a.txt"])
        let single = try filingpress("render", "in/a.txt", "-o", "a.png", "--pages", "9")
        #expect(single.status == 1 && folder.read("a.png") == nil)
    }

    /// What no font shows is on the page as it is, and must not keep it off the site or out of a message.
    @Test func aPreviewTakesNothingAway() throws {
        let odd = Sample.replacing("AMHERST", with: "\u{0E01}\u{0E02}")
        try folder.write(Sample.submission(accession: "0001181431-13-000002", documents: [odd]), to: "odd/b.txt")
        let run = try filingpress("site", "odd", "-o", "public", "--no-full-text", "--no-pdf", "--previews")
        #expect(run.status == 0 && run.messages.contains("warning: no font shows"), "\(run.messages)")
        #expect(isPNG("public/filings/0001181431-13-000002-page1.png"))
        #expect(folder.read("public/filings/0001181431-13-000002-page1.png.gz") == nil)
        let mail = try filingpress(
            "mail", "odd", "--from", "f@example.org", "--to", "a@example.org", "--preview", "--attach", "none")
        #expect(mail.status == 0 && folder.read("Output/b.eml") != nil, "\(mail.messages)")
    }

    @Test func picturesOfAnEarlierRunAreSaid() throws {
        try folder.write("", to: "Output/a-page2.png")
        let run = try filingpress("render", "in/a.txt", "--format", "png")
        #expect(run.status == 0)
        #expect(
            run.messages.contains("Output/a-page2.png: warning: this is of an earlier run: the form has one page now"))
        #expect(try filingpress("render", "in/a.txt", "--format", "png", "--pages", "1", "--strict").status == 0)
    }

    @Test func aMessageTooLargeForItsPictureSaysSo() throws {
        let run = try filingpress(
            "mail", "in", "--from", "f@example.org", "--to", "a@example.org", "--preview", "--attach", "none",
            "--max-size", "50K")
        #expect(
            run.status == 1 && run.messages.contains("attach less, or show no picture of the form"), "\(run.messages)")
    }

    @Test func aSiteShowsFirstPagesWhereAsked() throws {
        let build = ["site", "in", "-o", "public", "--no-full-text", "--base-url", "https://a.example/s"]
        #expect(try filingpress.run(build + ["--previews"]).status == 0)
        let key = "0001181431-13-000001"
        #expect(isPNG("public/filings/\(key)-page1.png"))
        let page = try text("public/filings/\(key).html")
        #expect(
            page.contains(
                "<meta property=\"og:image\" content=\"https://a.example/s/filings/\(key)-page1.png\">"))
        #expect(page.contains("<a href=\"\(key).pdf\"><img src=\"\(key)-page1.png\" alt=\"The first page of Form 4\""))
        #expect(!page.contains(">-page1.png<"))
        let check = try filingpress("site", "--check", "public")
        #expect(check.status == 0, "\(check.output)\(check.messages)")
        // The option counts as others do.
        let added = try filingpress(
            "site", "in", "-o", "public", "--no-full-text", "--base-url", "https://a.example/s", "--add")
        #expect(added.status == 64 && added.messages.contains("--previews"))
        #expect(try filingpress.run(build + ["--prune"]).status == 0)
        #expect(folder.read("public/filings/\(key)-page1.png") == nil)
        #expect(!(try text("public/filings/\(key).html").contains("-page1.png")))
    }

    @Test func withoutAnAddressThereIsNoOpenGraphPicture() throws {
        #expect(try filingpress("site", "in", "-o", "public", "--no-full-text", "--previews").status == 0)
        let page = try text("public/filings/0001181431-13-000001.html")
        #expect(page.contains("-page1.png\" alt=") && !page.contains("og:image"))
    }

    @Test func aMessageShowsTheFirstPageWhereAsked() throws {
        let run = try filingpress(
            "mail", "in", "--from", "f@example.org", "--to", "a@example.org", "--preview", "--attach", "none")
        #expect(run.status == 0, "\(run.messages)")
        let found = try Python.run(
            """
            import email, email.policy, sys
            message = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
            page = next(p for p in message.walk() if p.get_content_type() == "text/html").get_content()
            picture = next(p for p in message.walk() if p.get_content_type() == "image/png")
            print(page.count("cid:" + picture["Content-ID"][1:-1]), 'alt="The first page of the form' in page,
              picture.get_content_disposition(), picture.get_content()[:4] == b"\\x89PNG", picture.get_filename())
            """, [folder.path + "Output/a.eml"])
        #expect(found == "1 True inline True a-page1.png\n")
        #expect(
            try filingpress("mail", "in", "--from", "f@example.org", "--to", "a@example.org", "-o", "b").status == 0)
        #expect(!(try text("b/a.eml").contains("image/png")))
    }
}
