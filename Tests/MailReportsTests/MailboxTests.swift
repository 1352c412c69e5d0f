import Diagnostics
import MailReports
import Testing

@Suite struct MailboxTests {
    @Test(
        arguments: [
            ("a@example.org", nil, "a@example.org"),
            (" a.b+c@mail.example.org ", nil, "a.b+c@mail.example.org"),
            ("<a@localhost>", nil, "a@localhost"),
            ("Jane Doe <a@example.org>", "Jane Doe", "a@example.org"),
            ("\"Doe, Jane \\\"J\\\"\" <a@example.org>", "Doe, Jane \"J\"", "a@example.org"),
            ("Jürgen 文 <a@xn--bcher-kva.example>", "Jürgen 文", "a@xn--bcher-kva.example"),
        ] as [(String, String?, String)])
    func addressesAreRead(text: String, name: String?, address: String) throws {
        let mailbox = try Mailbox(text)
        #expect(mailbox.name == name)
        #expect(mailbox.address == address)
    }

    @Test(arguments: [
        ("", "it is empty"), ("nobody", "there is no @"), ("@example.org", "before the @"), ("a@", "behind the @"),
        ("a..b@example.org", "single dots"), (".a@example.org", "single dots"), ("a b@example.org", "before the @"),
        ("a@exa mple.org", "behind the @"), ("a@-example.org", "behind the @"), ("a@example..org", "behind the @"),
        ("a@[127.0.0.1]", "behind the @"), ("ä@example.org", "only ASCII"), ("a@bücher.example", "only ASCII"),
        ("a@b@example.org", "before the @"), ("Jane <a@example.org", "before the @"), ("a@example.org>", "“>” closes"),
        ("Doe <x> <a@example.org>", "in quotes"), ("\"Doe <a@example.org>", "not closed"),
        ("a@example.org\r\nBcc: b@example.org", "a carriage return (U+000D)"), ("a@example.org\n", "a line feed"),
        ("a\0@example.org", "a NUL (U+0000)"), ("Jane \u{202E}eod <a@example.org>", "writing direction (U+202E)"),
    ])
    func whatIsNoAddressIsRefused(text: String, reason: String) {
        let error = #expect(throws: Failure.self) { try Mailbox(text) }
        #expect(error?.message.contains(reason) == true, "\(String(describing: error))")
    }

    @Test func longPartsAreRefused() {
        #expect(throws: Never.self) { try Mailbox(String(repeating: "a", count: 64) + "@example.org") }
        #expect(throws: Failure.self) { try Mailbox(String(repeating: "a", count: 65) + "@example.org") }
        #expect(throws: Failure.self) { try Mailbox("a@" + String(repeating: "b", count: 64) + ".org") }
        #expect(throws: Failure.self) { try Mailbox(String(repeating: "a", count: 301) + " <a@example.org>") }
        let long = (0..<63).map { _ in "abc" }.joined(separator: ".")
        #expect(throws: Failure.self) { try Mailbox("aaaa@" + long) }
    }

    @Test func aCommaInQuotesSeparatesNothing() throws {
        let list = try Mailbox.list("\"Doe, Jane\" <a@example.org>, b@example.org,c@example.org")
        #expect(list.map(\.address) == ["a@example.org", "b@example.org", "c@example.org"])
        #expect(list[0].name == "Doe, Jane")
        #expect(throws: Failure.self) { try Mailbox.list("a@example.org,,b@example.org") }
    }

    @Test func addressesThatDifferInCaseAreOne() throws {
        let list = MailList(
            to: [try Mailbox("A@Example.org")], cc: [try Mailbox("a@example.org")], bcc: [try Mailbox("b@example.org")])
        #expect(list.recipients.map(\.address) == ["A@Example.org", "b@example.org"])
    }

    @Test func headersAreCleaned() {
        #expect(HeaderText.cleaned("A\r\nBcc: b\u{0}\u{85}\u{2028}C\u{202E}D") == "A  Bcc: b   CD")
        #expect(HeaderText.fault(in: "Ümlaut – 文") == nil)
        for scalar in ["\u{7F}", "\u{9F}", "\u{61C}", "\u{200E}", "\u{2066}", "\t"] {
            #expect(HeaderText.fault(in: "a\(scalar)b") != nil)
            #expect(HeaderText.fault(in: HeaderText.cleaned("a\(scalar)b")) == nil)
        }
    }
}
