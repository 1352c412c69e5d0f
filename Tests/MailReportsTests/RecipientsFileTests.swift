import Diagnostics
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

    private func read(_ text: String) throws(Failure) -> RecipientsFile {
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
        ("from = \"Filings", "from = nobody", "2:9", "this is no TOML"),
        ("from =", "form =", "2:1", "“form” means nothing here"),
        ("\"legal@example.org\"", "\"legal\"", "3:12", "there is no @"),
        ("New: {title}", "New\\nBcc: x@example.org", "4:11", "a line feed (U+000A) in subject"),
        ("New: {title}", "New\\u0000", "4:11", "a NUL (U+0000) in subject"),
        ("New: {title}", "New \\u202E", "4:11", "writing direction"),
        ("New: {title}", "New: {titel}", "4:11", "subject: {titel} is no name; {headline} and {title} are"),
        ("\"filings.example.org\"", "\"filings\"", "5:11", "no List-Id"),
        ("https://example.org/leave", "http://example.org/leave", "6:20", "https://"),
        ("#0B6e4f", "red", "10:10", "no colour"), ("[brand]", "[brands]", "8:2", "“brands” means nothing here"),
        ("name = \"board\"", "", "12:1", "this list has no name"),
        ("name = \"board\"", "name = \"../etc\"", "13:8", "lower-case letters"),
        ("name = \"legal\"", "name = \"board\"", "20:8", "two lists"),
        ("\"ceo@example.org\"", "\"ceo at example.org\"", "14:36", "no mail address"),
        ("\"ceo@example.org\"", "\"c\\u0000@example.org\"", "14:36", "a NUL"),
        ("\"ceo@example.org\"", "7", "14:36", "a text in quotes"), ("\"4/a\"", "\"144\"", "17:15", "no form “144”"),
        ("bcc =", "bbc =", "15:1", "“bbc” means nothing here"),
        ("\"two@example.org\"", "\"two@exam ple.org\"", "23:3", "no mail address"),
        ("to = [\"Chair", "to = 5 #", "14:6", "a text in quotes, or several"),
        (
            "[[list]]\nname = \"legal\"\ncc = [\n  \"one@example.org\",\n  \"two@example.org\",\n]",
            "[[list]]\nname = \"legal\"", "19:1", "nobody is on this list"
        ),
    ])
    func faultsAreSaidWithTheirPlace(part: String, other: String, place: String, words: String) throws {
        let text = Self.sound.replacing(part, with: other, maxReplacements: 1)
        #expect(text != Self.sound)
        let error = #expect(throws: Failure.self) { try read(text) }
        let first = try #require(error?.diagnostics.first)
        #expect(first.description.hasPrefix("lists.toml:\(place): error: "), "\(first)")
        #expect(error?.diagnostics.contains { $0.message.contains(words) } == true, "\(String(describing: error))")
    }

    @Test func allFaultsAreSaidAtOnce() {
        let error = #expect(throws: Failure.self) { try read("from = 1\nto = 2\n[[list]]\nname = \"a\"\n") }
        #expect(error?.diagnostics.count == 3)
    }

    @Test func whatIsNoTextIsRefused() {
        #expect(throws: Failure.self) { try RecipientsFile([0x66, 0xFF], file: "a") }
        #expect(throws: Failure.self) { try RecipientsFile(Array("a = 1\0".utf8), file: "a") }
        let nobody = #expect(throws: Failure.self) { try RecipientsFile([], file: "a") }
        #expect(nobody?.diagnostics.first?.message == "there is no [[list]] in this file")
    }
}
