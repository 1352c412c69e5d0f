/// What a server answered to a command.
public struct SMTPReply: Sendable, Hashable, CustomStringConvertible {
    public var code: Int
    /// Without what a terminal could obey.
    public var text: String

    public var isAccepted: Bool { (200..<300).contains(code) }
    /// Refused for now.
    public var isTemporary: Bool { (400..<500).contains(code) }

    /// `550 5.1.1 No such user`.
    public var description: String { text.isEmpty ? "\(code)" : "\(code) \(text)" }
}

/// What was said in one delivery, followed by the commands that matter.
struct SMTPConversation {
    private(set) var sender: SMTPReply?
    /// One for each recipient, in order.
    private(set) var recipients: [SMTPReply] = []
    private(set) var data: SMTPReply?
    private(set) var end: SMTPReply?
    private(set) var login: SMTPReply?

    private enum Step { case other, login, sender, recipient, data, end }
    private var step = Step.other
    private var lines: [String] = []

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

    /// Takes a line of an answer: `250-` where more follow, `250 ` for the last.
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
