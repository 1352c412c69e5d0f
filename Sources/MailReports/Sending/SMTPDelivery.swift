import Transfer

/// The outcome of a message for one recipient.
public enum DeliveryResult: Sendable, Hashable {
    /// The server has accepted the message.
    case accepted(SMTPReply)
    /// The message was refused permanently: by the server, or because its certificate is not trusted or encryption is
    /// missing.
    case refused(String)
    /// The message was not accepted for now; it may be sent again.
    case deferred(String)
    /// The whole message was sent but no reply came, so the outcome is unknown.
    case unsure(String)
}

/// The outcome of one delivery.
public struct Delivery: Sendable {
    /// The results in the order of the recipients.
    public var results: [DeliveryResult]
    /// Whether the next message would fail in the same way, for example because the login is refused.
    public var isHopeless: Bool
}

extension Delivery {
    /// Derives the result for each recipient from the conversation and the outcome of the transfer.
    init(_ talk: SMTPConversation, _ end: TransferEnd, recipients count: Int, server: MailServer) {
        let place = "\(server.host):\(server.port)"
        isHopeless = false
        switch end.kind {
        case .login:
            let reply = talk.login.map { ": \($0)" } ?? ""
            let isTemporary = talk.login?.isTemporary ?? false
            let words = "\(place) does not accept the user name and the password\(reply)"
            results = Array(repeating: isTemporary ? .deferred(words) : .refused(words), count: count)
            isHopeless = !isTemporary
        case .certificate:
            let words = "the certificate of \(place) cannot be trusted: \(end.words)"
            results = Array(repeating: .refused(words), count: count)
            isHopeless = true
        case .noEncryption:
            let words =
                "\(place) offers no encryption (STARTTLS); nothing is sent without, unless --allow-plaintext is given"
            results = Array(repeating: .refused(words), count: count)
            isHopeless = true
        case .unreachable:
            results = Array(repeating: .deferred("\(place) cannot be reached: \(end.words)"), count: count)
        case .done, .other:
            let overall = Delivery.overall(talk, end, place: place)
            results = (0..<count).map { index in
                guard index < talk.recipients.count else { return overall }
                let reply = talk.recipients[index]
                if reply.isAccepted { return overall }
                let words = "\(place) refuses this recipient: \(reply)"
                return reply.isTemporary ? .deferred(words) : .refused(words)
            }
        }
    }

    /// Returns the result for recipients who were not refused individually.
    private static func overall(_ talk: SMTPConversation, _ end: TransferEnd, place: String) -> DeliveryResult {
        func refusal(_ what: String, _ reply: SMTPReply) -> DeliveryResult {
            let words = "\(place) refuses \(what): \(reply)"
            return reply.isTemporary ? .deferred(words) : .refused(words)
        }
        if end.kind == .done, let reply = talk.end, reply.isAccepted { return .accepted(reply) }
        if let reply = talk.end, !reply.isAccepted { return refusal("the message", reply) }
        if let reply = talk.sender, !reply.isAccepted { return refusal("the sender", reply) }
        if let reply = talk.data, reply.code != 354 { return refusal("the message", reply) }
        if talk.data?.code == 354, end.isComplete {
            return .unsure(
                "\(place) was gone before it answered (\(end.words)): the message may have been delivered or not")
        }
        if talk.data?.code == 354 {
            return .deferred("the connection to \(place) broke in the middle of the message: \(end.words)")
        }
        if talk.sender == nil, let login = talk.login, !login.isAccepted { return refusal("the login", login) }
        return .deferred("\(place) did not take the message: \(end.words)")
    }
}
