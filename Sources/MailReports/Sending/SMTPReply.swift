/// A server's reply to a command.
public struct SMTPReply: Sendable, Hashable, CustomStringConvertible {
    /// The three-digit reply code (RFC 5321, 4.2).
    public var code: Int
    /// The text without its code, with its lines joined by spaces. Control characters other than line breaks are kept.
    public var text: String

    /// Whether the code is 2xx: success.
    public var isAccepted: Bool { (200..<300).contains(code) }
    /// Whether the code is 4xx: a temporary failure.
    public var isTemporary: Bool { (400..<500).contains(code) }

    /// The code and text, such as `550 5.1.1 No such user`.
    public var description: String { text.isEmpty ? "\(code)" : "\(code) \(text)" }
}

/// The replies of a server during one delivery, by command.
struct SMTPConversation {
    private(set) var sender: SMTPReply?
    /// One reply for each recipient, in order.
    private(set) var recipients: [SMTPReply] = []
    private(set) var data: SMTPReply?
    /// The reply to the message itself.
    private(set) var end: SMTPReply?
    private(set) var login: SMTPReply?

    private enum Step { case other, login, sender, recipient, data, end }
    private var step = Step.other
    private var lines: [String] = []

    /// Records a command sent to the server.
    mutating func sent(_ command: String) {
        lines = []
        if command.hasPrefix("MAIL FROM") {
            (sender, recipients, data, end) = (nil, [], nil, nil)
            step = .sender
        } else if command.hasPrefix("RCPT TO") {
            step = .recipient
        } else if command.hasPrefix("DATA") {
            step = .data
        } else if command.hasPrefix("AUTH") {
            step = .login
        } else if step != .login || command.hasPrefix("EHLO") || command.hasPrefix("QUIT") {
            step = .other
        }
    }

    /// Adds a line of a reply: `250-` if more lines follow, `250 ` for the last.
    mutating func received(_ line: String) {
        guard let code = Int(line.prefix(3)) else { return }
        lines.append(line.dropFirst(4).filter { !$0.isNewline })
        guard line.dropFirst(3).first != "-" else { return }
        let reply = SMTPReply(code: code, text: lines.joined(separator: " "))
        lines = []
        switch step {
        case .other: break
        case .login: login = reply
        case .sender: sender = reply
        case .recipient: recipients.append(reply)
        case .data:
            data = reply
            if reply.code == 354 { step = .end }
        case .end: end = reply
        }
    }
}
