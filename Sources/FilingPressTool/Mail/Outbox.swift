import FilingPress
import Glibc
import MailReports

/// Sends messages and records in the ledger that sending begins and how it ends.
final class Outbox {
    /// The options for sending again.
    struct Patience {
        /// The number of retries after a temporary failure.
        var retries: Int
        /// The wait before the first retry, in seconds; doubled before each further one.
        var wait: Double
        /// Whether to send also what the ledger says was sent.
        var resends: Bool
    }

    private let session: SMTPSession
    private let ledger: LedgerFile
    private let sender: Mailbox
    private let patience: Patience
    /// The reason why nothing more can be sent; nil while sending is possible.
    private var hopeless: String?
    /// Shows diagnostics immediately, before a message is sent.
    private let announce: @Sendable ([Diagnostic]) -> Void
    /// The warnings shown about messages that may have been sent before.
    private(set) var repeats: [Diagnostic] = []
    /// The number of deliveries to a recipient that the server accepted.
    private(set) var sent = 0
    /// The number of deliveries to a recipient that failed or whose outcome is unknown.
    private(set) var refused = 0

    init(
        _ server: MailServer, ledger: LedgerFile, sender: Mailbox, patience: Patience,
        announce: @escaping @Sendable ([Diagnostic]) -> Void
    ) throws(Failure) {
        self.announce = announce
        session = try SMTPSession(server)
        self.ledger = ledger
        self.sender = sender
        self.patience = patience
    }

    /// Returns the recipients of a list to whom a filing is still to be sent.
    func pending(_ key: String, _ list: MailList) -> [Mailbox] {
        list.recipients.filter { patience.resends || ledger.ledger.state(filing: key, recipient: $0) != .sent }
    }

    /// Sends a message, retrying after temporary failures, and adds failures to the outcome. The next run tries again
    /// unless the ledger says that a message was sent.
    func send(_ mail: ComposedMail, to recipients: [Mailbox], name: String, _ outcome: inout Outcome) {
        do {
            warnOfRepeats(mail, to: recipients, name: name)
            var open = recipients
            for attempt in 0...patience.retries where !open.isEmpty {
                if let hopeless {
                    return fail("not-sent", "this is not sent: \(hopeless)", open, name: name, &outcome)
                }
                if attempt > 0 { Self.sleep(patience.wait * Double(1 << (attempt - 1))) }
                open = try sendOnce(mail, to: open, isLast: attempt == patience.retries, name: name, &outcome)
            }
        } catch {
            outcome.fail(error.diagnostics)
        }
    }

    /// Makes one attempt.
    ///
    /// - Returns: The recipients for whom another attempt may succeed; empty after the last attempt.
    private func sendOnce(
        _ mail: ComposedMail, to recipients: [Mailbox], isLast: Bool, name: String, _ outcome: inout Outcome
    ) throws(Failure) -> [Mailbox] {
        try note(records(.sending, mail, recipients))
        let delivery = try session.deliver(mail.bytes, from: sender, to: recipients)
        var again: [(recipient: Mailbox, words: String)] = []
        var done: [LedgerRecord] = []
        var lines = ""
        for (recipient, result) in zip(recipients, delivery.results) {
            switch result {
            case .accepted(let reply):
                done += records(.sent, mail, [recipient])
                sent += 1
                lines += "sent\t\(name)\t\(recipient.address)\t\(reply)\n"
            case .refused(let words):
                done += records(.unsent, mail, [recipient])
                fail("recipient-refused", words, [recipient], name: name, &outcome)
                if delivery.isHopeless { hopeless = words }
            case .deferred(let words):
                done += records(.unsent, mail, [recipient])
                again.append((recipient, words))
            case .unsure(let words):
                // No outcome is recorded, so the next run finds that sending began and warns.
                fail("sending-unsure", words, [recipient], name: name, &outcome)
            }
        }
        try note(done)
        // `StandardOutput` has reported a failure, which decides the exit status. The remaining messages are still
        // sent.
        try? StandardOutput.write(lines.safeLines)
        guard isLast else { return again.map(\.recipient) }
        for (recipient, words) in again {
            fail("not-sent", "this is not sent, for now: \(words)", [recipient], name: name, &outcome)
            if delivery.isHopeless { hopeless = words }
        }
        return []
    }

    /// Without the ledger nothing more is sent.
    private func note(_ records: [LedgerRecord]) throws(Failure) {
        do {
            try ledger.add(records)
        } catch {
            hopeless = "the ledger cannot be written"
            throw error
        }
    }

    /// Warns that a message may have been sent before. This is shown before sending, because this run may be killed as
    /// well.
    private func warnOfRepeats(_ mail: ComposedMail, to recipients: [Mailbox], name: String) {
        var warnings: [Diagnostic] = []
        for recipient in recipients {
            for key in mail.keys {
                guard case .unsure = ledger.ledger.state(filing: key, recipient: recipient) else { continue }
                warnings.append(
                    Diagnostic(
                        .warning, code: "may-have-been-sent",
                        """
                        \(key) may have been sent to \(recipient.address) before: an earlier run ended without \
                        learning of it; it is sent again, under the same Message-ID
                        """, at: SourceLocation(file: name)))
            }
        }
        announce(warnings)
        repeats += warnings
    }

    private func records(_ event: LedgerRecord.Event, _ mail: ComposedMail, _ recipients: [Mailbox]) -> [LedgerRecord] {
        let now = time(nil)
        return recipients.flatMap { recipient in
            mail.keys.map {
                LedgerRecord(event, time: now, filing: $0, recipient: recipient.key, message: mail.identifier)
            }
        }
    }

    private func fail(
        _ code: String, _ words: String, _ recipients: [Mailbox], name: String, _ outcome: inout Outcome
    ) {
        refused += recipients.count
        for recipient in recipients {
            outcome.fail([
                Diagnostic(.error, code: code, "\(recipient.address): \(words)", at: SourceLocation(file: name))
            ])
        }
    }

    private static func sleep(_ seconds: Double) {
        var wanted = timespec(
            tv_sec: Int(seconds), tv_nsec: Int((seconds - seconds.rounded(.down)) * 1_000_000_000))
        var rest = timespec()
        while nanosleep(&wanted, &rest) != 0, errno == EINTR { wanted = rest }
    }
}
