import OwnershipModel

extension Site {
    /// A feed of the site: of all filings, of an issuer, of a person.
    public enum FeedPlan: Sendable, Hashable {
        case all
        case party(PartyRole, Int)
    }

    /// All feeds, in a fixed order.
    public var feedPlans: [FeedPlan] {
        [.all] + PartyRole.allCases.flatMap { role in parties(role).indices.map { .party(role, $0) } }
    }

    /// A feed in its formats. Without a base address there is no Atom feed, whose format asks for one.
    public func render(_ plan: FeedPlan) -> [SiteFile] {
        let (stem, feed) = feed(plan)
        var files = [SiteFile(path: stem + ".json", bytes: feed.json(at: stem + ".json", base: settings.base))]
        if let base = settings.base, let atom = feed.atom(at: stem + ".xml", base: base) {
            files.append(SiteFile(path: stem + ".xml", bytes: atom))
        }
        return files
    }

    private func feed(_ plan: FeedPlan) -> (stem: String, feed: Feed) {
        switch plan {
        case .all:
            let feed = Feed(
                title: settings.title, subtitle: "Insider reports under Section 16, the latest first.",
                author: settings.title, page: "", filings: newest(filings.indices))
            return ("feed", feed)
        case .party(let role, let index):
            let party = parties(role)[index]
            let feed = Feed(
                title: "\(settings.title): \(party.label)", author: settings.title,
                page: "\(role.folder)/\(party.cik).html", filings: newest(party.filings))
            return ("\(role.folder)/\(party.cik)", feed)
        }
    }

    /// No more than a feed can hold: the places are in the order of a feed already.
    private func newest(_ places: some Collection<Int>) -> [ListedFiling] {
        places.prefix(100).map { filings[$0].listed }
    }

    /// Whether there is an Atom feed of this name: it needs a base address and a date.
    func hasAtom(_ stem: String) -> Bool {
        guard settings.base != nil else { return false }
        let parts = stem.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return filings.first?.listed.feedTime != nil }
        let party = parts[0] == PartyRole.issuer.folder ? issuer(parts[1]) : person(parts[1])
        return party?.filings.first.map { filings[$0].listed.feedTime != nil } ?? false
    }
}
