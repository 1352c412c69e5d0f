import HTMLReports
import OwnershipModel

extension Site {
    /// The filings of a list that stand on one of its pages, and the links to the other pages.
    ///
    /// - Parameter without: what every filing of the list has in common, and no line needs to say.
    func listing(
        _ places: [Int], page: Int?, of list: String, without: PartyRole? = nil
    ) -> SiteSection {
        let cut = ListCut(places.count)
        let here = SiteAddress.page(page, of: list)
        return SiteSection(
            id: "filings", heading: "Filings",
            filings: cut.entries(of: page).map { line(places[$0], on: here, without: without) },
            pager: pager(cut, page: page, of: list))
    }

    /// The links to the other pages of a list.
    func pager(_ cut: ListCut, page: Int?, of list: String) -> [SiteLink] {
        let here = SiteAddress.page(page, of: list)
        return cut.linked(from: page).map { other in
            let label = other.map { "\($0)" } ?? "Newest"
            return SiteLink(
                label, to: other == page ? nil : SiteAddress.way(from: here, to: SiteAddress.page(other, of: list)))
        }
    }

    /// - Parameter place: of the filing in the site's filings.
    func line(_ place: Int, on page: String, without: PartyRole? = nil) -> FilingLine {
        guard page != SiteAddress.home else { return newLine(place, on: page) }
        // The ways to a filing and to others' pages are the same from every folder of lists.
        var line = lines.value(place) { newLine(place, on: SiteAddress.dates) }
        switch without {
        case .issuer?: line.issuer = nil
        case .person?: line.persons = []
        case nil: break
        }
        return line
    }

    private func newLine(_ place: Int, on page: String) -> FilingLine {
        let listed = filings[place].listed
        return FilingLine(
            filed: listed.filed?.monthDayYear, filedISO: listed.filed?.description,
            period: listed.periodOfReport?.monthDayYear ?? "No date", form: listed.formType,
            headline: listed.summary, address: SiteAddress.way(from: page, to: listed.page),
            issuer: listed.issuer.map { link(to: $0, .issuer, from: page) },
            persons: listed.persons.map { link(to: $0, .person, from: page) },
            remarks: remarks(on: place))
    }

    /// What else is to be known of a filing in a list, in a word.
    private func remarks(on place: Int) -> [String] {
        var remarks: [String] = []
        if filings[place].isExit { remarks.append("no longer subject to Section 16") }
        if links.amendments[place]?.contains(where: { $0.basis != .possible }) == true { remarks.append("amended") }
        if groups.members[place] != nil {
            remarks.append(groups.counts(place) ? "one of a group" : "one of a group, counted once")
        }
        return remarks
    }

    func link(to party: ListedFiling.Party, _ role: PartyRole, from page: String) -> SiteLink {
        let label = party.symbol.map { "\(party.name) [\($0)]" } ?? party.name
        return SiteLink(label, to: party.cik.map { SiteAddress.way(from: page, to: SiteAddress.party(role, $0)) })
    }

    /// `, page 3` behind the title of an older page of a list.
    static func suffix(_ page: Int?) -> String { page.map { ", page \($0)" } ?? "" }
}
