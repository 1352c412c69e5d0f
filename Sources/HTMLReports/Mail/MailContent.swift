import Bytes
import OwnershipForms
import OwnershipReview

/// What the HTML part of a message is made from: one filing, or those of a digest.
public struct MailContent: Sendable {
    public var title: String
    /// Whether several filings may stand in it, each under a heading of its own.
    public var isDigest: Bool
    /// `Part 1 of 3`; nil where the message is whole.
    public var part: String?
    public var branding: MailBranding
    public var filings: [MailedFiling]

    public init(
        title: String, isDigest: Bool = false, part: String? = nil, branding: MailBranding = MailBranding(),
        filings: [MailedFiling]
    ) {
        self.title = title
        self.isDigest = isDigest
        self.part = part
        self.branding = branding
        self.filings = filings
    }
}

/// A filing as a message tells of it.
public struct MailedFiling: Sendable {
    public var form: FilledForm
    public var facts: FilingFacts
    /// Whether street addresses were taken out, which the message then says.
    public var withholdsAddresses: Bool
    /// The names of the files that come with the message.
    public var attachments: [String]

    public init(form: FilledForm, facts: FilingFacts, withholdsAddresses: Bool = false, attachments: [String] = []) {
        self.form = form
        self.facts = facts
        self.withholdsAddresses = withholdsAddresses
        self.attachments = attachments
    }
}

extension MailedFiling {
    /// Where EDGAR keeps a filing; nil where that is not known.
    public static func sources(of identity: FilingIdentity) -> [(label: String, address: String)]? {
        let found = HTMLReports.sources(of: identity)
        return found.isEmpty ? nil : found.map { ($0.label, $0.address) }
    }
}

/// Whose message it is, to look at.
public struct MailBranding: Sendable, Hashable {
    /// Stands above.
    public var name: String?
    /// Stands beneath: an address, how to get off the list.
    public var imprint: String?
    public var accent: MailColour

    public init(name: String? = nil, imprint: String? = nil, accent: MailColour = .standard) {
        self.name = name
        self.imprint = imprint
        self.accent = accent
    }
}

/// A colour as mail clients take it.
public struct MailColour: Sendable, Hashable {
    /// `#0b5394`.
    let text: String

    public static let standard = MailColour(trusted: "#0b5394")

    private init(trusted text: String) { self.text = text }

    /// `#rrggbb`; nil for anything else.
    public init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 7, digits[0] == UInt8(ascii: "#"), digits.dropFirst().allSatisfy(\.isHexDigit) else {
            return nil
        }
        self.text = text
    }
}
