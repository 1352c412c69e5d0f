import HTMLReports

extension Site {
    func issuerPage(_ issuer: SiteParty, _ page: Int?) -> SitePage {
        let list = SiteAddress.issuer(issuer.cik)
        let here = SiteAddress.page(page, of: list)
        var made = SitePage(
            path: here, title: issuer.label + Site.suffix(page),
            description: "\(SiteWords.filings(issuer.filings.count)) of insiders of \(issuer.label).",
            heading: issuer.label + Site.suffix(page), crumbs: [SiteLink("Issuers", to: SiteAddress.issuers)],
            feed: SitePage.Feed(title: "\(settings.title): \(issuer.label)", stem: "issuers/\(issuer.cik)"))
        made.about = about(issuer, .issuer)
        let filings = listing(issuer.filings, page: page, of: list, without: .issuer)
        guard page == nil else {
            made.sections = [filings]
            return made
        }
        made.facts = facts(of: issuer, on: here)
        made.facts.append(
            SiteLink(
                "Website posting", to: SiteAddress.way(from: here, to: SiteAddress.posting(issuer.cik)),
                detail: "due dates"))
        made.sections = overview(of: issuer, on: here) + [filings]
        return made
    }

    func personPage(_ person: SiteParty, _ page: Int?) -> SitePage {
        let list = SiteAddress.person(person.cik)
        let here = SiteAddress.page(page, of: list)
        var made = SitePage(
            path: here, title: person.name + Site.suffix(page),
            description: "\(SiteWords.filings(person.filings.count)) by \(person.name).",
            heading: person.name + Site.suffix(page), crumbs: [SiteLink("Reporting persons", to: SiteAddress.persons)],
            feed: SitePage.Feed(title: "\(settings.title): \(person.name)", stem: "persons/\(person.cik)"))
        made.about = about(person, .person)
        let filings = listing(person.filings, page: page, of: list, without: .person)
        guard page == nil else {
            made.sections = [filings]
            return made
        }
        made.facts = facts(of: person, on: here)
        made.sections = histories(of: person, on: here) + [filings]
        return made
    }

    private func about(_ party: SiteParty, _ role: PartyRole) -> SiteLinkedData.Party {
        SiteLinkedData.Party(isIssuer: role == .issuer, name: party.name, cik: party.cik, symbol: party.symbol)
    }

    /// CIK, number of filings, their span, other names.
    private func facts(of party: SiteParty, on page: String) -> [SiteLink] {
        var facts = [
            SiteLink("CIK", to: nil, detail: party.cik),
            SiteLink("Filings", to: nil, detail: SiteWords.grouped(party.filings.count)),
        ]
        let dates = party.filings.compactMap { filings[$0].listed.filed }
        if let first = dates.min(), let last = dates.max() {
            facts.append(
                SiteLink(
                    "Filed", to: nil,
                    detail: first == last ? first.monthDayYear : "\(first.monthDayYear) to \(last.monthDayYear)"))
        }
        if !party.otherNames.isEmpty {
            facts.append(SiteLink("Also filed as", to: nil, detail: party.otherNames.joined(separator: "; ")))
        }
        return facts
    }
}
