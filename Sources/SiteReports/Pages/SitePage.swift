import HTMLReports

/// A page of the site that is not a filing's own: lists, issuers, persons, the glossary. One template makes them all.
struct SitePage: Sendable {
    /// From the folder of the site.
    var path: String
    /// For the title bar, without the name of the site.
    var title: String
    var description: String
    var heading: String
    var lead: [String] = []
    /// `detail` is what is said, linked where there is an address.
    var facts: [SiteLink] = []
    var sections: [SiteSection] = []
    /// The way from the home page, from the folder of the site.
    var crumbs: [SiteLink] = []
    /// Feeds that tell of the same filings.
    var feed: Feed?
    var isSearch = false
    /// Not for search engines, and in no sitemap.
    var isUnlisted = false
    /// Whom the page is about, for machines.
    var about: SiteLinkedData.Party?

    struct Feed: Sendable {
        var title: String
        var address: SiteAddress.Feed
    }
}

/// A part of a page under a heading; whatever of it is empty is left out.
struct SiteSection: Sendable {
    /// Unique in the page.
    var id: String
    var heading: String
    /// Where the heading leads.
    var address: String?
    var paragraphs: [String] = []
    /// Markup that the product made.
    var chart: [UInt8]?
    var table: SiteTable?
    var links: [SiteLink] = []
    var filings: [FilingLine] = []
    var pager: [SiteLink] = []
}

/// A table of texts and links.
struct SiteTable: Sendable {
    var caption: String
    /// The caption says what the heading above it says already.
    var hidesCaption = false
    var head: [Head]
    var rows: [Row]

    struct Head: Sendable {
        var text: String
        var isNumber = false

        init(_ text: String, isNumber: Bool = false) {
            self.text = text
            self.isNumber = isNumber
        }
    }

    struct Row: Sendable {
        var cells: [Cell]
        /// Something is missing here.
        var isMarked = false
    }

    struct Cell: Sendable {
        var text: String
        /// From the page.
        var address: String?
        /// Small words behind it.
        var note: String?
        var isNumber = false
        var isHead = false

        init(
            _ text: String, to address: String? = nil, note: String? = nil, isNumber: Bool = false, isHead: Bool = false
        ) {
            self.text = text
            self.address = address
            self.note = note
            self.isNumber = isNumber
            self.isHead = isHead
        }
    }
}

/// A filing in a list.
struct FilingLine: Sendable {
    /// `MM/DD/YYYY`; nil where it is unknown.
    var filed: String?
    var filedISO: String?
    /// Said in its place where the filed date is unknown.
    var period: String
    /// `4/A`.
    var form: String
    var headline: String
    var address: String
    /// Left out on the issuer's own page.
    var issuer: SiteLink?
    var persons: [SiteLink]
    /// `amended`, `part of a group`.
    var remarks: [String]
}
