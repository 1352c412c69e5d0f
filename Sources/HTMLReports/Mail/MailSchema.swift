import OwnershipForms
import OwnershipReview
import Templating

/// Everything that the template `mail` can use, with descriptions and examples.
public let mailSchema: RecordSchema = mailShape.schema

/// The vocabulary of mails: their schema and their root template.
public let mailVocabulary = Vocabulary(root: "mail", schema: mailSchema)

let mailShape = RecordShape<MailMessageEntry>(
    "mail",
    [
        .text("title", "The subject.", example: "Form 4 – EXAMPLE CORP [EXM] – DOE JANE – 03/14/2025") {
            $0.content.title
        },
        .flag("isDigest", "Whether several filings may be in it.") { $0.content.isDigest },
        .text("digestTitle", "What stands above a digest.", example: "12 filings") {
            $0.content.filings.count == 1 ? "1 filing" : "\($0.content.filings.count) filings"
        },
        .text("part", "Which part of a digest it is; empty where it is whole.", example: "Part 1 of 3") {
            $0.content.part
        },
        .text("brand", "Whose message it is; empty if that is not said.", example: "Example Corp Legal") {
            $0.content.branding.name
        },
        .text("imprint", "What stands at the end.", example: "Example Corp, 1 Main Street") {
            $0.content.branding.imprint
        },
        .markup("accentRule", "A rule in the accent colour.") { entry in
            Array(
                """
                <div style="height:4px;line-height:4px;font-size:4px;background-color:\(entry.content.branding.accent.text)">\
                &nbsp;</div>
                """.utf8)
        },
        .list("filings", of: mailedFilingShape, "The filings.") { entry in
            let content = entry.content
            return content.filings.map {
                MailEntry($0, isInDigest: content.isDigest, limit: content.isDigest ? nil : content.limit)
            }
        },
        .text("leave", "Where to leave the list; empty if that is not known.", example: "https://example.com/leave") {
            $0.content.leave
        },
        .text(
            "digestHeadline", "What a digest holds.", example: "12 filings: 3 with purchases, 5 with sales"
        ) { $0.digest?.headline },
        .flag("hasMarket", "Whether a digest has filings with purchases or sales.") {
            $0.digest?.market.isEmpty == false
        },
        .list("market", of: mailLineShape, "A digest's filings with purchases or sales, largest first.") {
            $0.digest?.market ?? []
        },
        .flag("hasReports", "Whether a digest has other filings.") { $0.digest?.reports.isEmpty == false },
        .list("reports", of: mailLineShape, "A digest's other filings, largest first.") { $0.digest?.reports ?? [] },
        .text(
            "moreFilings", "How many filings have no line in a digest; empty if all have one.",
            example: "And 1,750 more filings, 12 with purchases or sales: all are listed in …"
        ) { $0.digest?.more },
    ])

/// A message with the lines of its digest.
struct MailMessageEntry {
    let content: MailContent
    /// Nil if the message is none.
    let digest: MailDigest?

    init(_ content: MailContent) {
        self.content = content
        digest = content.isDigest ? MailDigest(content, limit: content.limit) : nil
    }
}

/// A filing with its summary.
struct MailEntry {
    let filing: MailedFiling
    let isInDigest: Bool
    let summary: Summary
    let excerpt: MailExcerpt

    init(_ filing: MailedFiling, isInDigest: Bool, limit: Int?) {
        self.filing = filing
        self.isInDigest = isInDigest
        excerpt = MailExcerpt(filing, limit: limit ?? MailExcerpt.usualLimit)
        summary = Summary(filing.facts, of: filing.form, withholdsAddresses: filing.withholdsAddresses)
    }
}

private let mailedFilingShape = RecordShape<MailEntry>(
    "mailed filing",
    [
        .flag("isInDigest", "Whether it stands in a digest.") { $0.isInDigest },
        .text("name", "What names it.", example: "Form 4 – EXAMPLE CORP [EXM] – DOE JANE – 03/14/2025") {
            $0.filing.form.identity.title
        },
        .text("headline", "Who did what, in one sentence.", example: "DOE JANE sold 1,250 shares of …") {
            $0.excerpt.headline
        },
        .text("details", "The rest, in a second sentence; empty if there is none.", example: "The sale was made on …") {
            $0.excerpt.details
        },
    ] + identityProperties { $0.filing.form.identity } + [
        .list("keyFacts", of: keyFactShape, "Issuer, period, filed date, trading plan.") { $0.excerpt.keyFacts },
        .list("people", of: personShape, "The reporting persons, in short.") { $0.summary.people },
        .flag("withholdsAddresses", "Whether street addresses were taken out on request.") {
            $0.filing.withholdsAddresses
        },
        .flag("hasTransactions", "Whether anything was traded.") { !$0.filing.facts.totals.isEmpty },
        .list("traded", of: tradedShape, "The accounts in which something was traded.") { entry in
            entry.summary.accounts.filter { !$0.facts.totals.isEmpty }
        },
        .flag("hasAccounts", "Whether any position is reported.") { !$0.filing.facts.accounts.isEmpty },
        .list("accounts", of: mailedAccountShape, "Every account: one security, held one way.") { $0.summary.accounts },
        .flag("hasSentences", "Whether there are rows.") { !$0.filing.facts.rows.isEmpty },
        .list("sentences", of: sentenceShape, "One sentence for each row of the form.") { $0.filing.facts.rows },
        .record("explanation", explanationShape, "The footnotes; absent where there is nothing to explain.") { entry in
            let explanation = entry.filing.form.explanation
            return explanation.footnotes.isEmpty && explanation.statement == nil ? nil : ExplanationOnPage(explanation)
        },
        .record("remarks", remarksShape, "Remarks, if the filing has the element.") { $0.filing.form.remarks },
        .text(
            "preview", "What the address cid: names a picture of the form's first page by; empty if there is none.",
            example: "4f1a9c@preview.filingpress"
        ) {
            $0.filing.preview
        },
        .flag("hasAttachments", "Whether files come with it.") { !$0.filing.attachments.isEmpty },
        .list("attachments", of: lineShape, "The names of the files that come with it.") { $0.filing.attachments },
        .flag("hasSources", "Whether it is known where EDGAR keeps the filing.") {
            hasSources($0.filing.form.identity)
        },
        .list("sources", of: sourceShape, "Where EDGAR keeps the filing.") { sources(of: $0.filing.form.identity) },
    ] + mailedExcerptProperties)
