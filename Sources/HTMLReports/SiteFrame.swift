/// What surrounds a page that is part of a site. Addresses are as they stand in the page: from where the page lies.
public struct SiteFrame: Sendable, Equatable {
    /// What the whole site is called.
    public var title: String
    public var home: String
    public var style: String
    /// The script of the search; the pages are whole without it.
    public var script: String
    /// Where a search leads.
    public var search: String
    /// The way from the page to the folder of the site, such as `../`.
    public var root: String
    public var navigation: [SiteLink]
    /// The way from the home page to this one, without the page itself.
    public var crumbs: [SiteLink]
    public var feeds: [SiteFeed]

    public init(
        title: String, home: String, style: String, script: String, search: String, root: String,
        navigation: [SiteLink], crumbs: [SiteLink] = [], feeds: [SiteFeed] = []
    ) {
        self.title = title
        self.home = home
        self.style = style
        self.script = script
        self.search = search
        self.root = root
        self.navigation = navigation
        self.crumbs = crumbs
        self.feeds = feeds
    }
}

/// A link with its words.
public struct SiteLink: Sendable, Equatable {
    public var label: String
    /// Nil where there is nothing to link to.
    public var address: String?
    /// Stands behind it: a count, a date, a remark.
    public var detail: String?

    public init(_ label: String, to address: String?, detail: String? = nil) {
        self.label = label
        self.address = address
        self.detail = detail
    }
}

/// A feed that tells of the same filings as the page.
public struct SiteFeed: Sendable, Equatable {
    public var title: String
    /// `application/atom+xml`, `application/feed+json`.
    public var mediaType: String
    public var address: String

    public init(title: String, mediaType: String, address: String) {
        self.title = title
        self.mediaType = mediaType
        self.address = address
    }
}

/// What surrounds the page of a filing where it is part of a site.
public struct PageSurroundings: Sendable, Equatable {
    public var frame: SiteFrame
    /// Markup that stands above the page.
    public var head: [UInt8]
    /// Markup that stands above the form.
    public var filing: [UInt8]

    public init(frame: SiteFrame, head: [UInt8], filing: [UInt8]) {
        (self.frame, self.head, self.filing) = (frame, head, filing)
    }
}
