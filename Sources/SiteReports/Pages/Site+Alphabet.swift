import HTMLReports

extension Site {
    /// The index of all names: links to the letters and, if there are few names, to all of them.
    func alphabetPage(_ role: PartyRole) -> SitePage {
        let here = SiteAddress.parties(role)
        let all = parties(role)
        var page = SitePage(
            path: here, title: role.heading,
            description: "\(role.heading): \(SiteWords.grouped(all.count)) in alphabetical order.",
            heading: role.heading,
            lead: [
                role == .issuer
                    ? "Companies whose insiders' filings are here. Each is told by its CIK, so a company that changed its name has one page. The number behind a name counts its filings."
                    : "Persons and entities that reported, under the names they filed: last name first. Each is told by its CIK. The number behind a name counts its filings."
            ])
        let letters = letters(of: role)
        page.sections.append(
            SiteSection(
                id: "letters", heading: "By letter",
                links: letters.map { letter, parties in
                    SiteLink(
                        letter == "other" ? "Other" : letter.uppercased(),
                        to: SiteAddress.way(from: here, to: SiteAddress.letter(letter, of: role)),
                        detail: SiteWords.grouped(parties.count))
                }))
        if all.count <= NameCut.size {
            page.sections.append(
                SiteSection(id: "all", heading: "All", links: all.map { link(to: $0, role, from: here) }))
        }
        page.sections.removeAll { $0.links.isEmpty }
        if all.isEmpty {
            page.sections.append(SiteSection(id: "none", heading: "", paragraphs: ["None of the filings names a CIK."]))
        }
        return page
    }

    func letterPage(_ role: PartyRole, _ letter: String, _ part: Int) -> SitePage {
        let parties = letters(of: role).first { $0.letter == letter }?.parties ?? []
        let cut = NameCut(parties.count)
        let list = SiteAddress.letter(letter, of: role)
        let here = SiteAddress.page(part == 1 ? nil : part, of: list)
        let name = letter == "other" ? "other signs" : letter.uppercased()
        let suffix = part == 1 ? "" : ", page \(part)"
        return SitePage(
            path: here, title: "\(role.heading): \(name)\(suffix)",
            description: "\(role.heading) whose names begin with \(name).",
            heading: "\(role.heading): \(name)\(suffix)",
            sections: [
                SiteSection(
                    id: "names", heading: "Names",
                    links: parties[cut.entries(of: part)].map { link(to: $0, role, from: here) },
                    pager: cut.parts == 1
                        ? []
                        : (1...cut.parts).map { other in
                            SiteLink(
                                "\(other)",
                                to: other == part
                                    ? nil
                                    : SiteAddress.way(
                                        from: here, to: SiteAddress.page(other == 1 ? nil : other, of: list)))
                        })
            ], crumbs: [SiteLink(role.heading, to: SiteAddress.parties(role))])
    }

    private func link(to party: SiteParty, _ role: PartyRole, from page: String) -> SiteLink {
        SiteLink(
            party.label, to: SiteAddress.way(from: page, to: SiteAddress.party(role, party.cik)),
            detail: SiteWords.grouped(party.filings.count))
    }
}
