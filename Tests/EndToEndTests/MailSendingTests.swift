import Foundation
import TestSupport
import Testing

/// Sending to a real server, well and badly. Whatever went wrong, nothing is noted as sent that was not.
@Suite struct MailSendingTests {
    let folder: TemporaryFolder
    var filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        for number in 1...2 {
            try folder.write(
                Sample.submission(number, Sample.text),
                to: "in/\(number).txt")
        }
        try folder.write("right\n", to: "password")
        try folder.write("wrong\n", to: "wrong")
    }

    private func send(_ server: MailServer, scheme: String = "smtp", input: String = "in", _ more: String...) throws
        -> Command.Result
    {
        let authority = try #require(MailServer.Certificates.arguments).authority
        return try filingpress.run(
            [
                "mail", input, "--from", "Filings <filings@example.org>", "--to", "a@example.org,b@example.org",
                "--bcc",
                "c@example.org", "--send", "\(scheme)://localhost:\(server.port)", "--ca-file", authority,
                "--retry-wait",
                "0.05", "--timeout", "20",
            ] + more)
    }

    private func ledger() -> String {
        String(decoding: folder.read("filingpress-sent.ledger") ?? Data(), as: UTF8.self)
    }

    @Test func messagesArriveAsTheyAre() throws {
        let server = try MailServer.encrypted(password: "right")
        let run = try send(server, "--user", "filings", "--password-file", "password", "-o", "out")
        #expect(run.status == 0, "\(run.messages)")
        let taken = try server.taken()
        #expect(taken.count == 2)
        for message in taken {
            #expect(message.to == ["a@example.org", "b@example.org", "c@example.org"])
            #expect(message.from == "filings@example.org")
            #expect(message.isEncrypted && message.isKnown)
            let arrived = try #require(server.folder.read(message.file))
            #expect(["out/1.eml", "out/2.eml"].contains { folder.read($0) == arrived })
            #expect(!String(decoding: arrived, as: UTF8.self).contains("c@example.org"))
        }
        #expect(run.output.split(separator: "\n").count == 6)
        #expect(run.output.contains("sent\tin/1.txt\tc@example.org\t250 2.0.0 taken as "))
        #expect(ledger().components(separatedBy: "\nsent\t").count == 7)
        // Nobody gets it twice, unless that is asked for; a new recipient gets it.
        let again = try send(server, "--user", "filings", "--password-file", "password")
        #expect(again.status == 0 && again.output.isEmpty)
        #expect(again.messages.contains("this was sent to all 3 before; skipped"))
        let dry = try send(
            server, "--user", "filings", "--password-file", "password", "--cc", "d@example.org", "--dry-run")
        #expect(dry.output.split(separator: "\n").map { $0.hasSuffix("\td@example.org") } == [true, true])
        let newcomer = try send(server, "--user", "filings", "--password-file", "password", "--cc", "d@example.org")
        #expect(newcomer.status == 0)
        #expect(try server.taken().dropFirst(2).map(\.to) == [["d@example.org"], ["d@example.org"]])
        #expect(try send(server, "--user", "filings", "--password-file", "password", "--resend").status == 0)
        #expect(try server.taken().count == 6)
        #expect(try server.taken()[0].id == server.taken()[4].id)
    }

    /// The ledger is the next file to be opened: the list of what was sent must not come into it.
    @Test func aClosedOutputIsAnErrorAndHarmsNoLedger() throws {
        let server = try MailServer.encrypted()
        var silent = self
        silent.filingpress.launcher = ["sh", "-c", "exec \"$@\" >&-", "sh"]
        let run = try silent.send(server)
        #expect(run.status == 1)
        #expect(run.messages.contains("<stdout>: error: this cannot be written: Bad file descriptor"))
        #expect(try server.taken().count == 2)
        #expect(!ledger().contains("in/1.txt"))
        let again = try send(server)
        #expect(again.status == 0 && again.output.isEmpty)
        #expect(again.messages.contains("this was sent to all 3 before; skipped"))
    }

    @Test func thePasswordMayComeFromTheEnvironmentAndIsNeverSaid() throws {
        let server = try MailServer.encrypted(password: "s3cret-word")
        var command = filingpress
        command.environment["FILINGPRESS_SMTP_PASSWORD"] = "s3cret-word"
        let authority = try #require(MailServer.Certificates.arguments).authority
        let arguments = [
            "mail", "in", "--from", "f@example.org", "--to", "a@example.org", "--send",
            "smtp://localhost:\(server.port)",
            "--ca-file", authority, "--user", "filings", "--verbose",
        ]
        let run = try command.run(arguments)
        #expect(run.status == 0, "\(run.messages)")
        #expect(!(run.messages + run.output + ledger()).contains("s3cret"))
        #expect(try server.taken().count == 2)
        let without = try filingpress.run(arguments)
        #expect(without.status == 64)
        #expect(without.messages.contains("--user needs a password"))
        let inAddress = try filingpress.run([
            "mail", "in", "--from", "f@example.org", "--to", "a@example.org", "--send", "smtp://u:s3cret@localhost",
        ])
        #expect(inAddress.status == 64 && !inAddress.messages.contains("s3cret"))
    }

    @Test func aWrongPasswordIsSaidOnceAndNothingIsSent() throws {
        let server = try MailServer.encrypted(password: "right")
        let run = try send(server, "--user", "filings", "--password-file", "wrong")
        #expect(run.status == 1)
        #expect(run.messages.contains("does not accept the user name and the password: 535 "))
        #expect(run.messages.contains("in/2.txt: error: a@example.org: this is not sent: "))
        #expect(try server.taken().isEmpty)
        #expect(!ledger().contains("\nsent\t"))
        #expect(!run.messages.contains("wrong"))
        #expect(try send(server, "--user", "filings", "--password-file", "password").status == 0)
        #expect(try server.taken().count == 2)
    }

    @Test func anUntrustedCertificateIsRefused() throws {
        let server = try MailServer.encrypted()
        let run = try filingpress.run([
            "mail", "in", "--from", "f@example.org", "--to", "a@example.org", "--send",
            "smtp://localhost:\(server.port)",
            "--allow-plaintext",
        ])
        #expect(run.status == 1)
        #expect(
            run.messages.contains("the certificate of localhost:\(server.port) cannot be trusted: "), "\(run.messages)")
        #expect(try server.taken().isEmpty)
        // Nor one for another name.
        let elsewhere = try filingpress.run([
            "mail", "in", "--from", "f@example.org", "--to", "a@example.org", "--send",
            "smtp://127.0.0.1:\(server.port)",
            "--ca-file", try #require(MailServer.Certificates.arguments).authority,
        ])
        #expect(elsewhere.status == 1)
        #expect(elsewhere.messages.contains("cannot be trusted"), "\(elsewhere.messages)")
        #expect(try server.taken().isEmpty && !ledger().contains("\nsent\t"))
    }

    @Test func withoutEncryptionNothingIsSentUnlessAllowed() throws {
        let server = try MailServer()
        let run = try send(server)
        #expect(run.status == 1)
        #expect(run.messages.contains("offers no encryption (STARTTLS)"), "\(run.messages)")
        #expect(try server.taken().isEmpty && !ledger().contains("\nsent\t"))
        #expect(try send(server, "--allow-plaintext").status == 0)
        #expect(try server.taken().count == 2)
        #expect(try server.taken().allSatisfy { !$0.isEncrypted })
    }

    @Test func encryptionFromTheStart() throws {
        let server = try MailServer.encrypted(password: nil, "--implicit-tls")
        let run = try send(server, scheme: "smtps")
        #expect(run.status == 0, "\(run.messages)")
        #expect(try server.taken().map(\.isEncrypted) == [true, true])
    }

    @Test func aRefusedRecipientDoesNotKeepTheOthersFromTheirMail() throws {
        let server = try MailServer.encrypted(password: nil, "--refuse", "b@example.org")
        let run = try send(server)
        #expect(run.status == 1)
        #expect(
            run.messages.contains(
                "in/1.txt: error: b@example.org: localhost:\(server.port) refuses this recipient: 550 5.1.1 nobody of that name [recipient-refused]"
            ), "\(run.messages)")
        #expect(
            try server.taken().map(\.to) == [["a@example.org", "c@example.org"], ["a@example.org", "c@example.org"]])
        #expect(
            !ledger().contains("\nsent\t")
                || !ledger().split(separator: "\n").contains { $0.hasPrefix("sent") && $0.contains("b@example.org") })
        #expect(ledger().split(separator: "\n").filter { $0.hasPrefix("sent\t") }.count == 4)
        #expect(run.messages.contains("2 messages, sent to 4 recipients, not sent to 2"))
    }

    @Test func aRefusalForNowIsTriedAgain() throws {
        let server = try MailServer.encrypted(password: nil, "--defer", "2", "--defer-recipient", "a@example.org")
        let run = try send(server)
        #expect(run.status == 0, "\(run.messages)")
        #expect(Set(try server.taken().flatMap(\.to)).count == 3)
        #expect(try server.taken().flatMap(\.to).count == 6)
        let stubborn = try MailServer.encrypted(password: nil, "--defer", "1000")
        let failed = try send(stubborn, "--retries", "1", "--ledger", "other.ledger")
        #expect(failed.status == 1)
        #expect(failed.messages.contains("this is not sent, for now: "))
        #expect(failed.messages.contains("refuses the message: 452 4.3.1 no room just now"))
        #expect(!String(decoding: try #require(folder.read("other.ledger")), as: UTF8.self).contains("\nsent\t"))
    }

    @Test func aServerThatIsNotThere() throws {
        let server = try MailServer.encrypted()
        let port = server.port
        let run = try filingpress.run([
            "mail", "in", "--from", "f@example.org", "--to", "a@example.org", "--send",
            "smtp://localhost:\(port == "9" ? "10" : "9")", "--retries", "1", "--retry-wait", "0",
        ])
        #expect(run.status == 1)
        #expect(run.messages.contains("cannot be reached"), "\(run.messages)")
        #expect(!ledger().contains("\nsent\t"))
    }

    @Test func aServerGoneInTheMiddleOfAMessage() throws {
        let server = try MailServer.encrypted(password: nil, "--gone-in-data", "1")
        let run = try send(server, input: "in/1.txt", "--retries", "0")
        #expect(run.status == 1)
        #expect(
            run.messages.contains("may have been delivered or not") || run.messages.contains("broke in the middle"),
            "\(run.messages)")
        #expect(try server.taken().isEmpty)
        #expect(!ledger().contains("\nsent\t"))
        let next = try send(server, input: "in/1.txt")
        #expect(next.status == 0)
        #expect(try server.taken().count == 1)
    }

    @Test func aMessageWithoutAnAnswerMayHaveBeenSent() throws {
        let server = try MailServer.encrypted(password: nil, "--gone-after-data", "1")
        let run = try send(server, input: "in/1.txt")
        #expect(run.status == 1)
        #expect(run.messages.contains("was gone before it answered"), "\(run.messages)")
        #expect(!ledger().contains("\nsent\t"))
        let next = try send(server, input: "in/1.txt", "--strict")
        #expect(next.status == 2)
        #expect(next.messages.contains("0001234567-13-000001 may have been sent to a@example.org before"))
        let taken = try server.taken()
        #expect(taken.count == 2)
        #expect(taken[0].id == taken[1].id)
        #expect(try send(server, input: "in/1.txt").output.isEmpty)
    }

    @Test func twoRunsDoNotShareALedger() throws {
        let server = try MailServer.encrypted(password: nil, "--delay", "0.7")
        let streams = try TemporaryFolder()
        let authority = try #require(MailServer.Certificates.arguments).authority
        let arguments = [
            "mail", "in", "--from", "f@example.org", "--to", "a@example.org", "--send",
            "smtp://localhost:\(server.port)",
            "--ca-file", authority,
        ]
        let first = try filingpress.start(arguments, streams: streams)
        for _ in 0..<500 where !ledger().contains("sending") { usleep(10_000) }
        let second = try filingpress.run(arguments)
        #expect(second.status == 1)
        #expect(second.messages.contains("another run is sending with this ledger"))
        first.waitUntilExit()
        #expect(Command.result(of: first, streams).status == 0)
        #expect(try server.taken().count == 2)
    }

    @Test func anotherFileIsNoLedger() throws {
        let server = try MailServer.encrypted()
        try folder.write("my notes\n", to: "notes.txt")
        let run = try send(server, "--ledger", "notes.txt")
        #expect(run.status == 1)
        #expect(run.messages.contains("notes.txt: error: this is no ledger"))
        #expect(folder.read("notes.txt") == Data("my notes\n".utf8))
        #expect(try server.taken().isEmpty)
    }

    @Test func aDigestIsSentToWhoeverStillWaits() throws {
        let server = try MailServer.encrypted()
        #expect(try send(server, input: "in/1.txt").status == 0)
        let run = try send(server, "--digest", "--cc", "d@example.org")
        #expect(run.status == 0, "\(run.messages)")
        let taken = try server.taken().dropFirst().map { ($0.to, $0.file) }
        #expect(taken.map(\.0) == [["a@example.org", "b@example.org", "c@example.org"], ["d@example.org"]])
        let sizes = try taken.map { try #require(server.folder.read($0.1)).count }
        // One filing for those who have the other, both for the newcomer.
        #expect(sizes[1] > sizes[0] + 20_000)
        #expect(try send(server, "--digest", "--cc", "d@example.org").output.isEmpty)
    }
}
