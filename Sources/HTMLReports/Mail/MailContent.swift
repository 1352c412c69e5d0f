import Bytes
import OwnershipForms
import OwnershipReview

/// The content of the HTML part of a message: one filing, or the filings of a digest.
public struct MailContent: Sendable {
    /// The title, which is the subject of the message.
    public var title: String
    /// Whether the message is a digest, in which each filing has its own heading.
    public var isDigest: Bool
    /// The part of a digest, such as `Part 1 of 3`; nil if the message is complete.
    public var part: String?
    public var branding: MailBranding
    /// The filings, in the order of the message.
    public var filings: [MailedFiling]
    /// The most lines of a digest, or rows of a filing, that the message shows; nil for as many as usual.
    public var limit: Int?
    /// The address at which to leave the mailing list, with https or mailto; nil if there is none.
    public var leave: String?
    /// The name of an attached file that lists all filings of a digest; nil if there is none.
    public var listing: String?

    public init(
        title: String, isDigest: Bool = false, part: String? = nil, branding: MailBranding = MailBranding(),
        filings: [MailedFiling], limit: Int? = nil, listing: String? = nil, leave: String? = nil
    ) {
        (self.limit, self.listing, self.leave) = (limit, listing, leave)
        self.title = title
        self.isDigest = isDigest
        self.part = part
        self.branding = branding
        self.filings = filings
    }
}

/// A filing in a message.
public struct MailedFiling: Sendable {
    /// The filled form, which provides the title, footnotes and remarks.
    public let form: FilledForm
    /// What the filing says in plain words.
    public let facts: FilingFacts
    /// The filing in one line, which digests show and sort by.
    public let line: FilingLine
    /// Whether street addresses were removed, which the message then states.
    public var withholdsAddresses: Bool
    /// The Content-ID of a picture of the form's first page, or nil if the message has none.
    public var preview: String?
    /// The names of the files attached for this filing.
    public var attachments: [String]
    /// What is odd about the filing or was in doubt when it was read, a sentence without a full stop each.
    public var oddities: [String]
    /// The address of its page on a website; nil if there is none.
    public var page: String?

    public init(
        form: FilledForm, facts: FilingFacts, withholdsAddresses: Bool = false, preview: String? = nil,
        attachments: [String] = [], oddities: [String] = [], page: String? = nil
    ) {
        self.form = form
        self.facts = facts
        line = facts.line(on: form.identity.documentType.form)
        self.withholdsAddresses = withholdsAddresses
        self.preview = preview
        self.attachments = attachments
        self.oddities = oddities
        self.page = page
    }
}

extension MailedFiling {
    /// Returns labelled links to a filing on EDGAR, or nil if its location is unknown.
    public static func sources(of identity: FilingIdentity) -> [(label: String, address: String)]? {
        let found = HTMLReports.sources(of: identity)
        return found.isEmpty ? nil : found.map { ($0.label, $0.address) }
    }
}

/// The sender's branding of a message.
public struct MailBranding: Sendable, Hashable {
    /// The name above the content, or nil for none.
    public var name: String?
    /// The text below the content, such as an address or how to unsubscribe; nil for none.
    public var imprint: String?
    /// The colour of the accent rule.
    public var accent: MailColour

    public init(name: String? = nil, imprint: String? = nil, accent: MailColour = .standard) {
        self.name = name
        self.imprint = imprint
        self.accent = accent
    }
}

/// A colour in the form that mail clients support.
public struct MailColour: Sendable, Hashable {
    /// The colour as `#rrggbb`.
    let text: String

    /// The default accent colour, a dark blue.
    public static let standard = MailColour(trusted: "#0b5394")

    private init(trusted text: String) { self.text = text }

    /// Creates a colour from `#rrggbb`; nil for anything else.
    public init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 7, digits[0] == UInt8(ascii: "#"), digits.dropFirst().allSatisfy(\.isHexDigit) else {
            return nil
        }
        self.text = text
    }
}
