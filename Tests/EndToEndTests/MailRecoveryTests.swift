import Foundation
import TestSupport
import Testing

/// Mail goes on behind what may go wrong between two runs, or pass by itself.
@Suite struct MailRecoveryTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        for number in 1...2 {
            try folder.write(
                Sample.submission(
                    accession: "0001234567-13-00000\(number)",
                    documents: [Sample.replacing("145770", with: "\(number)")]), to: "in/\(number).txt")
        }
        try folder.write("right\n", to: "password")
    }

    private func send(_ input: String, _ server: MailServer, _ more: String...) throws -> Command.Result {
        let authority = try #require(MailServer.Certificates.arguments).authority
        return try filingpress.run(
            [
                "mail", input, "--from", "f@example.org", "--to", "a@example.org", "--send",
                "smtp://localhost:\(server.port)", "--ca-file", authority, "--retry-wait", "0.05",
            ] + more)
    }

    private func ledger() throws -> [Substring] {
        let text = String(decoding: try #require(folder.read("filingpress-sent.ledger")), as: UTF8.self)
        #expect(text.hasSuffix("\n"))
        return text.split(separator: "\n")
    }

    /// A run was killed in the middle of a line, or of the heading: what the next one notes stands by itself.
    @Test func aTornLineOfTheLedgerGivesWayToTheNext() throws {
        let server = try MailServer.encrypted()
        #expect(try send("in/1.txt", server).status == 0)
        let sound = try #require(folder.read("filingpress-sent.ledger"))
        for torn in ["sen", "sending\t1700000000\t0001234567-13-000002\ta@exam"] {
            try folder.write(sound + Data(torn.utf8), to: "filingpress-sent.ledger")
            let run = try send("in", server)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.messages.contains("in/1.txt: note: this was sent to all 1 before"))
            #expect(!run.messages.contains("warning"))
            let lines = try ledger()
            #expect(lines.count == 5)
            #expect(lines.dropFirst().allSatisfy { $0.split(separator: "\t").count == 5 }, "\(lines)")
            #expect(lines.suffix(2).map { $0.prefix { $0 != "\t" } } == ["sending", "sent"])
            // Nothing is sent a second time for what was torn.
            #expect(try send("in", server).output.isEmpty)
        }
        try folder.write("filingpress led", to: "filingpress-sent.ledger")
        #expect(try send("in/2.txt", server).status == 0)
        #expect(try ledger().first == "filingpress ledger 1" && ledger().count == 3)
    }

    /// What a server refuses for now it may take in a moment, a login as well; what it refuses for good is not tried again.
    @Test func aLoginThatIsRefusedForNowIsTriedAgain() throws {
        let server = try MailServer.encrypted(password: "right", "--defer-login", "1")
        let login = ["--user", "filings", "--password-file", "password"]
        let run = try send("in", server, login[0], login[1], login[2], login[3])
        #expect(run.status == 0, "\(run.messages)")
        #expect(try server.taken().count == 2)
        let stubborn = try MailServer.encrypted(password: "right", "--defer-login", "9")
        let failed = try send("in", stubborn, login[0], login[1], login[2], login[3], "--retries", "1", "--resend")
        #expect(failed.status == 1)
        // Each filing is tried for itself, since the next one may be lucky.
        for number in 1...2 {
            #expect(
                failed.messages.contains(
                    "in/\(number).txt: error: a@example.org: this is not sent, for now: localhost:"),
                "\(failed.messages)")
        }
        #expect(failed.messages.contains("does not accept the user name and the password: 454 "))
        #expect(try stubborn.taken().isEmpty)
    }

    /// A server that has no time now is not asked again at once: it is waited, and twice as long the next time.
    @Test func betweenTwoTriesIsAPause() throws {
        let server = try MailServer.encrypted(password: nil, "--defer", "2")
        let clock = ContinuousClock()
        let start = clock.now
        // Of several values the last counts.
        let run = try send("in/1.txt", server, "--retry-wait", "0.7", "--retries", "2")
        #expect(clock.now - start >= .seconds(2.1))
        #expect(run.status == 0, "\(run.messages)")
        #expect(try server.taken().count == 1)
    }
}
