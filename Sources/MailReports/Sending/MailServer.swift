import Bytes
import Diagnostics

/// The mail server to which messages are submitted, and how to connect to it.
public struct MailServer: Sendable, Hashable {
    /// Whether the connection is encrypted from the start (`smtps`) rather than through STARTTLS.
    public let isImplicitTLS: Bool
    /// A host name, an IPv4 address, or an IPv6 address in brackets.
    public let host: String
    /// By default 465 with implicit TLS and 587 otherwise.
    public let port: Int
    /// Whether messages may be sent over an unencrypted connection.
    public var allowsPlaintext = false
    /// The user name for the login; nil to send without one.
    public var user: String?
    /// The password. It must never appear in a message or on the command line.
    public var password: String?
    /// The path of a file of certificates to trust instead of the system's, or nil.
    public var authorities: String?
    /// The timeout for connecting, for a reply, and for a stalled transfer, in seconds.
    public var patience = 60

    /// Parses `smtp://host`, `smtp://host:587` or `smtps://host:465`.
    /// - Throws: `Failure` for any other address, or one with a user name or password.
    public init(_ url: String) throws(Failure) {
        func refuse(_ reason: String) throws(Failure) -> Never { throw Failure(.refused, code: "bad-server", reason) }
        if HeaderText.fault(in: url) != nil { try refuse("there is a control character in the address of the server") }
        let rest: Substring
        if url.hasPrefix("smtps://") {
            isImplicitTLS = true
            rest = url.dropFirst(8)
        } else if url.hasPrefix("smtp://") {
            isImplicitTLS = false
            rest = url.dropFirst(7)
        } else {
            // The address is not quoted, because it may contain a password.
            try refuse("the address of the server begins with smtp:// or smtps://")
        }
        if rest.contains("@") {
            try refuse("no user name and no password in the address of the server: use --user and --password-file")
        }
        var name = rest
        var number: Substring?
        if let colon = rest.lastIndex(of: ":"), rest[colon...].allSatisfy({ $0 != "]" }) {
            name = rest[..<colon]
            number = rest[rest.index(after: colon)...]
        }
        if name.last == "/" { name.removeLast() }
        if number?.last == "/" { number?.removeLast() }
        let isBracketed = name.first == "[" && name.last == "]"
        let isName = (isBracketed ? name.dropFirst().dropLast() : name).utf8.allSatisfy { byte in
            isBracketed
                ? byte.isHexDigit || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
                : byte.isDigit || byte.isLetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
        guard !name.isEmpty, isName else { try refuse("“\(rest)” names no server") }
        host = String(name)
        guard let number else {
            port = isImplicitTLS ? 465 : 587
            return
        }
        guard let port = Int(number), (1...65_535).contains(port) else { try refuse("“\(number)” is no port") }
        self.port = port
    }

    var url: String { "\(isImplicitTLS ? "smtps" : "smtp")://\(host):\(port)" }
}
