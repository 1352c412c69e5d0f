import OwnershipForms
import Templating

/// Everything that the templates of a page can use, with descriptions and examples.
///
/// The command `filingpress templates` prints it. It includes the captions of the forms, so that templates contain none.
public let pageSchema: RecordSchema = pageShape.schema

/// The vocabulary of the page of a filing: its schema and its root template.
public let pageVocabulary = Vocabulary(root: "page", schema: pageSchema)

let pageShape = RecordShape<PageContent>(
    "page",
    [
        .text("title", "For the title bar.", example: "Form 4 – EXAMPLE CORP [EXM] – DOE JANE – 03/14/2025") {
            $0.form.identity.title
        },
        .text("description", "The page in one line.", example: "Form 4 · EXAMPLE CORP [EXM] · Filed 03/17/2025") {
            $0.form.identity.runningHead.joined(separator: " · ")
        },
        .text(
            "canonical", "Where the page will be found; empty if that is not known.",
            example: "https://example.org/a.html"
        ) {
            $0.canonical
        },
        .text(
            "preview", "Where a picture of the first page will be found; empty if there is none, or that is not known.",
            example: "https://example.org/a-page1.png"
        ) {
            $0.preview
        },
        .record("site", siteFrameShape, "What surrounds the page in a site; absent where it stands alone.") {
            $0.site?.frame
        },
        .markup("siteHead", "In a site, what stands above its pages: made by the template site-head.") {
            $0.site?.head
        },
        .markup("siteFiling", "In a site, files and filings that belong to this one: made by the template site-filing.")
        {
            $0.site?.filing
        },
        .markup("linkedData", "The filing for machines: an element with JSON-LD in the vocabulary of Schema.org.") {
            linkedData(of: $0)
        },
        .record("summary", summaryShape, "What happened, in plain words.") { content in
            content.facts.map { facts in
                Summary(facts, of: content.form, withholdsAddresses: content.withholdsAddresses)
            }
        },
        .flag("hasSources", "Whether it is known where EDGAR keeps the filing.") {
            hasSources($0.form.identity)
        },
        .list("sources", of: sourceShape, "Where EDGAR keeps the filing; empty where that is not known.") {
            sources(of: $0.form.identity)
        },
    ] + identityProperties { $0.form.identity } + [
        .record("masthead", mastheadShape, "The head of the form.") { $0.form.masthead },
        .flag("hasFlags", "Whether the form has tick boxes at its top.") { !$0.form.checkBoxes.isEmpty },
        .list("flags", of: tickShape, "The tick boxes at the top of the form.") { $0.form.checkBoxes },
        .list("columns", of: gridColumnShape, "The numbered boxes, in columns from left to right.") { $0.form.grid },
        .list("tables", of: tableShape, "Table I and Table II.") { $0.form.tables.map(TableOnPage.init) },
        .record("reportingOwners", ownersShape, "All reporting persons.") { $0.form.owners },
        .record("explanation", explanationShape, "Explanation of responses.") {
            ExplanationOnPage($0.form.explanation, on: $0.form.tables)
        },
        .record("remarks", remarksShape, "Remarks, if the filing has the element.") { $0.form.remarks },
        .record("signatures", signaturesShape, "The signature lines.") { $0.form.signatures },
        .list("smallPrint", of: lineShape, "The small print at the foot.") { $0.form.smallPrint },
        .record(
            "leftOver", labelledShape(vital: "texts without a place on the form"),
            "What was filed and has no place on the form; absent if nothing is left."
        ) {
            $0.form.leftOver.items.isEmpty ? nil : $0.form.leftOver
        },
        .record("details", labelledShape(), "Facts about the filing that are not on the form.") {
            $0.form.details.items.isEmpty ? nil : $0.form.details
        },
    ])

/// Returns the properties that identify a filing, with the same names wherever templates deal with a filing.
func identityProperties<Source>(
    _ identity: @escaping @Sendable (Source) -> FilingIdentity
) -> [Property<Source>] {
    [
        .text("form", "Which form it is.", example: "Form 4/A") { identity($0).formName },
        .text("issuer", "The issuer's name.", example: "EXAMPLE CORP") { identity($0).issuerName },
        .text("symbol", "The issuer's trading symbol.", example: "EXM") { identity($0).tradingSymbol },
        .text("period", "The period of the report.", example: "03/14/2025") { identity($0).period },
        .text("accession", "The accession number, if known.", example: "0001234567-25-000042") {
            identity($0).accessionNumber?.description
        },
        .text("filed", "When it was filed, if known.", example: "03/17/2025") { identity($0).filed?.monthDayYear },
    ]
}

/// A line of text as a record, for lists of lines.
package let lineShape = RecordShape<String>(
    "line", [.text("line", "The line.", example: "Washington, D.C. 20549") { $0 }])

/// Returns the shape of a line that every page must show.
/// - Parameter what: The plural noun for such lines in messages.
func vitalLineShape(_ what: String) -> RecordShape<String> {
    RecordShape("line", [.text("line", "The line.", example: "As filed.", vital: what) { $0 }])
}
