import HTMLReports
import OwnershipReview

extension Site {
    /// The page that lists all years and their months.
    var yearsPage: SitePage {
        let here = SiteAddress.dates
        var page = SitePage(
            path: here, title: "By date", description: "Filings by year and month.", heading: "By date",
            lead: ["By the filed date; where that is unknown, by the period of the report.", Site.countsFilings])
        var years: [Int] = []
        for entry in months where years.last != entry.month.year { years.append(entry.month.year) }
        for year in years {
            page.sections.append(
                SiteSection(
                    id: "y\(year)", heading: year == 0 ? "Without a date" : "\(year)",
                    address: year == 0 ? nil : SiteAddress.way(from: here, to: SiteAddress.year(year)),
                    links: monthLinks(of: year, from: here)))
        }
        return page
    }

    private func monthLinks(of year: Int, from page: String) -> [SiteLink] {
        months.filter { $0.month.year == year }.map { month, filings in
            SiteLink(
                SiteWords.nameOfMonth(month), to: SiteAddress.way(from: page, to: SiteAddress.month(month.name)),
                detail: SiteWords.grouped(filings.count))
        }
    }

    /// Explains the numbers after names, once per list.
    static let countsFilings = "The number behind each name counts the filings there."

    func yearPage(_ year: Int) -> SitePage {
        let here = SiteAddress.year(year)
        let places = months.filter { $0.month.year == year }.flatMap(\.filings)
        var counts: [String: Int] = [:]
        var kindCounts: [TransactionKind: Int] = [:]
        for place in places {
            counts[filings[place].listed.formType, default: 0] += 1
            for kind in Set(filings[place].trades.map(\.kind)) { kindCounts[kind, default: 0] += 1 }
        }
        return SitePage(
            path: here, title: "\(year)", description: "\(SiteWords.filings(places.count)) of \(year), month by month.",
            heading: "\(year)",
            lead: [
                "\(SiteWords.filings(places.count)). The number behind each name counts the filings of this year; its page has those of all years."
            ],
            sections: [
                SiteSection(id: "months", heading: "Months", links: monthLinks(of: year, from: here)),
                SiteSection(
                    id: "forms", heading: "Forms",
                    links: counts.keys.sorted().map { type in
                        SiteLink(
                            "Form \(type)", to: SiteAddress.way(from: here, to: SiteAddress.form(type)),
                            detail: SiteWords.grouped(counts[type] ?? 0))
                    }),
                SiteSection(
                    id: "kinds", heading: "Transactions",
                    links: TransactionKind.allCases.filter { kindCounts[$0] != nil }.map { kind in
                        SiteLink(
                            SiteWords.kind(kind),
                            to: SiteAddress.way(from: here, to: SiteAddress.kind(SiteWords.name(of: kind))),
                            detail: SiteWords.grouped(kindCounts[kind] ?? 0))
                    }),
            ].filter { !$0.links.isEmpty }, crumbs: [SiteLink("By date", to: SiteAddress.dates)])
    }

    func monthPage(_ index: Int, _ page: Int?) -> SitePage {
        let (month, places) = months[index]
        let list = SiteAddress.month(month.name)
        let name = SiteWords.month(month) + Site.suffix(page)
        let crumbs = [SiteLink("By date", to: SiteAddress.dates)]
        return SitePage(
            path: SiteAddress.page(page, of: list), title: name,
            description: "\(SiteWords.filings(places.count)): \(SiteWords.month(month)).", heading: name,
            lead: ["\(SiteWords.filings(places.count))."], sections: [listing(places, page: page, of: list)],
            crumbs: crumbs + (month.year == 0 ? [] : [SiteLink("\(month.year)", to: SiteAddress.year(month.year))]))
    }

    func formPage(_ index: Int, _ page: Int?) -> SitePage {
        let (type, places) = forms[index]
        let list = SiteAddress.form(type)
        let name = "Form \(type)" + Site.suffix(page)
        return SitePage(
            path: SiteAddress.page(page, of: list), title: name,
            description: "All filings on Form \(type), the newest first.", heading: name,
            lead: ["\(SiteWords.filings(places.count)), the newest first."],
            sections: [listing(places, page: page, of: list)])
    }

    func kindPage(_ index: Int, _ page: Int?) -> SitePage {
        let (kind, places) = kinds[index]
        let list = SiteAddress.kind(SiteWords.name(of: kind))
        let name = SiteWords.kind(kind) + Site.suffix(page)
        let here = SiteAddress.page(page, of: list)
        return SitePage(
            path: here, title: name, description: "Filings that report this kind of transaction, the newest first.",
            heading: name,
            lead: [
                "\(SiteWords.filings(places.count)) with at least one such transaction, the newest first. A filing may report other kinds besides."
            ],
            sections: [listing(places, page: page, of: list)],
            crumbs: [SiteLink("Codes", to: SiteAddress.glossary)])
    }
}
