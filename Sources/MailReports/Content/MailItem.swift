import Bytes
import HTMLReports
import OwnershipForms
import OwnershipModel
import OwnershipReview

/// A filing made ready for messages.
public struct MailItem: Sendable {
    /// What the filing is called, however often it turns up: its accession number, else a digest of its content.
    public let key: String
    let filing: MailedFiling
    let attachments: [MailAttachment]
    let issuer: Issuer
    /// When EDGAR accepted it, else noon of the day it was filed; nil where neither is known.
    public let time: MailTime?

    struct Issuer: Sendable {
        var name: String
        var cik: String?
        var symbol: String
    }

    /// - Parameters:
    ///   - number: the filing's place in its submission, counted from 1.
    ///   - composer: for the digest that names a filing without an accession number.
    public init(
        _ filing: Filing, form: FilledForm, number: Int, attachments: [MailAttachment], composer: MIMEComposer
    ) {
        self.attachments = attachments
        self.filing = MailedFiling(
            form: form, facts: OwnershipReview.facts(of: filing), withholdsAddresses: filing.withholdsAddresses,
            attachments: attachments.map(\.name))
        issuer = Issuer(
            name: form.identity.issuerName, cik: filing.document.issuer.cik, symbol: form.identity.tradingSymbol)
        let header = filing.header
        time = header?.acceptance.map { MailTime(EasternTime($0)) } ?? header?.filedAsOf.map(MailTime.init(noonOn:))
        if let accession = filing.accessionNumber {
            key = number > 1 ? "\(accession)#\(number)" : accession.description
        } else {
            let content = filing.source.isEmpty ? Array(PlainText.render(form).utf8) : Array(filing.source)
            key = "sha256:" + SHA256.hexDigest(of: content)
        }
    }

    /// `Form 4 – EXAMPLE CORP [EXM] – DOE JANE – 03/14/2025`, fit for a header.
    var title: String { HeaderText.cleaned(filing.form.identity.title) }

    /// Whether something was taken out of the title before it came into a header.
    public var hasHostileTitle: Bool { HeaderText.fault(in: filing.form.identity.title) != nil }

    /// Whether the form of another one shows the same, cell by cell.
    public func showsTheSame(as other: MailItem) -> Bool {
        FormComparison(filing.form, other.filing.form).differences.isEmpty
    }

    /// Bytes that it takes in a message, more rather than fewer: files in base64, text and page in quoted-printable.
    var weight: Int {
        attachments.reduce(24_000) { $0 + $1.bytes.count * 4 / 3 + $1.bytes.count / 25 + 600 }
            + (filing.facts.rows.count + filing.form.explanation.footnotes.count) * 1_200
    }

    /// By issuer, then by the time of acceptance; those without a time come last, and the key decides at the end.
    static func precedes(_ left: MailItem, _ right: MailItem) -> Bool {
        if left.issuer.name != right.issuer.name { return left.issuer.name < right.issuer.name }
        let (first, second) = (left.time?.secondsSince1970 ?? .max, right.time?.secondsSince1970 ?? .max)
        return first == second ? left.key < right.key : first < second
    }
}
