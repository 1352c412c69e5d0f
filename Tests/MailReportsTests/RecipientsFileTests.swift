import MailReports
import Testing

@Suite struct RecipientsFileTests {
    private static let sound = """
        # Who gets what.
        from = "Filings <filings@example.org>"
        reply-to = "legal@example.org"
        subject = "New: {title}"
        list-id = "filings.example.org"
        list-unsubscribe = "https://example.org/leave"

        [brand]
        name = "Example Corp"
        accent = "#0B6e4f"

        [[list]]
        name = "board"
        to = ["Chair <chair@example.org>", "ceo@example.org"]
        bcc = "archive@example.org"
        issuers = ["EXM", "0001234567"]
        forms = ["4", "4/a"]

        [[list]]
        name = "legal"
        cc = [
          "one@example.org",
          "two@example.org",
        ]
        """

    private func read(_ text: String) throws(RecipientsError) -> RecipientsFile {
        try RecipientsFile(Array(text.utf8), file: "lists.toml")
    }

    @Test func listsSenderAndLookAreRead() throws {
        let file = try read(Self.sound)
        #expect(file.from?.name == "Filings")
        #expect(file.replyTo?.address == "legal@example.org")
        #expect(file.subject == "New: {title}")
        #expect(file.headers.map(\.name) == ["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"])
        #expect(file.branding.name == "Example Corp")
        #expect(file.branding.accent == MailColour("#0B6e4f"))
        #expect(file.lists.map(\.name) == ["board", "legal"])
        #expect(
            file.lists[0].recipients.map(\.address) == ["chair@example.org", "ceo@example.org", "archive@example.org"])
        #expect(file.lists[0].forms == ["4", "4/A"])
        #expect(file.lists[0].issuers == ["exm", "1234567"])
        #expect(file.lists[1].cc.map(\.address) == ["one@example.org", "two@example.org"])
    }

    @Test(arguments: [
        ("from = \"Filings", "from = nobody", "2:8", "this is no TOML"),
        ("from =", "form =", "2:1", "“form” means nothing here"),
        ("\"legal@example.org\"", "\"legal\"", "3:13", "there is no @"),
        ("New: {title}", "New\\nBcc: x@example.org", "4:1", "a line feed (U+000A) in subject"),
        ("New: {title}", "New\\u0000", "4:15", "a NUL"),
        ("New: {title}", "New \\u202E", "4:1", "writing direction"),
        ("\"filings.example.org\"", "\"filings\"", "5:1", "no List-Id"),
        ("https://example.org/leave", "http://example.org/leave", "6:1", "https://"),
        ("#0B6e4f", "red", "10:1", "no colour"), ("[brand]", "[brands]", "8:1", "“brands” means nothing here"),
        ("name = \"board\"", "", "12:1", "this list has no name"),
        ("name = \"board\"", "name = \"../etc\"", "13:1", "lower-case letters"),
        ("name = \"legal\"", "name = \"board\"", "20:1", "two lists"),
        ("ceo@example.org", "ceo@example", "14:1", ""),
        ("\"ceo@example.org\"", "\"ceo at example.org\"", "14:39", "no mail address"),
        ("\"ceo@example.org\"", "7", "14:1", "texts in quotes"), ("\"4/a\"", "\"144\"", "17:16", "no form “144”"),
        ("bcc =", "bbc =", "15:1", "“bbc” means nothing here"),
        ("\"two@example.org\"", "\"two@exam ple.org\"", "23:4", "no mail address"),
        ("to = [\"Chair", "to = 5 #", "14:1", "a text, or several"),
    ])
    func faultsAreSaidWithTheirPlace(part: String, other: String, place: String, words: String) throws {
        let text = Self.sound.replacing(part, with: other, maxReplacements: 1)
        #expect(text != Self.sound)
        if words.isEmpty {
            #expect(throws: Never.self) { try read(text) }
            return
        }
        let error = #expect(throws: RecipientsError.self) { try read(text) }
        let first = try #require(error?.diagnostics.first)
        #expect(first.description.hasPrefix("lists.toml:\(place): error: "), "\(first)")
        #expect(error?.diagnostics.contains { $0.message.contains(words) } == true, "\(String(describing: error))")
    }

    @Test func allFaultsAreSaidAtOnce() {
        let error = #expect(throws: RecipientsError.self) { try read("from = 1\nto = 2\n[[list]]\nname = \"a\"\n") }
        #expect(error?.diagnostics.count == 3)
    }

    @Test func whatIsNoTextIsRefused() {
        #expect(throws: RecipientsError.self) { try RecipientsFile([0x66, 0xFF], file: "a") }
        #expect(throws: RecipientsError.self) { try RecipientsFile(Array("a = 1\0".utf8), file: "a") }
        #expect(throws: RecipientsError.self) { try RecipientsFile([], file: "a") }
    }
}
