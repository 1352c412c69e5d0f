import HTMLReports

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
