import Bytes

/// Who gets which filings.
public struct MailList: Sendable, Hashable {
    /// Stands in the names of files; nil for the recipients of the command line.
    public var name: String?
    public var to: [Mailbox]
    public var cc: [Mailbox]
    /// In no header of any message.
    public var bcc: [Mailbox]
    /// CIKs, trading symbols and names of issuers, in lower case; empty for all.
    public var issuers: [String]
    /// `4`, `4/A`; empty for all.
    public var forms: [String]

    public init(
        name: String? = nil, to: [Mailbox], cc: [Mailbox] = [], bcc: [Mailbox] = [], issuers: [String] = [],
        forms: [String] = []
    ) {
        (self.name, self.to, self.cc, self.bcc) = (name, to, cc, bcc)
        self.issuers = issuers.map(Self.issuerKey)
        self.forms = forms.map { $0.uppercased() }
    }

    /// All of them, each once, in order.
    public var recipients: [Mailbox] {
        var seen: Set<String> = []
        return (to + cc + bcc).filter { seen.insert($0.key).inserted }
    }

    /// Whether a filing is for this list.
    public func takes(_ item: MailItem) -> Bool {
        let form = item.filing.form.identity.documentType
        let isWantedForm = forms.isEmpty || forms.contains(form.description)
        let names = [item.issuer.name, item.issuer.symbol, item.issuer.cik ?? ""].map(Self.issuerKey)
        return isWantedForm && (issuers.isEmpty || issuers.contains { !$0.isEmpty && names.contains($0) })
    }

    /// In lower case; a CIK without leading zeros.
    private static func issuerKey(_ text: String) -> String {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
        return isNumber ? String(text.drop { $0 == "0" }) : text.lowercased()
    }
}
