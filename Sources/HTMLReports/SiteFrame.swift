/// The frame of a page that is part of a site. Addresses are relative to the page, or absolute if it is served at any
/// address.
public struct SiteFrame: Sendable, Equatable {
    /// The title of the whole site.
    public var title: String
    /// The address of the home page.
    public var home: String
    /// The address of the stylesheet.
    public var style: String
    /// The address of the search script. Pages are complete without it.
    public var script: String
    /// The address of the search page.
    public var search: String
    /// The path from the page to the site folder, such as `../`.
    public var root: String
    /// Links to the main pages.
    public var navigation: [SiteLink]
    /// The breadcrumbs: the pages from the home page to this one, without this page.
    public var crumbs: [SiteLink]
    /// The feeds that cover the same filings as the page.
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

/// A labelled link.
public struct SiteLink: Sendable, Equatable {
    public var label: String
    /// Nil if there is nothing to link to.
    public var address: String?
    /// Text after the link: a count, a date or a remark.
    public var detail: String?

    public init(_ label: String, to address: String?, detail: String? = nil) {
        self.label = label
        self.address = address
        self.detail = detail
    }
}

/// A feed that covers the same filings as the page.
public struct SiteFeed: Sendable, Equatable {
    public var title: String
    /// `application/atom+xml` or `application/feed+json`.
    public var mediaType: String
    public var address: String

    public init(title: String, mediaType: String, address: String) {
        self.title = title
        self.mediaType = mediaType
        self.address = address
    }
}

/// What is added to the page of a filing that is part of a site.
public struct PageSurroundings: Sendable, Equatable {
    public var frame: SiteFrame
    /// Markup to insert at the top of the page.
    public var head: [UInt8]
    /// Markup to insert above the form.
    public var filing: [UInt8]

    public init(frame: SiteFrame, head: [UInt8], filing: [UInt8]) {
        (self.frame, self.head, self.filing) = (frame, head, filing)
    }
}
