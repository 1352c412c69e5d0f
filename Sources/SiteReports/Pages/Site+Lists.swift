import HTMLReports
import OwnershipModel

extension Site {
    /// The section with the filings on one page of a list, and links to its other pages.
    ///
    /// - Parameters:
    ///   - places: the indices of all filings of the list, the newest first.
    ///   - without: the role that is the same in all filings and therefore left out of the entries.
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

    /// Links to the other pages of a list; the one to the current page has no address.
    func pager(_ cut: ListCut, page: Int?, of list: String) -> [SiteLink] {
        let here = SiteAddress.page(page, of: list)
        return cut.linked(from: page).map { other in
            let label = other.map { "\($0)" } ?? "Newest"
            return SiteLink(
                label, to: other == page ? nil : SiteAddress.way(from: here, to: SiteAddress.page(other, of: list)))
        }
    }

    /// The entry of a filing in a list.
    ///
    /// - Parameter place: the index of the filing in `filings`.
    func line(_ place: Int, on page: String, without: PartyRole? = nil) -> FilingLine {
        guard page != SiteAddress.home else { return newLine(place, on: page) }
        // Relative links to filings and parties are the same from every list folder, so entries can be cached.
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

    /// Short remarks on a filing in a list.
    private func remarks(on place: Int) -> [String] {
        var remarks = filings[place].listed.gaps.map(\.words)
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

    /// The suffix of the title of an older page of a list: `, page 3`.
    static func suffix(_ page: Int?) -> String { page.map { ", page \($0)" } ?? "" }
}
