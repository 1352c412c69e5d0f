import Bytes

/// A message before it is composed: all that stands in its headers and parts, and nobody who is not to be seen in it.
public struct MailMessage: Sendable {
    public var from: Mailbox
    public var replyTo: Mailbox?
    public var to: [Mailbox]
    public var cc: [Mailbox]
    public var subject: String
    public var time: MailTime
    /// Without the brackets.
    public var identifier: String
    /// Further headers, ASCII, in their order.
    public var headers: [Header]
    public var text: String
    /// UTF-8.
    public var html: [UInt8]
    public var attachments: [MailAttachment]

    public struct Header: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }
}

/// A file that comes with a message.
public struct MailAttachment: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case pdf
        /// The ownership document as filed.
        case source
        case json

        var type: (String, String) {
            switch self {
            case .pdf: ("application", "pdf")
            case .source: ("application", "xml")
            case .json: ("application", "json")
            }
        }
    }

    public var kind: Kind
    public var name: String
    public var bytes: [UInt8]

    public init(_ kind: Kind, name: String, bytes: [UInt8]) {
        (self.kind, self.name, self.bytes) = (kind, name, bytes)
    }

    /// The name for programs that do not know RFC 2231: ASCII letters, digits and few signs, others as `_`.
    var plainName: String {
        let plain = name.unicodeScalars.map { scalar -> UInt8 in
            let byte = scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: "_")
            let isPlain =
                byte.isDigit || byte.isLetter || " -_.,+()@".utf8.contains(byte)
            return isPlain ? byte : UInt8(ascii: "_")
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
