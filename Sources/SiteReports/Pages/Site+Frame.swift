import HTMLReports

extension Site {
    /// Renders a page as a complete file.
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

    /// The feeds of a page, with addresses relative to the site folder.
    private func feeds(_ feed: SitePage.Feed) -> [SiteFeed] {
        let json = SiteFeed(title: feed.title, mediaType: "application/feed+json", address: feed.address.json)
        guard hasAtom(feed.address) else { return [json] }
        return [SiteFeed(title: feed.title, mediaType: "application/atom+xml", address: feed.address.atom), json]
    }

    /// The path used in the canonical address and the sitemap: the home page has the address of the site itself.
    static func bare(_ path: String) -> String { path == SiteAddress.home ? "" : path }
}

/// A file to be written to the site folder.
public struct SiteFile: Sendable {
    /// The path relative to the site folder.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
