import Bytes
import HTMLReports

public typealias MailBranding = HTMLReports.MailBranding
public typealias MailColour = HTMLReports.MailColour

/// What all messages of a run have in common.
public struct MailSettings: Sendable {
    public var from: Mailbox
    public var replyTo: Mailbox?
    /// With `{title}` where the filing's own, or what a digest holds, is to stand; nil for that alone.
    public var subject: String?
    public var branding: MailBranding
    /// List-Id, List-Unsubscribe and the like.
    public var headers: [MailMessage.Header]
    /// Counts in every Message-ID, so that a message may be sent anew as another one.
    public var seed: String
    /// In bytes, as composed.
    public var maximumSize: Int
    /// When the messages are from, where that is not told by their filings.
    public var time: MailTime?
    /// Whether `time` counts even where a filing tells its own: messages that are sent are from now.
    public var prefersTime: Bool

    public init(
        from: Mailbox, replyTo: Mailbox? = nil, subject: String? = nil, branding: MailBranding = MailBranding(),
        headers: [MailMessage.Header] = [], seed: String = "", maximumSize: Int = 20_000_000, time: MailTime? = nil,
        prefersTime: Bool = false
    ) {
        self.from = from
        self.replyTo = replyTo
        self.subject = subject
        self.branding = branding
        self.headers = headers
        self.seed = seed
        self.maximumSize = maximumSize
        self.time = time
        self.prefersTime = prefersTime
    }
}

/// Headers of mailing lists, on request.
public enum ListHeaders {
    /// `List-Id: <name.example.org>` (RFC 2919); nil where the text cannot stand in it.
    public static func identity(_ text: String) -> MailMessage.Header? {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.count > 1 && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isNameByte) }
        return isName && text.utf8.count <= 255 ? MailMessage.Header("List-Id", "<\(text)>") : nil
    }

    /// `List-Unsubscribe: <https://…>` (RFC 2369), with what RFC 8058 asks for besides; nil for anything but an address
    /// of the schemes https and mailto.
    public static func unsubscribe(_ address: String) -> [MailMessage.Header]? {
        let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"\\,".utf8.contains($0) }
        guard isPlain, (12...800).contains(address.utf8.count) else { return nil }
        let header = MailMessage.Header("List-Unsubscribe", "<\(address)>")
        if address.hasPrefix("mailto:") { return [header] }
        guard address.hasPrefix("https://") else { return nil }
        return [header, MailMessage.Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")]
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isLetter || "-_".utf8.contains(byte)
    }
}
