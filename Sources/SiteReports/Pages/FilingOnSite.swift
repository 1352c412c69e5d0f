import HTMLReports

/// What a site adds to the page of a filing.
public struct FilingOnSite: Sendable, Equatable {
    /// The frame of the page, including its breadcrumbs.
    public var frame: SiteFrame
    /// Links to the files beside the page (the PDF, the ownership document, the data) and to the pages of the reporting
    /// persons.
    public var files: [SiteLink]
    /// A picture of the form's first page; nil if the site has none.
    public var preview: Preview?
    /// The filings that this one amends, that amend it or that were filed together with it.
    public var relations: [Relation]
    /// What this amendment changes, one list for each filing it amends.
    public var changes: [ChangeList]
    /// When the filing must be on the issuer's website, and until when (Rule 16a-3(k)).
    public var posting: [SiteLink]

    public init(
        frame: SiteFrame, files: [SiteLink] = [], preview: Preview? = nil, relations: [Relation] = [],
        changes: [ChangeList] = [],
        posting: [SiteLink] = []
    ) {
        self.frame = frame
        self.files = files
        self.preview = preview
        self.relations = relations
        self.changes = changes
        self.posting = posting
    }

    /// A picture of the form's first page.
    public struct Preview: Sendable, Equatable {
        /// The picture, and what it shows in words.
        public var picture: SiteLink
        /// Where a click on the picture leads: the printable form, or the picture itself.
        public var target: String

        public init(picture: SiteLink, target: String) {
            self.picture = picture
            self.target = target
        }
    }

    /// Another filing that is related to this one.
    public struct Relation: Sendable, Equatable {
        /// The relation of the other filing to this one: `Amends`, `Amended by`, `Filed together with`.
        public var words: String
        public var link: SiteLink
        /// How the relation is known, if that is not obvious.
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
        /// Sentences about the comparison as a whole.
        public var notes: [String]
        public var changes: [Change]

        public init(heading: String, notes: [String], changes: [Change]) {
            self.heading = heading
            self.notes = notes
            self.changes = changes
        }
    }

    /// One difference between an amendment and the original.
    public struct Change: Sendable, Equatable {
        /// The location of the change, such as `Table I, row 3, Price`.
        public var place: String
        /// One of `changed`, `added`, `deleted`, `not repeated`.
        public var kind: String
        /// The displayed values; empty if there is none.
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
