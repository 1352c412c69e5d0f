import HTMLReports
import OwnershipReview

extension Site {
    /// The home page: the latest filings and links into the archive.
    var homePage: SitePage {
        let here = SiteAddress.home
        var page = SitePage(
            path: here, title: settings.title,
            description: "\(SiteWords.filings(filings.count)) of insiders under Section 16, with pages, PDFs and data.",
            heading: settings.title,
            lead: [
                "\(SiteWords.filings(filings.count)) by \(SiteWords.counted(persons.count, "reporting person", "reporting persons")) about \(SiteWords.counted(issuers.count, "issuer", "issuers")): what directors, officers and large holders report of their trades and holdings under Section 16 of the Exchange Act."
            ])
        page.feed = SitePage.Feed(title: settings.title, address: .all)
        let latest = Array(filings.indices.prefix(50))
        page.sections.append(
            SiteSection(
                id: "latest", heading: "Latest filings",
                paragraphs: filings.isEmpty ? ["There are no filings here."] : [],
                filings: latest.map { line($0, on: here) }))
        page.sections.append(
            SiteSection(
                id: "months", heading: "By month", address: SiteAddress.dates,
                paragraphs: [Site.countsFilings],
                links: months.prefix(24).map { month, filings in
                    SiteLink(
                        SiteWords.month(month), to: SiteAddress.month(month.name),
                        detail: SiteWords.grouped(filings.count))
                }))
        page.sections.append(
            SiteSection(
                id: "kinds", heading: "By kind of transaction", paragraphs: [Site.countsFilings],
                links: kinds.map { kind, filings in
                    SiteLink(
                        SiteWords.kind(kind), to: SiteAddress.kind(SiteWords.name(of: kind)),
                        detail: SiteWords.grouped(filings.count))
                }))
        page.sections.append(
            SiteSection(
                id: "forms", heading: "By form", paragraphs: [Site.countsFilings],
                links: forms.map { type, filings in
                    SiteLink(
                        "Form \(type)", to: SiteAddress.form(type), detail: SiteWords.grouped(filings.count))
                }))
        let machine = [
            SiteLink("All filings as JSON", to: SiteAddress.filingsJSON),
            SiteLink("All filings as CSV", to: SiteAddress.filingsCSV),
            SiteLink("JSON Feed", to: SiteAddress.Feed.all.json),
        ]
        page.sections.append(
            SiteSection(
                id: "data", heading: "For programs",
                links: machine + (hasAtom(.all) ? [SiteLink("Atom feed", to: SiteAddress.Feed.all.atom)] : [])))
        page.sections.removeAll { $0.links.isEmpty && $0.filings.isEmpty && $0.id != "latest" }
        return page
    }

    var searchPage: SitePage {
        SitePage(
            path: SiteAddress.search, title: "Search",
            description: "Search for issuers, reporting persons and filings.",
            heading: "Search", isSearch: true, isUnlisted: true)
    }

    /// The page for status 404. It is served at any address, so its links are absolute or begin at the root of the host.
    var notFoundPage: SitePage {
        SitePage(
            path: SiteAddress.notFound, title: "Not found", description: "There is no such page here.",
            heading: "There is no such page here",
            lead: [
                "The address may be misspelt, or the filing may have been taken down. Filings stay under their accession number."
            ],
            sections: [
                SiteSection(
                    id: "ways", heading: "Where to look",
                    links: [
                        SiteLink("Latest filings", to: settings.top(SiteAddress.home)),
                        SiteLink("Issuers", to: settings.top(SiteAddress.issuers)),
                        SiteLink("Reporting persons", to: settings.top(SiteAddress.persons)),
                        SiteLink("Search", to: settings.top(SiteAddress.search)),
                    ])
            ], isUnlisted: true)
    }
}
