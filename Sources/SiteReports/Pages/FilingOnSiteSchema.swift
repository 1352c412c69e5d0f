import HTMLReports
import Templating

/// The names that the template `site-filing` can use.
let filingOnSiteShape = RecordShape<FilingOnSite>(
    "filing on a site",
    [
        .list("files", of: siteLinkShape, "The PDF, the source, the data.") { $0.files },
        .record("preview", previewShape, "A picture of the form's first page, if the site has them.") { $0.preview },
        .flag("hasRelations", "Whether other filings belong to this one.") { !$0.relations.isEmpty },
        .list("relations", of: relationShape, "Filings that belong to this one.") { $0.relations },
        .list("changes", of: changeListShape, "What this amendment changes.") { $0.changes },
        .flag("hasPosting", "Whether it is told when it must be on the issuer's website.") { !$0.posting.isEmpty },
        .list("posting", of: siteLinkShape, "When it must be on the issuer's website, and until when.") { $0.posting },
    ])

private let previewShape = RecordShape<FilingOnSite.Preview>(
    "preview",
    [
        .text("address", "The picture.", example: "0001234567-25-000042-page1.png") { $0.picture.address },
        .text("label", "What it shows.", example: "The first page of Form 4") { $0.picture.label },
        .text("target", "The printable form, or else the picture.", example: "0001234567-25-000042.pdf") { $0.target },
    ])

private let relationShape = RecordShape<FilingOnSite.Relation>(
    "relation",
    [
        .text("words", "What the other filing is to this one.", example: "Amended by") { $0.words },
        .text("label", "The other filing.", example: "Report of 03/17/2025") { $0.link.label },
        .text("address", "Its page.", example: "0001234567-25-000042.html") { $0.link.address },
        .text("basis", "How this is known, where it is not plain.", example: "by the period; the filed date is unknown")
        {
            $0.basis
        },
    ])

private let changeListShape = RecordShape<FilingOnSite.ChangeList>(
    "list of changes",
    [
        .text("heading", "What is compared.", example: "What this amendment changes in the report of 03/17/2025") {
            $0.heading
        },
        .list("notes", of: lineShape, "Sentences that go with it.") { $0.notes },
        .flag("hasRows", "Whether anything is listed.") { !$0.changes.isEmpty },
        .list("rows", of: changeShape, "Cell by cell.") { $0.changes },
    ])

private let changeShape = RecordShape<FilingOnSite.Change>(
    "change",
    [
        .text("place", "Where.", example: "Table I, row 3, Price") { $0.place },
        .text("kind", "What became of it.", example: "changed") { $0.kind },
        .text("before", "As it was.", example: "$10.80") { $0.before },
        .text("after", "As it is.", example: "$10.88") { $0.after },
    ])
