import HTMLReports
import OwnershipModel

extension Site {
    /// What the site adds to the page of a filing.
    ///
    /// - Parameters:
    ///   - place: of the filing in `filings`.
    ///   - endings: of the files beside the page, `.pdf` and the like.
    ///   - frame: `SiteSettings.filingFrame`.
    public func surroundings(
        ofFiling place: Int, files endings: [String], in frame: SiteFrame
    ) -> FilingOnSite {
        let filing = filings[place]
        let here = filing.listed.page
        var frame = frame
        if let issuer = issuer(filing.listed.issuer?.cik) {
            for link in [
                SiteLink("Issuers", to: SiteAddress.issuers),
                SiteLink(issuer.label, to: SiteAddress.issuer(issuer.cik)),
            ] {
                frame.crumbs.append(SiteLink(link.label, to: link.address.map { SiteAddress.way(from: here, to: $0) }))
            }
        }
        let people = filing.listed.persons.compactMap { person in
            person.cik.map {
                SiteLink("All filings of \(person.name)", to: SiteAddress.way(from: here, to: SiteAddress.person($0)))
            }
        }
        return FilingOnSite(
            frame: frame,
            files: endings.map { SiteLink(Site.words(for: $0), to: filing.listed.key + $0) } + people,
            posting: PostingWords(filing).facts)
    }

    private static func words(for ending: String) -> String {
        switch ending {
        case ".pdf": "Printable form (PDF)"
        case ".json": "Data (JSON)"
        case SiteSource.plain: "Ownership document as filed (XML)"
        case SiteSource.harmless: "Ownership document as filed (XML, as plain text)"
        default: ending
        }
    }
}

extension ListedFiling.File {
    /// A file beside a filing's page.
    public init(ending: String, ofFiling key: String, size: Int?) {
        let type =
            switch ending {
            case ".pdf": "application/pdf"
            case ".json": "application/json"
            case SiteSource.plain: "application/xml"
            default: "text/plain"
            }
        self.init(path: "filings/\(key)\(ending)", mediaType: type, size: size)
    }
}
