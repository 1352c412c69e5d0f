import HTMLReports

extension Site {
    /// A page, ready to be written.
    public func render(_ plan: PagePlan, with templates: SiteTemplates) -> SiteFile {
        let page = page(plan)
        let frame = settings.frame(
            for: page.path, crumbs: page.crumbs, feeds: page.feed.map(feeds) ?? [],
            isAnywhere: page.path == SiteAddress.notFound)
        let framed = FramedPage(
            page: page, frame: frame,
            canonical: page.isUnlisted ? nil : settings.base?.address(of: Site.bare(page.path)),
            search: page.isSearch ? templates.search(hasFullText: settings.hasFullText) : [])
        return SiteFile(path: page.path, bytes: templates.page(framed))
    }

    /// Feeds of a page, from the folder of the site.
    private func feeds(_ feed: SitePage.Feed) -> [SiteFeed] {
        let json = SiteFeed(title: feed.title, mediaType: "application/feed+json", address: feed.address.json)
        guard hasAtom(feed.address) else { return [json] }
        return [SiteFeed(title: feed.title, mediaType: "application/atom+xml", address: feed.address.atom), json]
    }

    /// The home page is found under the site's own address.
    static func bare(_ path: String) -> String { path == SiteAddress.home ? "" : path }
}

/// A file of the site.
public struct SiteFile: Sendable {
    /// From the folder of the site.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
