import HTMLReports

extension Site {
    /// What surrounds a page of the site.
    ///
    /// - Parameters:
    ///   - path: the page, from the folder of the site.
    ///   - crumbs: the way to it, their addresses from the folder of the site.
    ///   - isAnywhere: whether the page is handed out at any address, so that its links must begin at the top.
    func frame(
        for path: String, crumbs: [SiteLink] = [], feed: SitePage.Feed? = nil, isAnywhere: Bool = false
    ) -> SiteFrame {
        let way = { (file: String) in isAnywhere ? self.top(file) : SiteAddress.way(from: path, to: file) }
        let home = SiteLink("Home", to: SiteAddress.home)
        let up = path.utf8.count { $0 == UInt8(ascii: "/") }
        return SiteFrame(
            title: settings.title, home: way(SiteAddress.home), style: way(stylePath), script: way(scriptPath),
            search: way(SiteAddress.search),
            root: isAnywhere ? top("") : up == 0 ? "./" : String(repeating: "../", count: up),
            navigation: [
                SiteLink("Issuers", to: way(SiteAddress.issuers)),
                SiteLink("Reporting persons", to: way(SiteAddress.persons)),
                SiteLink("By date", to: way(SiteAddress.dates)), SiteLink("Codes", to: way(SiteAddress.glossary)),
            ],
            crumbs: path == SiteAddress.home || isAnywhere
                ? [] : ([home] + crumbs).map { SiteLink($0.label, to: $0.address.map(way), detail: $0.detail) },
            feeds: feed.map { feeds($0, way) } ?? [])
    }

    private func feeds(_ feed: SitePage.Feed, _ way: (String) -> String) -> [SiteFeed] {
        let json = SiteFeed(
            title: feed.title, mediaType: "application/feed+json", address: way(feed.stem + ".json"))
        guard hasAtom(feed.stem) else { return [json] }
        return [
            SiteFeed(title: feed.title, mediaType: "application/atom+xml", address: way(feed.stem + ".xml")), json,
        ]
    }

    /// Style and script, whose names change with their content, so that they may be kept for ever by who reads them.
    public var stylePath: String { "assets/\(settings.styleName).css" }
    public var scriptPath: String { "assets/\(settings.scriptName).js" }

    /// A page, ready to be written.
    public func render(_ plan: PagePlan, with templates: SiteTemplates) -> SiteFile {
        let page = page(plan)
        let frame = frame(
            for: page.path, crumbs: page.crumbs, feed: page.feed, isAnywhere: page.path == SiteAddress.notFound)
        let framed = FramedPage(
            page: page, frame: frame,
            canonical: page.isUnlisted ? nil : settings.base?.address(of: Site.bare(page.path)),
            search: page.isSearch ? templates.search : [])
        return SiteFile(path: page.path, bytes: templates.page(framed), isListed: !page.isUnlisted)
    }

    /// The home page is found under the site's own address.
    static func bare(_ path: String) -> String { path == SiteAddress.home ? "" : path }
}

/// A file of the site.
public struct SiteFile: Sendable {
    /// From the folder of the site.
    public var path: String
    public var bytes: [UInt8]
    /// Whether it is a page for people, which a sitemap lists.
    public var isListed: Bool

    public init(path: String, bytes: [UInt8], isListed: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.isListed = isListed
    }
}
