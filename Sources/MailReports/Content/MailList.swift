import Bytes

/// A list of recipients and the filings they receive.
public struct MailList: Sendable, Hashable {
    /// The name used in file names; nil for recipients given on the command line.
    public var name: String?
    public var to: [Mailbox]
    public var cc: [Mailbox]
    /// Recipients who appear in no header of any message.
    public var bcc: [Mailbox]
    /// CIKs without leading zeros, trading symbols and names of issuers, in lower case; empty for all issuers.
    public var issuers: [String]
    /// Document types, such as `4` or `4/A`; empty for all forms.
    public var forms: [String]

    /// Creates a list. The issuers and forms are normalized, so that case and leading zeros do not matter.
    public init(
        name: String? = nil, to: [Mailbox], cc: [Mailbox] = [], bcc: [Mailbox] = [], issuers: [String] = [],
        forms: [String] = []
    ) {
        (self.name, self.to, self.cc, self.bcc) = (name, Self.once(to), Self.once(cc), Self.once(bcc))
        self.issuers = issuers.map(Self.issuerKey)
        self.forms = forms.map { $0.uppercased() }
    }

    /// All recipients in order, without duplicates.
    public var recipients: [Mailbox] { Self.once(to + cc + bcc) }

    private static func once(_ mailboxes: [Mailbox]) -> [Mailbox] {
        var seen: Set<String> = []
        return mailboxes.filter { seen.insert($0.key).inserted }
    }

    /// Returns whether the list receives a filing.
    public func takes(_ item: MailItem) -> Bool {
        let form = item.filing.form.identity.documentType
        let isWantedForm = forms.isEmpty || forms.contains(form.description)
        let names = [item.issuer.name, item.issuer.symbol, item.issuer.cik ?? ""].map(Self.issuerKey)
        return isWantedForm && (issuers.isEmpty || issuers.contains { !$0.isEmpty && names.contains($0) })
    }

    /// Returns the text in lower case, or a number without leading zeros.
    private static func issuerKey(_ text: String) -> String {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
        return isNumber ? String(text.drop { $0 == "0" }) : text.lowercased()
    }
}
