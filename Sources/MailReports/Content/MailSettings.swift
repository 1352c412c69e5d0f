import Bytes
import HTMLReports

/// The sender's branding of a message.
public typealias MailBranding = HTMLReports.MailBranding
/// A colour in the form that mail clients support.
public typealias MailColour = HTMLReports.MailColour

/// The settings common to all messages of a run.
public struct MailSettings: Sendable {
    /// The sender. Its domain is also that of every Message-ID.
    public var from: Mailbox
    /// The address for replies; nil for the sender's.
    public var replyTo: Mailbox?
    /// The subject, in which `{title}` is replaced by the title of the filing or digest and `{headline}` by what it says; nil for
    /// the headline alone.
    public var subject: String?
    public var branding: MailBranding
    /// Additional headers, such as List-Id and List-Unsubscribe.
    public var headers: [MailMessage.Header]
    /// Part of the input of every Message-ID. A different seed allows the same message to be sent again as a new one.
    public var seed: String
    /// The maximum size of a composed message, in bytes.
    public var maximumSize: Int
    /// The date of messages whose filings have no known time.
    public var time: MailTime?
    /// Whether `time` takes precedence over the filings' own times, as it does for messages sent now.
    public var prefersTime: Bool

    /// The address at which to leave the mailing list, from the header List-Unsubscribe; nil if there is none.
    var leave: String? {
        headers.first { $0.name == "List-Unsubscribe" }.map { String($0.value.dropFirst().dropLast()) }
    }

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

extension MailSettings {
    /// Returns why a text can be no subject: it is empty, a name in braces is not known, or it has a character that must not be
    /// in a header. Nil if it can be one.
    public static func fault(inSubject text: String) -> String? {
        if text.allSatisfy(\.isWhitespace) { return "it is empty" }
        if let fault = HeaderText.fault(in: text) { return "there is \(fault) in it" }
        for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstIndex(of: "}") else { continue }
            let name = piece[..<end]
            let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter }
            if isName, name != "title", name != "headline" {
                return "{\(name)} is no name; {headline} and {title} are"
            }
        }
        return nil
    }
}

/// Optional headers for mailing lists.
public enum ListHeaders {
    /// Returns the header `List-Id: <name.example.org>` (RFC 2919), or nil if the text is not a valid list identifier.
    public static func identity(_ text: String) -> MailMessage.Header? {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.count > 1 && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isNameByte) }
        return isName && text.utf8.count <= 255 ? MailMessage.Header("List-Id", "<\(text)>") : nil
    }

    /// Returns the header `List-Unsubscribe: <https://…>` (RFC 2369), with the `List-Unsubscribe-Post` header of RFC
    /// 8058 for an https address. Nil for anything but an https or mailto address.
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
