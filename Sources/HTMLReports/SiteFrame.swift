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

/// What a site adds to the page of a filing.
public struct FilingOnSite: Sendable, Equatable {
    public var frame: SiteFrame
    /// The PDF, the source, the data.
    public var files: [SiteLink]
    /// Filings that this one amends, that amend it, that were made together with it: what they are to it, and where.
    public var relations: [Relation]
    /// What this amendment changes.
    public var changes: [ChangeList]
    /// When it must be on the issuer's website, and until when.
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

    public struct Relation: Sendable, Equatable {
        /// `Amends`, `Amended by`, `Filed together with`.
        public var words: String
        public var link: SiteLink
        /// How this is known, where it is not plain.
        public var basis: String?

        public init(words: String, link: SiteLink, basis: String? = nil) {
            self.words = words
            self.link = link
            self.basis = basis
        }
    }

    /// What an amendment changes in one earlier filing.
    public struct ChangeList: Sendable, Equatable {
        public var heading: String
        /// Sentences that go with it: what was not repeated, what could not be told.
        public var notes: [String]
        public var changes: [Change]

        public init(heading: String, notes: [String], changes: [Change]) {
            self.heading = heading
            self.notes = notes
            self.changes = changes
        }
    }

    public struct Change: Sendable, Equatable {
        /// `Table I, row 3, Price`.
        public var place: String
        /// `changed`, `added`, `deleted`, `not repeated`.
        public var kind: String
        /// As shown; empty where nothing is.
        public var before: String
        public var after: String

        public init(place: String, kind: String, before: String, after: String) {
            self.place = place
            self.kind = kind
            self.before = before
            self.after = after
        }
    }
}
