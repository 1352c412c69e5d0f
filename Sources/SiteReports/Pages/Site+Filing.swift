import HTMLReports
import OwnershipModel

extension Site {
    /// Returns what the site adds to the page of a filing.
    ///
    /// - Parameters:
    ///   - place: the index of the filing in `filings`.
    ///   - endings: the endings of the files beside the page, such as `.pdf`.
    ///   - frame: `SiteSettings.filingFrame`.
    ///   - changes: what the filing changes, if it is an amendment.
    public func surroundings(
        ofFiling place: Int, files endings: [String], in frame: SiteFrame, changes: [FilingOnSite.ChangeList] = []
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
        let file = { filing.listed.key + $0 }
        let preview = FilingOnSite.Preview(
            picture: SiteLink("The first page of Form \(filing.listed.formType)", to: file(SiteAddress.previewEnding)),
            target: file(endings.contains(".pdf") ? ".pdf" : SiteAddress.previewEnding))
        return FilingOnSite(
            frame: frame,
            files: endings.filter { $0 != SiteAddress.previewEnding }.map {
                SiteLink(Site.words(for: $0), to: file($0))
            } + people,
            preview: endings.contains(SiteAddress.previewEnding) ? preview : nil,
            relations: relations(of: place), changes: changes, posting: posting(filing).facts)
    }

    /// The filings related to one: those it amends, those that amend it and the others in its group.
    private func relations(of place: Int) -> [FilingOnSite.Relation] {
        let here = filings[place].listed.page
        let relation = { (words: String, other: Int, basis: String?) in
            FilingOnSite.Relation(
                words: words,
                link: SiteLink(label(of: other), to: SiteAddress.way(from: here, to: filings[other].listed.page)),
                basis: basis)
        }
        var relations: [FilingOnSite.Relation] = []
        if filings[place].documentType.isAmendment, links.originals[place] == nil {
            relations.append(
                FilingOnSite.Relation(words: "Amends", link: SiteLink("a filing that is not here", to: nil)))
        }
        for link in links.originals[place] ?? [] {
            relations.append(relation("Amends", link.original, link.basis.words))
        }
        for link in links.amendments[place] ?? [] {
            relations.append(relation("Amended by", link.amendment, link.basis.words))
        }
        for other in groups.members[place] ?? [] where other != place {
            switch FilingGroups.kind(of: filings[place].listed.persons, filings[other].listed.persons) {
            case .joined: relations.append(relation("Filed together with", other, "the same rows, by other persons"))
            case .repeated: relations.append(relation("The same report again", other, "the same persons and rows"))
            }
        }
        return relations
    }

    /// The description of a filing in links: `Form 4, filed 03/17/2025, 0001234567-25-000042`.
    public func label(of place: Int) -> String {
        let listed = filings[place].listed
        let day =
            listed.filed.map { "filed \($0.monthDayYear)" } ?? listed.periodOfReport.map { "for \($0.monthDayYear)" }
        return (["Form \(listed.formType)", day, listed.key].compactMap(\.self)).joined(separator: ", ")
    }

    /// Pairs of an amendment and a filing that it certainly amends, as indices into `filings`, sorted by amendment.
    public var amendments: [(amendment: Int, original: Int)] {
        links.originals.values.flatMap(\.self).filter { $0.basis != .possible }.map { ($0.amendment, $0.original) }
            .sorted { $0.amendment < $1.amendment }
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
    /// Describes a file beside the page of a filing; the media type follows from the ending.
    public init(ending: String, ofFiling key: String, size: Int?) {
        let type =
            switch ending {
            case ".pdf": "application/pdf"
            case ".json": "application/json"
            case SiteAddress.previewEnding: "image/png"
            case SiteSource.plain: "application/xml"
            default: "text/plain"
            }
        self.init(path: SiteAddress.file(ofFiling: key, ending: ending), mediaType: type, size: size)
    }
}
