import HTMLReports
import OwnershipReview

extension Site {
    /// The page that lists which filings must be on the issuer's website, and until when (Rule 16a-3(k)). It gives dates and
    /// does not depend on the current time.
    func postingPage(_ issuer: SiteParty, _ page: Int?) -> SitePage {
        let list = SiteAddress.posting(issuer.cik)
        let here = SiteAddress.page(page, of: list)
        let cut = ListCut(issuer.filings.count)
        let section = SiteSection(
            id: "filings", heading: "Due dates",
            table: SiteTable(
                caption: "Posting due and keep until", hidesCaption: true,
                head: ["Filing", "Reporting persons", "Filed", "Posting due", "Keep until"].map { SiteTable.Head($0) },
                rows: cut.entries(of: page).map { row(filings[issuer.filings[$0]], on: here) }),
            pager: pager(cut, page: page, of: list))
        return SitePage(
            path: here, title: "Website posting: \(issuer.label)\(Site.suffix(page))",
            description: "Which filings about \(issuer.name) must be on its website, and until when.",
            heading: "Website posting: \(issuer.label)\(Site.suffix(page))",
            lead: [
                "Rule 16a-3(k): an issuer with a website posts each filing by the end of the business day after it was filed and keeps it there for at least 12 months. The dates are a reading aid; the hour at which that day ends is in no rule found."
            ], sections: [section],
            crumbs: [
                SiteLink("Issuers", to: SiteAddress.issuers),
                SiteLink(issuer.label, to: SiteAddress.issuer(issuer.cik)),
            ])
    }

    private func row(_ filing: SurveyedFiling, on page: String) -> SiteTable.Row {
        let words = posting(filing)
        return SiteTable.Row(cells: [
            SiteTable.Cell(
                "Form \(filing.listed.formType)", to: SiteAddress.way(from: page, to: filing.listed.page),
                note: filing.listed.key,
                isHead: true),
            SiteTable.Cell(filing.listed.persons.map(\.name).joined(separator: "; ")),
            SiteTable.Cell(words.filed, note: words.filedRemark), SiteTable.Cell(words.due, note: words.doubts),
            SiteTable.Cell(words.keepUntil),
        ])
    }
}

/// The texts about the duty to post a filing on the issuer's website.
struct PostingWords: Sendable {
    var filed: String
    var filedRemark: String?
    var due: String
    var doubts: String?
    var keepUntil: String

    /// Uses nothing but the filed date, so the texts can be cached by date.
    init(_ filing: SurveyedFiling) {
        let posting = filing.posting
        filed = posting.filed?.monthDayYear ?? "filed date unknown"
        switch filing.filedDate {
        case .asOf(_, let remark): filedRemark = remark
        case .computed: filedRemark = "by the time of acceptance"
        case .unknown: break
        }
        switch posting.due {
        case .due(let date):
            due = date.day.monthDayYear
            doubts = date.doubts.isEmpty ? nil : date.doubts.joined(separator: ". ") + "."
        case .noDuty(let reason): due = reason
        case .calendarUnknown(let known):
            due = "unknown: the calendar reaches from \(known.lowerBound) to \(known.upperBound)"
        case nil: due = "unknown"
        }
        keepUntil = posting.keepUntil?.monthDayYear ?? (posting.due == nil ? "unknown" : "–")
    }

    /// The texts for the page of the filing.
    var facts: [SiteLink] {
        [
            SiteLink("Filed", to: nil, detail: [filed, filedRemark].compactMap(\.self).joined(separator: ", ")),
            SiteLink(
                "Due on the issuer's website", to: nil,
                detail: [due, doubts].compactMap(\.self).joined(separator: ". ")),
            SiteLink("To be kept there until", to: nil, detail: keepUntil),
        ]
    }
}
