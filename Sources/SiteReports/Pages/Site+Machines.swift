import DataReports
import OwnershipModel

extension Site {
    /// The machine-readable lists of all filings. Each is written piece by piece, because it grows with the number of
    /// filings.
    public enum IndexPlan: Sendable, CaseIterable {
        case json
        case csv

        /// The path relative to the site folder.
        public var path: String {
            switch self {
            case .json: SiteAddress.filingsJSON
            case .csv: SiteAddress.filingsCSV
            }
        }
    }

    /// Writes a list piece by piece.
    public func write<E>(_ plan: IndexPlan, to sink: ([UInt8]) throws(E) -> Void) throws(E) {
        let listed = filings.lazy.map(\.listed)
        switch plan {
        case .json: try FilingIndex.writeJSON(listed, base: settings.base, to: sink)
        case .csv: try FilingIndex.writeCSV(listed, base: settings.base, to: sink)
        }
    }

    /// Writes `robots.txt` and, if there is a base URL, the sitemap.
    ///
    /// - Returns: the paths of pages that are not in the sitemap because their address is longer than the protocol allows.
    public func writeSitemap<E>(
        to sink: (SiteFile) throws(E) -> Void
    ) throws(E) -> [String] {
        try sink(SiteFile(path: SiteAddress.robots, bytes: robots(base: settings.base)))
        guard let base = settings.base else { return [] }
        let lists = plans.lazy.map { self.listing(of: $0) }.filter { $0 != nil }.map { $0 ?? Sitemap.Page(path: "") }
        let own = filings.lazy.map { Sitemap.Page(path: $0.listed.page, changed: $0.listed.filed) }
        return try Sitemap(base: base).write(Array(lists) + Array(own)) { (name, bytes) throws(E) in
            try sink(SiteFile(path: name, bytes: bytes))
        }
    }

    /// The sitemap entry of a page; nil for pages that do not belong in a sitemap.
    private func listing(of plan: PagePlan) -> Sitemap.Page? {
        let (path, places) = address(of: plan)
        guard path != SiteAddress.notFound, path != SiteAddress.search else { return nil }
        return Sitemap.Page(
            path: Site.bare(path), changed: places.first.flatMap { filings[$0].listed.filed })
    }

    /// The path of a page, without rendering it, and the indices of the filings on it if it is a list of filings.
    func address(of plan: PagePlan) -> (path: String, filings: ArraySlice<Int>) {
        func cut(_ list: String, _ page: Int?, _ places: [Int]) -> (String, ArraySlice<Int>) {
            (SiteAddress.page(page, of: list), places[ListCut(places.count).entries(of: page)])
        }
        switch plan {
        case .home: return (SiteAddress.home, Array(filings.indices.prefix(50))[...])
        case .search: return (SiteAddress.search, [])
        case .glossary: return (SiteAddress.glossary, [])
        case .notFound: return (SiteAddress.notFound, [])
        case .alphabet(let role): return (SiteAddress.parties(role), [])
        case .letter(let role, let letter, let part):
            return (SiteAddress.page(part == 1 ? nil : part, of: SiteAddress.letter(letter, of: role)), [])
        case .party(let role, let index, let page):
            let party = parties(role)[index]
            return cut(SiteAddress.party(role, party.cik), page, party.filings)
        case .posting(let index, let page):
            return cut(SiteAddress.posting(issuers[index].cik), page, issuers[index].filings)
        case .years: return (SiteAddress.dates, [])
        case .year(let year): return (SiteAddress.year(year), [])
        case .month(let index, let page):
            return cut(SiteAddress.month(months[index].month.name), page, months[index].filings)
        case .form(let index, let page): return cut(SiteAddress.form(forms[index].type), page, forms[index].filings)
        case .kind(let index, let page):
            return cut(SiteAddress.kind(SiteWords.name(of: kinds[index].kind)), page, kinds[index].filings)
        }
    }

    /// The list of an issuer's newest filings to include in another website, as an HTML fragment and as JSON.
    public func fragments(ofIssuer index: Int, with templates: SiteTemplates) -> [SiteFile] {
        let issuer = issuers[index]
        let newest = issuer.filings.prefix(ListCut.pageSize).map { filings[$0] }
        let fragment = Fragment(issuer: issuer, filings: newest, base: settings.base)
        return [
            SiteFile(
                path: SiteAddress.fragment(ofIssuer: issuer.cik, ending: ".html"), bytes: templates.fragment(fragment)),
            SiteFile(path: SiteAddress.fragment(ofIssuer: issuer.cik, ending: ".json"), bytes: fragment.json),
        ]
    }

    /// The number of issuers; `fragments(ofIssuer:with:)` takes indices below it.
    public var issuerCount: Int { issuers.count }
}
