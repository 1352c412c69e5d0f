import Bytes

/// The headers and parts of a message before it is composed. Bcc recipients are not part of it.
public struct MailMessage: Sendable {
    public var from: Mailbox
    public var replyTo: Mailbox?
    public var to: [Mailbox]
    public var cc: [Mailbox]
    public var subject: String
    /// The value of the Date header.
    public var time: MailTime
    /// The Message-ID without angle brackets.
    public var identifier: String
    /// Additional headers in order, in ASCII.
    public var headers: [Header]
    /// The plain-text part.
    public var text: String
    /// The HTML part, in UTF-8.
    public var html: [UInt8]
    /// The pictures that the HTML part shows.
    public var pictures: [MailPicture] = []
    public var attachments: [MailAttachment]

    /// A header with its unfolded value.
    public struct Header: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }
}

/// A picture within the HTML part of a message, which refers to it as `cid:` and its identifier (RFC 2392).
public struct MailPicture: Sendable, Hashable {
    /// The Content-ID without angle brackets; unique.
    public var identifier: String
    /// The file name, for clients that show pictures as attachments.
    public var name: String
    /// The complete PNG file.
    public var bytes: [UInt8]

    public init(identifier: String, name: String, bytes: [UInt8]) {
        (self.identifier, self.name, self.bytes) = (identifier, name, bytes)
    }
}

/// A file attached to a message.
public struct MailAttachment: Sendable, Hashable {
    /// The kind of content.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case pdf
        /// The ownership document as filed.
        case source
        case json
        /// A plain text that lists the filings of a digest.
        case listing

        /// The kinds that can be asked for.
        public static let allCases: [Kind] = [.pdf, .source, .json]

        var type: (String, String) {
            switch self {
            case .pdf: ("application", "pdf")
            case .source: ("application", "xml")
            case .json: ("application", "json")
            case .listing: ("text", "plain")
            }
        }
    }

    public var kind: Kind
    /// The file name shown by mail clients.
    public var name: String
    public var bytes: [UInt8]

    public init(_ kind: Kind, name: String, bytes: [UInt8]) {
        (self.kind, self.name, self.bytes) = (kind, name, bytes)
    }

    /// The name for clients without RFC 2231: ASCII letters, digits and a few signs, everything else replaced by `_`.
    var plainName: String { MailAttachment.plain(name) }

    /// A file name in ASCII.
    static func plain(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar -> UInt8 in
            let byte = scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: "_")
            let isPlain =
                byte.isDigit || byte.isLetter || " -_.,+()@".utf8.contains(byte)
            return isPlain ? byte : UInt8(ascii: "_")
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
