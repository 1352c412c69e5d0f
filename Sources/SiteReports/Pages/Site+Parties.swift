import HTMLReports

extension Site {
    /// The page of an issuer or a reporting person. Older pages of its list contain only filings.
    func partyPage(_ role: PartyRole, _ party: SiteParty, _ page: Int?) -> SitePage {
        let list = SiteAddress.party(role, party.cik)
        let here = SiteAddress.page(page, of: list)
        let whose = role == .issuer ? "of insiders of" : "by"
        var made = SitePage(
            path: here, title: party.label + Site.suffix(page),
            description: "\(SiteWords.filings(party.filings.count)) \(whose) \(party.label).",
            heading: party.label + Site.suffix(page),
            crumbs: [SiteLink(role.heading, to: SiteAddress.parties(role))],
            feed: SitePage.Feed(title: "\(settings.title): \(party.label)", address: .party(role, cik: party.cik)))
        made.about = about(party, role)
        let filings = listing(party.filings, page: page, of: list, without: role)
        guard page == nil else {
            made.sections = [filings]
            return made
        }
        made.facts = facts(of: party, on: here)
        switch role {
        case .issuer:
            made.facts.append(
                SiteLink(
                    "Website posting", to: SiteAddress.way(from: here, to: SiteAddress.posting(party.cik)),
                    detail: "due dates"))
            made.sections = overview(of: party, on: here) + [filings]
        case .person: made.sections = histories(of: party, on: here) + [filings]
        }
        return made
    }

    private func about(_ party: SiteParty, _ role: PartyRole) -> SiteLinkedData.Party {
        SiteLinkedData.Party(isIssuer: role == .issuer, name: party.name, cik: party.cik, symbol: party.symbol)
    }

    /// The CIK, the number of filings, their first and last filed dates, and other names.
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
