import TestSupport
import Testing

/// Where messages lead.
@Suite struct MailLinkTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(
            Sample.submission(accession: "0001234567-13-000001", documents: [Sample.text, Sample.other]), to: "a.txt")
    }

    private func listing(_ file: String, _ arguments: String...) throws -> MailJudge.Listing {
        let run = try filingpress.run(
            ["mail", "a.txt", "--from", "f@example.org", "--to", "a@example.org,a@example.org", "--attach", "none"]
                + arguments)
        #expect(run.status == 0, "\(run.messages)")
        return try MailJudge.listing("Output/\(file).eml", in: folder)
    }

    /// The pages of a submission's filings are called as a site calls them.
    @Test func toThePagesOfASite() throws {
        let site = ["site", "a.txt", "-o", "site", "--no-full-text", "--no-pdf", "--no-gzip"]
        #expect(try filingpress.run(site).status == 0)
        let pages = ["0001234567-13-000001", "0001234567-13-000001-2"].map { "filings/\($0).html" }
        for page in pages { #expect(folder.read("site/\(page)") != nil) }
        let digest = try listing("digest", "--digest", "--base-url", "https://a.example/s")
        for page in pages {
            #expect(digest.text.contains("https://a.example/s/\(page)"))
            #expect(digest.html.contains("<a href=\"https://a.example/s/\(page)\""))
        }
        #expect(try !listing("digest", "--digest").html.contains("a.example"))
    }

    @Test func awayFromTheList() throws {
        let digest = try listing("digest", "--digest", "--list-unsubscribe", "https://example.org/leave?a=1&b=2")
        #expect(digest.text.contains("https://example.org/leave?a=1&b=2"))
        #expect(digest.html.contains("<a href=\"https://example.org/leave?a=1&amp;b=2\""))
        #expect(try !listing("digest", "--digest").html.contains("Leave this list"))
    }

    /// Who is named twice stands in the header once.
    @Test func aRecipientIsNamedOnce() throws {
        _ = try listing("digest", "--digest")
        let message = String(decoding: try #require(folder.read("Output/digest.eml")), as: UTF8.self)
        #expect(message.contains("\r\nTo: a@example.org\r\n"))
    }

    @Test func theRestIsOnThePage() throws {
        let rows = (1...6).map { number in
            """
            <nonDerivativeHolding><securityTitle><value>Common Stock</value></securityTitle><postTransactionAmounts>
            <sharesOwnedFollowingTransaction><value>\(number)</value></sharesOwnedFollowingTransaction></postTransactionAmounts>
            <ownershipNature><directOrIndirectOwnership><value>I</value></directOrIndirectOwnership><natureOfOwnership>
            <value>By Trust \(number)</value></natureOfOwnership></ownershipNature></nonDerivativeHolding>
            """
        }
        let document = Sample.replacing("</nonDerivativeTable>", with: rows.joined() + "</nonDerivativeTable>")
        try folder.write(Sample.submission(accession: "0001234567-13-000002", documents: [document]), to: "a.txt")
        let mail = try listing("a", "--base-url", "https://a.example/s/")
        #expect(mail.text.contains(" more on its page: "))
        #expect(mail.html.contains(" more on its page: ") && mail.html.contains(">The page of this filing</a>"))
    }
}
