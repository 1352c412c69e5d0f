import HTMLReports

extension SiteSettings {
    /// Returns the frame of a page of the site.
    ///
    /// - Parameters:
    ///   - path: the path of the page, relative to the site folder.
    ///   - crumbs: the breadcrumbs without the home page; addresses relative to the site folder.
    ///   - feeds: the feeds of the page; addresses relative to the site folder.
    ///   - isAnywhere: whether the page is served at any address, as `404.html` is, so that its links must not be relative
    ///     to it.
    func frame(
        for path: String, crumbs: [SiteLink] = [], feeds: [SiteFeed] = [], isAnywhere: Bool = false
    ) -> SiteFrame {
        let way = { (file: String) in isAnywhere ? self.top(file) : SiteAddress.way(from: path, to: file) }
        return SiteFrame(
            title: title, home: way(SiteAddress.home), style: way(stylePath), script: way(scriptPath),
            search: way(SiteAddress.search),
            root: isAnywhere ? top("") : SiteAddress.wayUp(from: path),
            navigation: [
                SiteLink("Issuers", to: way(SiteAddress.issuers)),
                SiteLink("Reporting persons", to: way(SiteAddress.persons)),
                SiteLink("By date", to: way(SiteAddress.dates)), SiteLink("Codes", to: way(SiteAddress.glossary)),
            ],
            crumbs: path == SiteAddress.home || isAnywhere
                ? []
                : ([SiteLink("Home", to: SiteAddress.home)] + crumbs).map {
                    SiteLink($0.label, to: $0.address.map(way), detail: $0.detail)
                },
            feeds: feeds.map { SiteFeed(title: $0.title, mediaType: $0.mediaType, address: way($0.address)) })
    }

    /// The frame shared by the pages of all filings, without the breadcrumbs after the home page, which depend on the whole
    /// site.
    public var filingFrame: SiteFrame { frame(for: SiteAddress.filing("x")) }

    /// The address of a file that works on any page: absolute with a base URL, else from the root of the host.
    func top(_ path: String) -> String { base.map { $0.address(of: path) } ?? "/" + path }

    /// The paths of the stylesheet and the search script. Their names change with their content, so browsers may cache them
    /// forever.
    public var stylePath: String { SiteAddress.style(styleName) }
    public var scriptPath: String { SiteAddress.script(scriptName) }
}
