import HTMLReports

extension SiteSettings {
    /// What surrounds a page of the site.
    ///
    /// - Parameters:
    ///   - path: the page, from the folder of the site.
    ///   - crumbs: the way to it, their addresses from the folder of the site.
    ///   - feeds: those of the page, their addresses from the folder of the site.
    ///   - isAnywhere: whether the page is handed out at any address, so that its links must begin at the top.
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

    /// The same for all filings, but for the way to them, which only the whole site knows.
    public var filingFrame: SiteFrame { frame(for: SiteAddress.filing("x")) }

    /// The address of a file from the top of the host.
    func top(_ path: String) -> String { base.map { $0.address(of: path) } ?? "/" + path }

    /// Style and script, whose names change with their content, so that they may be kept for ever by who reads them.
    public var stylePath: String { SiteAddress.style(styleName) }
    public var scriptPath: String { SiteAddress.script(scriptName) }
}
