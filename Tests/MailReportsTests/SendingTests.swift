import Diagnostics
import Testing
import Transfer

@testable import MailReports

@Suite struct SendingTests {
    @Test(arguments: [
        ("smtp://mail.example.org", "smtp://mail.example.org:587"), ("smtps://mail", "smtps://mail:465"),
        ("smtp://127.0.0.1:2525/", "smtp://127.0.0.1:2525"), ("smtp://[::1]:25", "smtp://[::1]:25"),
        ("smtps://[::1]", "smtps://[::1]:465"),
    ])
    func serversAreNamedByAddress(text: String, url: String) throws {
        #expect(try MailServer(text).url == url)
    }

    @Test(arguments: [
        "mail.example.org", "http://mail.example.org", "smtp://", "smtp://mail:0", "smtp://mail:70000", "smtp://mail:x",
        "smtp://user:secret@mail.example.org", "smtp://mail/path", "smtp://mail\r\nRCPT", "smtp://ma il", "smtp://[::1",
    ])
    func otherAddressesAreRefused(text: String) {
        let error = #expect(throws: Failure.self) { try MailServer(text) }
        #expect(error?.message.contains("secret") == false)
    }

    /// Commands and answers as lines, `>` before what is sent.
    private func talk(_ lines: String...) -> SMTPConversation {
        var talk = SMTPConversation()
        for line in lines {
            if line.hasPrefix(">") {
                talk.sent(String(line.dropFirst()) + "\r\n")
            } else {
                talk.received(line + "\r\n")
            }
        }
        return talk
    }

    private func results(
        _ talk: SMTPConversation, _ kind: TransferEnd.Kind = .other, isComplete: Bool = false, recipients: Int = 2
    ) throws -> Delivery {
        Delivery(
            talk, TransferEnd(kind: kind, words: "gone", isComplete: isComplete), recipients: recipients,
            server: try MailServer("smtp://mail:25"))
    }

    @Test func eachRecipientHasItsAnswer() throws {
        let talk = talk(
            "220 hello", ">EHLO a", "250-mail", "250 SIZE", ">MAIL FROM:<a>", "250 ok", ">RCPT TO:<b>", "250 ok",
            ">RCPT TO:<c>", "550-no", "550 such user", ">DATA", "354 go", "250 2.0.0 queued as 7")
        let delivery = try results(talk, .done, isComplete: true)
        #expect(delivery.results[0] == .accepted(SMTPReply(code: 250, text: "2.0.0 queued as 7")))
        #expect(delivery.results[1] == .refused("mail:25 refuses this recipient: 550 no such user"))
        #expect(!delivery.isHopeless)
    }

    @Test func aRefusalForNowIsNotForGood() throws {
        let greylisted = talk(
            ">MAIL FROM:<a>", "250 ok", ">RCPT TO:<b>", "451 later", ">RCPT TO:<c>", "250 ok", ">DATA", "452 full")
        #expect(
            try results(greylisted).results == [
                .deferred("mail:25 refuses this recipient: 451 later"),
                .deferred("mail:25 refuses the message: 452 full"),
            ])
        let large = talk(">MAIL FROM:<a>", "552 too large")
        #expect(try results(large).results[0] == .refused("mail:25 refuses the sender: 552 too large"))
        let spam = talk(
            ">MAIL FROM:<a>", "250 ok", ">RCPT TO:<b>", "250 ok", ">RCPT TO:<c>", "250 ok", ">DATA", "354 go",
            "554 spam")
        #expect(try results(spam, isComplete: true).results[1] == .refused("mail:25 refuses the message: 554 spam"))
    }

    @Test func aServerThatGoesLeavesDoubtOnlyBehindTheWholeMessage() throws {
        let begun = talk(
            ">MAIL FROM:<a>", "250 ok", ">RCPT TO:<b>", "250 ok", ">RCPT TO:<c>", "250 ok", ">DATA", "354 go")
        guard case .deferred(let words) = try results(begun).results[0] else { return #expect(Bool(false)) }
        #expect(words.contains("in the middle of the message"))
        guard case .unsure(let doubt) = try results(begun, isComplete: true).results[0] else {
            return #expect(Bool(false))
        }
        #expect(doubt.contains("may have been delivered or not"))
        guard case .deferred = try results(talk("220 hello")).results[0] else { return #expect(Bool(false)) }
    }

    @Test func whatNoMessageCanMendIsHopeless() throws {
        let login = talk(">AUTH PLAIN", "334 ", ">c2VjcmV0", "535 5.7.8 no")
        let refused = try results(login, .login)
        #expect(refused.isHopeless)
        #expect(refused.results[0] == .refused("mail:25 does not accept the user name and the password: 535 5.7.8 no"))
        #expect(try results(talk(), .certificate).isHopeless)
        #expect(try results(talk(), .noEncryption).isHopeless)
        guard case .deferred = try results(talk(), .unreachable).results[0] else { return #expect(Bool(false)) }
    }

    /// What is sent to log in is looked at by nobody.
    @Test func secretsAreNotKept() {
        let login = talk(">AUTH LOGIN", "334 VXNlcm5hbWU6", ">dXNlcg==", "334 UGFzc3dvcmQ6", ">c2VjcmV0", "235 ok")
        #expect(!"\(login)".contains("c2VjcmV0"))
        #expect(login.login == SMTPReply(code: 235, text: "ok"))
    }

    @Test func listHeadersAreChecked() {
        #expect(ListHeaders.identity("filings.example.org")?.value == "<filings.example.org>")
        for text in ["filings", "a..b", "a b.c", "a.b>", "ä.org"] { #expect(ListHeaders.identity(text) == nil) }
        #expect(ListHeaders.unsubscribe("https://example.org/u?x=1")?.count == 2)
        #expect(ListHeaders.unsubscribe("mailto:leave@example.org")?.count == 1)
        for text in ["http://example.org/", "https://a>b.org/", "https://a\r\nb/", "javascript:alert(1)"] {
            #expect(ListHeaders.unsubscribe(text) == nil)
        }
    }
}
