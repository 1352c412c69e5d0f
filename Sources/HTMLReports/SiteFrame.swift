/// The surroundings of a page that is part of a site. Addresses are relative to the page.
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
    /// The path from the page to the folder of the site, such as `../`.
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

/// The content that a site adds to the page of a filing.
public struct FilingOnSite: Sendable, Equatable {
    /// The surroundings of the page.
    public var frame: SiteFrame
    /// Links to the PDF, the source and the data.
    public var files: [SiteLink]
    /// The filings that this one amends, that amend it, or that were filed together with it.
    public var relations: [Relation]
    /// The changes made by this amendment, for each earlier filing.
    public var changes: [ChangeList]
    /// The dates from which and until which the filing must be on the issuer's website.
    public var posting: [SiteLink]

    public init(
        frame: SiteFrame, files: [SiteLink] = [], relations: [Relation] = [], changes: [ChangeList] = [],
        posting: [SiteLink] = []
    ) {
        self.frame = frame
        self.files = files
        self.relations = relations
        self.changes = changes
        self.posting = posting
    }

    /// A related filing.
    public struct Relation: Sendable, Equatable {
        /// The relation, such as `Amends`, `Amended by` or `Filed together with`.
        public var words: String
        /// A link to the other filing.
        public var link: SiteLink
        /// An explanation of how the relation was determined, or nil if it is obvious.
        public var basis: String?

        public init(words: String, link: SiteLink, basis: String? = nil) {
            self.words = words
            self.link = link
            self.basis = basis
        }
    }

    /// The changes that an amendment makes to one earlier filing.
    public struct ChangeList: Sendable, Equatable {
        /// A heading that names the earlier filing.
        public var heading: String
        /// Accompanying sentences, on what was not repeated or could not be compared.
        public var notes: [String]
        /// The changes, cell by cell.
        public var changes: [Change]

        public init(heading: String, notes: [String], changes: [Change]) {
            self.heading = heading
            self.notes = notes
            self.changes = changes
        }
    }

    /// A changed cell.
    public struct Change: Sendable, Equatable {
        /// The location of the cell, such as `Table I, row 3, Price`.
        public var place: String
        /// `changed`, `added`, `deleted`, `not repeated`.
        public var kind: String
        /// The value before the change, as shown; empty if there is none.
        public var before: String
        /// The value after the change, as shown; empty if there is none.
        public var after: String

        public init(place: String, kind: String, before: String, after: String) {
            self.place = place
            self.kind = kind
            self.before = before
            self.after = after
        }
    }
}
