import Diagnostics
import Transfer

/// A connection to a mail server, reused from one message to the next. It must be used by one thread at a time.
public final class SMTPSession {
    private let handle: TransferHandle
    private let server: MailServer
    private let transcript = Transcript()

    /// The replies during the current delivery, shared with the callback of libcurl.
    private final class Transcript {
        var talk = SMTPConversation()
    }

    /// Creates a session. The connection is opened by the first delivery.
    /// - Throws: `Failure` if libcurl is missing or lacks a required feature.
    public init(_ server: MailServer) throws(Failure) {
        self.server = server
        do {
            handle = try TransferHandle()
            try Self.prepare(handle, for: server)
            try handle.listen { [transcript] line in
                switch line {
                case .sent(let line): transcript.talk.sent(line)
                case .received(let line): transcript.talk.received(line)
                }
            }
        } catch {
            throw error.ofMail
        }
    }

    /// Submits a message for some recipients and waits for the server's replies.
    /// - Returns: The result for each recipient. A refusal or a failed connection is a result, not an error.
    /// - Throws: `Failure` if libcurl lacks a required feature or memory is exhausted.
    public func deliver(
        _ message: [UInt8], from sender: Mailbox, to recipients: [Mailbox]
    ) throws(Failure) -> Delivery {
        do {
            try handle.set(.mailRecipients, recipients.map { "<\($0.address)>" })
            try handle.set(.mailFrom, "<\(sender.address)>")
            transcript.talk = SMTPConversation()
            let end = try handle.send(message)
            return Delivery(transcript.talk, end, recipients: recipients.count, server: server)
        } catch {
            throw error.ofMail
        }
    }

    private static func prepare(_ handle: TransferHandle, for server: MailServer) throws(Failure) {
        try handle.set(.url, server.url)
        try handle.set(.protocols, "smtp,smtps")
        try handle.set(.proxy, "")
        try handle.set(server.allowsPlaintext ? .ifOffered : .always)
        try handle.set(.someRecipientsSuffice, true)
        try handle.set(patience: server.patience)
        if let authorities = server.authorities { try handle.set(.authorities, authorities) }
        if let user = server.user { try handle.set(.userName, user) }
        if let password = server.password { try handle.set(.password, password) }
    }
}

extension Failure {
    /// The same under mail's own code; a library that is missing has one already.
    fileprivate var ofMail: Failure {
        kind == .missing ? self : Failure(kind, code: "mail-failed", message)
    }
}
