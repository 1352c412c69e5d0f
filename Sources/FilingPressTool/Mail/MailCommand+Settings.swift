import ArgumentParser
import Files
import FilingPress
import Glibc
import MailReports

extension MailCommand {
    /// Combines the arguments and the recipients file. Arguments take precedence.
    ///
    /// - Throws: `ValidationError`, or `Failure` if the recipients file cannot be used.
    func mailOptions() throws -> ResolvedMailOptions {
        let file = try message.recipients.map(recipients)
        let own = MailList(
            to: try mailboxes("--to", message.to), cc: try mailboxes("--cc", message.cc),
            bcc: try mailboxes("--bcc", message.bcc))
        if file != nil, !own.recipients.isEmpty {
            throw ValidationError("--recipients names the recipients already: leave --to, --cc and --bcc out.")
        }
        if file == nil, own.recipients.isEmpty {
            throw ValidationError("There is nobody to write to: give --to, --cc, --bcc or --recipients.")
        }
        let sender = try message.from.map { text in
            try reading("--from") { () throws(Failure) in try Mailbox(text) }
        }
        guard let from = sender ?? file?.from else {
            throw ValidationError("There is no sender: give --from, or from in the recipients file.")
        }
        let reply = try message.replyTo.map { text in
            try reading("--reply-to") { () throws(Failure) in try Mailbox(text) }
        }
        if let fault = message.subject.flatMap(MailSettings.fault(inSubject:)) {
            throw ValidationError("--subject: \(fault).")
        }
        let now = sending.send == nil ? nil : MailTime(secondsSince1970: time(nil))
        return ResolvedMailOptions(
            lists: file?.lists ?? [own],
            settings: MailSettings(
                from: from, replyTo: reply ?? file?.replyTo, subject: message.subject ?? file?.subject,
                branding: file?.branding ?? MailBranding(), headers: try listHeaders() ?? file?.headers ?? [],
                seed: message.messageIDSeed, maximumSize: message.maxSize.bytes, time: try date() ?? now,
                prefersTime: sending.send != nil),
            attachments: message.attach.kinds, server: try server())
    }

    private func mailboxes(_ option: String, _ values: [String]) throws -> [Mailbox] {
        try values.flatMap { value in
            try reading(option) { () throws(Failure) in try Mailbox.list(value) }
        }
    }

    private func recipients(_ path: String) throws -> RecipientsFile {
        let bytes = try reading("--recipients: \(path)") { () throws(Failure) in
            try inputBytes(of: Path(path), named: path, limit: 1 << 20)
        }
        return try RecipientsFile(bytes, file: path)
    }

    private func listHeaders() throws -> [MailMessage.Header]? {
        guard message.listID != nil || message.listUnsubscribe != nil else { return nil }
        var headers: [MailMessage.Header] = []
        if let text = message.listID {
            guard let header = ListHeaders.identity(text) else {
                throw ValidationError("--list-id takes a name such as filings.example.org.")
            }
            headers.append(header)
        }
        if let text = message.listUnsubscribe {
            guard let found = ListHeaders.unsubscribe(text) else {
                throw ValidationError("--list-unsubscribe takes an address that begins with https:// or mailto:")
            }
            headers += found
        }
        return headers
    }

    private func date() throws -> MailTime? {
        try message.date.map { text in
            guard let time = MailTime(text) else {
                throw ValidationError("--date takes 2025-03-14 or 2025-03-14T16:05:06-04:00.")
            }
            return time
        }
    }

    private func server() throws -> MailServer? {
        try sending.send.map { url in
            var server = try reading("--send") { () throws(Failure) in try MailServer(url) }
            server.allowsPlaintext = sending.allowPlaintext
            server.authorities = sending.caFile
            server.patience = sending.timeout
            if let user = sending.user {
                if let fault = HeaderText.fault(in: user) { throw ValidationError("--user: there is \(fault) in it.") }
                server.user = user
                server.password = try MailSecret.password(from: sending.passwordFile)
            }
            if let file = sending.caFile, (try? FileStatus(of: Path(file))) == nil {
                throw ValidationError("--ca-file: there is no \(file.safeForTerminal).")
            }
            return server
        }
    }
}
