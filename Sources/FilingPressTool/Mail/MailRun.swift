import Files
import FilingPress
import MailReports
import Synchronization

/// Composes messages from the filings of a batch and writes, sends or lists them.
final class MailRun: BatchRecipient {
    /// The options for where messages go and how filings are put into them.
    struct Delivery: Sendable {
        /// The folder for messages as files; nil if none are written.
        var folder: OutputFolder?
        var isDry: Bool
        var isDigest: Bool
        var attachments: [MailAttachment.Kind]
        /// Whether messages show a picture of each form's first page.
        var hasPreview: Bool
        /// The address of a site with the filings' pages; nil if there is none.
        var site: BaseURL?
        /// The ledger of what has been sent, for a dry run, which has no outbox; nil to ignore it.
        var known: Ledger?
    }

    let press: MailPress
    let lists: [MailList]
    let delivery: Delivery
    private let plan: OutputPlan
    /// The outbox; nil if nothing is sent. With an outbox, the batch has one worker, so messages are sent in the order
    /// of the inputs.
    private let outbox: Mutex<Outbox?>
    private let collected = Mutex<[Collected]>([])
    private let counts = Mutex<(files: Int, messages: Int)>((0, 0))

    /// A filing for the digests.
    struct Collected: Sendable {
        var item: MailItem
        /// The name of its input and its number there, counted from 1.
        var name: String
        var number: Int
    }

    init(press: MailPress, lists: [MailList], delivery: Delivery, plan: OutputPlan, outbox: sending Outbox?) {
        self.press = press
        self.lists = lists
        self.delivery = delivery
        self.plan = plan
        self.outbox = Mutex(outbox)
    }

    func place(of input: Input, filing number: Int) -> ReportPlace {
        guard case .written(let name) = plan.fate(of: input, filing: number) else { return ReportPlace() }
        return ReportPlace(name: name.parts.last)
    }

    func take(_ filing: PressedFiling, number: Int, of input: Input, _ outcome: inout Outcome) {
        do {
            guard let name = plan.fate(of: input, filing: number).name(noting: &outcome) else { return }
            guard let item = item(filing, name: name, input, &outcome) else { return }
            outcome.filings += 1
            let takers = lists.filter { $0.takes(item) }
            if takers.isEmpty {
                outcome.diagnostics.append(.skipped(input.name, "no list takes this filing"))
            } else if delivery.isDigest {
                collected.withLock { $0.append(Collected(item: item, name: input.name, number: number)) }
            } else {
                for list in takers { try mail(item, to: list, name: name, input: input.name, &outcome) }
            }
        } catch {
            outcome.fail(error.located(at: SourceLocation(file: input.name)).diagnostics)
        }
    }

    /// Composes, and writes or sends, the digests of all collected filings.
    func finish() -> Outcome {
        var outcome = Outcome()
        guard delivery.isDigest else { return outcome }
        // The workers add filings in any order.
        let all = collected.withLock { $0 }.sorted { ($0.name, $0.number) < ($1.name, $1.number) }
        for list in lists {
            let taken = all.filter { list.takes($0.item) }
            if taken.isEmpty { continue }
            do {
                try digest(Self.once(taken, &outcome), to: list, &outcome)
            } catch {
                outcome.fail(error.located(at: SourceLocation(file: Self.digestName(list, part: nil))).diagnostics)
            }
        }
        return outcome
    }

    /// The warnings about messages that may have been sent before, which have been shown but not counted.
    var repeats: Outcome {
        var outcome = Outcome()
        outcome.diagnostics = outbox.withLock { $0?.repeats ?? [] }
        return outcome
    }

    /// The numbers of messages composed, files written, deliveries to recipients accepted, and deliveries failed.
    var tally: (files: Int, messages: Int, sent: Int, refused: Int) {
        let counts = counts.withLock { $0 }
        let (sent, refused) = outbox.withLock { ($0?.sent ?? 0, $0?.refused ?? 0) }
        return (counts.files, counts.messages, sent, refused)
    }

    private func mail(
        _ item: MailItem, to list: MailList, name: OutputName, input: String, _ outcome: inout Outcome
    ) throws(Failure) {
        let pending = pending(item.key, list)
        if pending.isEmpty {
            outcome.diagnostics.append(
                .skipped(
                    input,
                    list.recipients.count == 1
                        ? "this was sent before" : "this was sent to all \(list.recipients.count) before"))
            return
        }
        let mail = try press.mail(item, to: list)
        let file = name.path(ending: (list.name.map { "-" + $0 } ?? "") + ".eml")
        deliver(mail, to: pending, of: list, file: file, input: input, &outcome)
    }

    /// Returns the recipients of a list to whom a filing is still to be sent.
    private func pending(_ key: String, _ list: MailList) -> [Mailbox] {
        if let pending = outbox.withLock({ $0?.pending(key, list) }) { return pending }
        return list.recipients.filter { delivery.known?.state(filing: key, recipient: $0) != .sent }
    }

    /// Composes the digests of a list. Recipients to whom the same filings are still to be sent share one digest.
    private func digest(_ items: [MailItem], to list: MailList, _ outcome: inout Outcome) throws(Failure) {
        var groups: [(waiting: [MailItem], recipients: [Mailbox])] = []
        for recipient in list.recipients {
            var alone = list
            (alone.to, alone.cc, alone.bcc) = ([recipient], [], [])
            let waiting = items.filter { item in
                !pending(item.key, alone).isEmpty
            }
            let keys = waiting.map(\.key)
            if let index = groups.firstIndex(where: { $0.waiting.map(\.key) == keys }) {
                groups[index].recipients.append(recipient)
            } else {
                groups.append((waiting, [recipient]))
            }
        }
        for group in groups {
            let name = Self.digestName(list, part: nil)
            if group.waiting.isEmpty {
                let who = group.recipients.map(\.address).joined(separator: ", ")
                outcome.diagnostics.append(.skipped(name, "all of this was sent before to \(who)"))
                continue
            }
            for mail in try press.digest(group.waiting, to: list) {
                let name = Self.digestName(list, part: mail.part)
                deliver(mail, to: group.recipients, of: list, file: Path(name), input: name, &outcome)
            }
        }
    }

    private func deliver(
        _ mail: ComposedMail, to recipients: [Mailbox], of list: MailList, file: Path, input: String,
        _ outcome: inout Outcome
    ) {
        counts.withLock { $0.messages += 1 }
        if let size = mail.longPage {
            outcome.diagnostics.append(
                Diagnostic(
                    .warning, code: "long-page",
                    """
                    the templates make a page of \(size) bytes for this message; mail programs such as Gmail show about the \
                    first 102000 only
                    """, at: SourceLocation(file: input)))
        }
        if delivery.isDry {
            let who = recipients.map(\.address).joined(separator: ", ")
            outcome.listing +=
                [input, "\(mail.bytes.count) bytes", mail.subject, who].map(\.safeForTerminal)
                .joined(separator: "\t") + "\n"
            return
        }
        if let folder = delivery.folder {
            do {
                try folder.write(mail.bytes, to: file)
                counts.withLock { $0.files += 1 }
                outcome.files += 1
            } catch {
                outcome.fail([
                    Diagnostic(
                        .error, code: "unwritable-file", "this cannot be written: \(error)",
                        at: SourceLocation(file: folder.path.appending(file.bytes).description),
                        notes: ["this is the message of \(input)"])
                ])
            }
        }
        outbox.withLock { $0?.send(mail, to: recipients, name: input, &outcome) }
    }

    /// Returns the filings with each key once: the first. A different filing with the key of an earlier one is left out
    /// with a warning.
    private static func once(_ taken: [Collected], _ outcome: inout Outcome) -> [MailItem] {
        var kept: [String: Collected] = [:]
        var items: [MailItem] = []
        for filing in taken {
            guard let earlier = kept[filing.item.key] else {
                kept[filing.item.key] = filing
                items.append(filing.item)
                continue
            }
            let remark =
                filing.item.showsTheSame(as: earlier.item)
                ? Diagnostic.skipped(filing.name, "this is the filing of \(earlier.name) again")
                : Diagnostic(
                    .warning, code: "same-number",
                    "this has the accession number of another input and says something else; it is in no digest",
                    at: SourceLocation(file: filing.name), notes: ["the digest has what \(earlier.name) says"])
            // The remark may have been added for another list already.
            if !outcome.diagnostics.contains(remark) { outcome.diagnostics.append(remark) }
        }
        return items
    }

    private static func digestName(_ list: MailList, part: (number: Int, count: Int)?) -> String {
        "digest" + (list.name.map { "-" + $0 } ?? "") + (part.map { "-\($0.number)-of-\($0.count)" } ?? "") + ".eml"
    }
}
