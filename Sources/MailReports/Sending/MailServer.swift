import Diagnostics

/// Where messages are handed in, and how far it is trusted.
public struct MailServer: Sendable, Hashable {
    /// Whether the connection is encrypted from its start (`smtps`), not from STARTTLS on.
    public let isImplicitTLS: Bool
    /// A name, an address of IPv4, or one of IPv6 in brackets.
    public let host: String
    public let port: Int
    /// Whether mail may go out over a connection that is not encrypted.
    public var allowsPlaintext = false
    public var user: String?
    /// Never in a message, never on the command line.
    public var password: String?
    /// A file of certificates to trust instead of the system's.
    public var authorities: String?
    /// How long the server may say nothing, in seconds.
    public var patience = 60

    /// Takes `smtp://host`, `smtp://host:587`, `smtps://host:465`.
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
            // Not quoted: there may be a password in it.
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
        let allowed = isBracketed ? "0123456789abcdefABCDEF:." : "-."
        let isName = (isBracketed ? name.dropFirst().dropLast() : name).utf8.allSatisfy { byte in
            allowed.utf8.contains(byte)
                || !isBracketed && ((0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20))
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
