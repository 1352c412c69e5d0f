import OwnershipModel

extension Site {
    /// A feed of the site: all filings, or those of one issuer or reporting person.
    public enum FeedPlan: Sendable, Hashable {
        case all
        /// The index is that of the issuer or person in the site.
        case party(PartyRole, Int)
    }

    /// All feeds, in a fixed order.
    public var feedPlans: [FeedPlan] {
        [.all] + PartyRole.allCases.flatMap { role in parties(role).indices.map { .party(role, $0) } }
    }

    /// Renders a feed as JSON Feed and, if there is a base URL, as Atom, which requires one.
    public func render(_ plan: FeedPlan) -> [SiteFile] {
        let (address, feed) = feed(plan)
        var files = [SiteFile(path: address.json, bytes: feed.json(at: address.json, base: settings.base))]
        if let base = settings.base, let atom = feed.atom(at: address.atom, base: base) {
            files.append(SiteFile(path: address.atom, bytes: atom))
        }
        return files
    }

    private func feed(_ plan: FeedPlan) -> (address: SiteAddress.Feed, feed: Feed) {
        switch plan {
        case .all:
            let feed = Feed(
                title: settings.title, subtitle: "Insider reports under Section 16, the latest first.",
                author: settings.title, page: "", filings: newest(filings.indices))
            return (.all, feed)
        case .party(let role, let index):
            let party = parties(role)[index]
            let feed = Feed(
                title: "\(settings.title): \(party.label)", author: settings.title,
                page: SiteAddress.party(role, party.cik), filings: newest(party.filings))
            return (.party(role, cik: party.cik), feed)
        }
    }

    /// As many filings as a feed can have. The indices are already in the order of a feed.
    private func newest(_ places: some Collection<Int>) -> [ListedFiling] {
        places.prefix(100).map { filings[$0].listed }
    }

    /// Whether a feed also exists as Atom, which requires a base URL and a date.
    func hasAtom(_ feed: SiteAddress.Feed) -> Bool {
        guard settings.base != nil else { return false }
        let newest: Int?
        switch feed {
        case .all: newest = filings.indices.first
        case .party(.issuer, let cik): newest = issuer(cik)?.filings.first
        case .party(.person, let cik): newest = person(cik)?.filings.first
        }
        return newest.map { filings[$0].listed.feedTime != nil } ?? false
    }
}
