import DataReports
import HTMLReports
import OwnershipModel
import Templating

/// The newest filings of an issuer, to include in an existing corporate page: plain markup that takes on the style of that
/// page.
///
/// With a base URL the links are absolute, so the fragment can be used on any host. Without one they begin at the root of
/// the host.
struct Fragment: Sendable {
    var issuer: SiteParty
    var filings: [SurveyedFiling]
    var base: BaseURL?

    func address(_ path: String) -> String { base?.address(of: path) ?? "/" + path }

    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("issuer", issuer.name)
            json.member("cik", issuer.cik)
            json.member("filings", filings) { json, filing in
                let posting = filing.posting
                json.object { json in
                    json.put(factsOf: filing.listed)
                    json.member("summary", filing.listed.summary)
                    json.member("page", address(filing.listed.page))
                    json.member("files", texts: filing.listed.files.map { address($0.path) })
                    json.member("postingDue", posting.due?.dueDate?.day.description)
                    json.member("keepUntil", posting.keepUntil?.description)
                }
            }
        }
        return json.ended()
    }
}

let fragmentShape = RecordShape<Fragment>(
    "fragment",
    [
        .text("issuer", "The issuer.", example: "EXAMPLE CORP [EXM]") { $0.issuer.label },
        .list("filings", of: fragmentLineShape, "Its newest filings.") { fragment in
            fragment.filings.map { (filing: $0, fragment: fragment) }
        },
    ])

private let fragmentLineShape = RecordShape<(filing: SurveyedFiling, fragment: Fragment)>(
    "filing of a fragment",
    [
        .text("filed", "When it was filed; empty where that is unknown.", example: "03/17/2025") {
            $0.filing.listed.filed?.monthDayYear
        },
        .text("filedISO", "The same for machines.", example: "2025-03-17") { $0.filing.listed.filed?.description },
        .text("form", "Which form.", example: "4/A") { $0.filing.listed.formType },
        .text("persons", "The reporting persons.", example: "DOE JANE; DOE JOHN") {
            $0.filing.listed.persons.map(\.name).joined(separator: "; ")
        },
        .text("headline", "What happened.", example: "DOE JANE sold 1,250 shares of …") {
            $0.filing.listed.summary
        },
        .text("address", "Its page.", example: "https://example.org/filings/0001234567-25-000042.html") {
            $0.fragment.address($0.filing.listed.page)
        },
        .text("pdf", "Its PDF; empty where there is none.", example: "https://example.org/filings/….pdf") { line in
            line.filing.listed.files.first { $0.mediaType == "application/pdf" }.map { line.fragment.address($0.path) }
        },
    ])
