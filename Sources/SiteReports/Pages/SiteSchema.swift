import HTMLReports
import Templating

/// All names that the templates of a site's pages can use; `filingpress templates` prints them.
public let siteSchema: RecordSchema = sitePageShape.schema

/// A page with its frame.
struct FramedPage: Sendable {
    var page: SitePage
    var frame: SiteFrame
    var canonical: String?
    /// The body of the search page; empty elsewhere.
    var search: [UInt8]
}

extension FramedPage {
    fileprivate var linkedData: SiteLinkedData {
        SiteLinkedData(
            isHome: page.path == SiteAddress.home, name: page.title, description: page.description, address: canonical,
            about: page.about)
    }
}

let sitePageShape = RecordShape<FramedPage>(
    "page of a site",
    [
        .text("title", "For the title bar.", example: "EXAMPLE CORP [EXM] – Example Corp insiders") {
            $0.page.title == $0.frame.title ? $0.page.title : "\($0.page.title) \u{2013} \($0.frame.title)"
        },
        .text("description", "The page in one line.", example: "12 filings of insiders of EXAMPLE CORP") {
            $0.page.description
        },
        .text("canonical", "Where the page will be found; empty if that is not known.", example: "https://example.org/")
        {
            $0.canonical
        },
        .flag("isUnlisted", "Whether search engines are to pass it over.") { $0.page.isUnlisted },
        .markup("linkedData", "The page for machines: an element with JSON-LD in the vocabulary of Schema.org.") {
            $0.page.isUnlisted ? nil : $0.linkedData.markup
        },
        .record("site", siteFrameShape, "What surrounds the page.") { $0.frame },
        .text("heading", "The heading.", example: "EXAMPLE CORP [EXM]") { $0.page.heading },
        .list("lead", of: textLineShape, "Sentences under the heading.") { $0.page.lead },
        .flag("hasFacts", "Whether there are facts.") { !$0.page.facts.isEmpty },
        .list("facts", of: siteLinkShape, "Facts: what, and in `detail` which.") { $0.page.facts },
        .markup("search", "The search, on its page alone.") { $0.search },
        .list("sections", of: sectionShape, "The parts of the page.") { $0.page.sections },
    ])

private let textLineShape = RecordShape<String>("line", [.text("line", "The line.", example: "12 filings.") { $0 }])

private let sectionShape = RecordShape<SiteSection>(
    "section",
    [
        .text("sectionId", "Unique in the page; empty without a heading.", example: "filings") {
            $0.heading.isEmpty ? nil : $0.id
        },
        .text("sectionHeading", "The heading.", example: "Filings") { $0.heading },
        .text("sectionAddress", "Where the heading leads; mostly empty.", example: "../months/2013-11.html") {
            $0.address
        },
        .list("paragraphs", of: textLineShape, "Sentences.") { $0.paragraphs },
        .markup("chart", "A drawing.") { $0.chart },
        .record("table", tableShape, "A table.") { $0.table },
        .flag("hasLinks", "Whether there are links.") { !$0.links.isEmpty },
        .list("links", of: siteLinkShape, "Links with counts.") { $0.links },
        .flag("hasFilings", "Whether there are filings.") { !$0.filings.isEmpty },
        .list("filings", of: filingLineShape, "Filings, the newest first.") { $0.filings },
        .flag("hasPager", "Whether the list has several pages.") { !$0.pager.isEmpty },
        .list("pager", of: siteLinkShape, "The pages of the list; this one without an address.") { $0.pager },
    ])

private let tableShape = RecordShape<SiteTable>(
    "table",
    [
        .text("caption", "What it shows.", example: "Latest holdings") { $0.caption },
        .flag("isHidden", "Whether the caption is for screen readers only.") { $0.hidesCaption },
        .list("head", of: headShape, "The heads of its columns.") { $0.head },
        .list("rows", of: rowShape, "Its rows.") { $0.rows },
    ])

private let headShape = RecordShape<SiteTable.Head>(
    "column head",
    [
        .text("text", "The caption.", example: "Held") { $0.text },
        .flag("isNumber", "Whether the column holds numbers.") { $0.isNumber },
    ])

private let rowShape = RecordShape<SiteTable.Row>(
    "table row",
    [
        .flag("isMarked", "Whether the row tells of something missing.") { $0.isMarked },
        .list("cells", of: cellShape, "The cells.") { $0.cells },
    ])

private let cellShape = RecordShape<SiteTable.Cell>(
    "table cell",
    [
        .text("text", "What it says.", example: "134,018") { $0.text },
        .text("address", "Where it leads; mostly empty.", example: "../filings/0001234567-25-000042.html#t1-r3") {
            $0.address
        },
        .text("note", "Small words behind it.", example: "not stated") { $0.note },
        .flag("isNumber", "Whether it is a number.") { $0.isNumber },
        .flag("isHead", "Whether it heads the row.") { $0.isHead },
    ])

private let filingLineShape = RecordShape<FilingLine>(
    "listed filing",
    [
        .text("filed", "When it was filed; empty where that is unknown.", example: "03/17/2025") { $0.filed },
        .text("filedISO", "The same for machines.", example: "2025-03-17") { $0.filedISO },
        .text("period", "The period of report.", example: "03/14/2025") { $0.period },
        .text("form", "Which form.", example: "4/A") { $0.form },
        .text("headline", "What happened.", example: "DOE JANE sold 1,250 shares of …") { $0.headline },
        .text("address", "Its page.", example: "../filings/0001234567-25-000042.html") { $0.address },
        .record("issuer", siteLinkShape, "The issuer; absent on the issuer's own pages.") { $0.issuer },
        .list("persons", of: siteLinkShape, "The reporting persons; none on a person's own page.") { $0.persons },
        .list("remarks", of: textLineShape, "What else is to be known, in a word.", { $0.remarks }),
    ])
