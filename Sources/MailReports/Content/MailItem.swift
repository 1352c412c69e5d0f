import Bytes
import HTMLReports
import OwnershipForms
import OwnershipModel
import OwnershipReview

/// A filing prepared for messages.
public struct MailItem: Sendable {
    /// A key that identifies the filing across runs: its accession number, followed by `#2` and so on for further
    /// filings of the same submission, or else `sha256:` and the digest of its content.
    public let key: String
    let filing: MailedFiling
    let attachments: [MailAttachment]
    /// The picture of the form's first page that messages show; nil for none.
    let preview: MailPicture?
    let issuer: Issuer
    /// The time of acceptance by EDGAR, or else noon of the filing date; nil if neither is known.
    public let time: MailTime?

    struct Issuer: Sendable {
        var name: String
        var cik: String?
        var symbol: String
    }

    /// Prepares a filing.
    /// - Parameters:
    ///   - number: The position of the filing in its submission, counted from 1.
    ///   - preview: A picture of the form's first page as a PNG file, with its file name; nil to show none.
    ///   - oddities: What is odd about the filing or was in doubt when it was read, a sentence without a full stop each.
    ///   - page: The address of its page on a website; nil if there is none.
    ///   - composer: Computes the digest that identifies a filing without an accession number.
    public init(
        _ filing: Filing, form: FilledForm, number: Int, attachments: [MailAttachment],
        preview: (name: String, bytes: [UInt8])? = nil, oddities: [String] = [], page: String? = nil,
        composer: MIMEComposer
    ) {
        self.attachments = attachments
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
        // The same picture always has the same identifier.
        self.preview = preview.map {
            MailPicture(
                identifier: "\(SHA256.hexDigest(of: $0.bytes).prefix(32))@preview.filingpress", name: $0.name,
                bytes: $0.bytes)
        }
        self.filing = MailedFiling(
            form: form, facts: facts(of: filing), withholdsAddresses: filing.withholdsAddresses,
            preview: self.preview?.identifier, attachments: attachments.map(\.name), oddities: oddities, page: page)
    }

    /// The title cleaned for a header, such as `Form 4 – EXAMPLE CORP [EXM] – DOE JANE – 03/14/2025`, and what is not known of
    /// the tables.
    var title: String {
        let gaps = filing.facts.gaps.map(\.words).joined(separator: "; ")
        return HeaderText.cleaned(filing.form.identity.title) + (gaps.isEmpty ? "" : " (\(gaps))")
    }

    /// The headline cleaned for a header, after the issuer's symbol or name and before the form: `EXM: DOE JANE, director, sold
    /// 1,250 shares of common stock for $12,500 (Form 4)`.
    var headline: String {
        let identity = filing.form.identity
        let issuer = HeaderText.cleaned(identity.tradingSymbol.isSymbol ? identity.tradingSymbol : identity.issuerName)
        let short = issuer.unicodeScalars.count > 60 ? "\(String(issuer.unicodeScalars.prefix(60)))…" : issuer
        let words = HeaderText.cleaned(filing.facts.headline)
        return "\(short)\(short.isEmpty ? "" : ": ")\(words) (\(identity.formName))"
    }

    /// Whether not all rows of the tables are known.
    var isPartial: Bool { !filing.facts.gaps.isEmpty }

    /// Whether the title or the headline contains characters that must not be in a header.
    public var hasHostileTitle: Bool {
        HeaderText.fault(in: filing.form.identity.title) != nil || HeaderText.fault(in: filing.facts.headline) != nil
    }

    /// Returns whether the forms of both filings are the same in every cell.
    public func showsTheSame(as other: MailItem) -> Bool {
        FormComparison(filing.form, other.filing.form).differences.isEmpty
    }

    /// An estimate of its size in a digest, in bytes: files in base64; its line in page, text and list.
    var weight: Int {
        (preview.map { $0.bytes.count * 4 / 3 + $0.bytes.count / 25 + 600 } ?? 0)
            + attachments.reduce(1_500) { $0 + $1.bytes.count * 4 / 3 + $1.bytes.count / 25 + 600 }
    }

    /// Orders purchases and sales before other reports, each by value, largest first; then by issuer, by time, with unknown times
    /// last, and finally by key.
    static func precedes(_ left: MailItem, _ right: MailItem) -> Bool {
        let (line, otherLine) = (left.filing.line, right.filing.line)
        if line.isMarket != otherLine.isMarket { return line.isMarket }
        let (value, other) = (line.value ?? .zero, otherLine.value ?? .zero)
        if value != other { return other < value }
        if left.issuer.name != right.issuer.name { return left.issuer.name < right.issuer.name }
        let (first, second) = (left.time?.secondsSince1970 ?? .max, right.time?.secondsSince1970 ?? .max)
        return first == second ? left.key < right.key : first < second
    }
}

extension String {
    /// Whether the text is a trading symbol rather than words that say that there is none: `EXM`, `BRK.A`.
    fileprivate var isSymbol: Bool {
        (1...6).contains(utf8.count) && !["NONE", "N/A", "NA", "N.A."].contains(uppercased())
            && utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    }
}
