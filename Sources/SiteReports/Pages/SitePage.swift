import HTMLReports

/// A page of the site that is not a filing's: a list, an issuer, a reporting person, the glossary. One template renders all
/// of them.
struct SitePage: Sendable {
    /// The path relative to the site folder.
    var path: String
    /// The title for the title bar, without the title of the site.
    var title: String
    var description: String
    var heading: String
    var lead: [String] = []
    /// Facts at the top: `label` names the fact and `detail` is its value.
    var facts: [SiteLink] = []
    var sections: [SiteSection] = []
    /// The breadcrumbs without the home page; addresses relative to the site folder.
    var crumbs: [SiteLink] = []
    /// The feed with the same filings.
    var feed: Feed?
    var isSearch = false
    /// Whether search engines should not index the page. It is not in the sitemap either.
    var isUnlisted = false
    /// The party that the page is about, for structured data.
    var about: SiteLinkedData.Party?

    struct Feed: Sendable {
        var title: String
        var address: SiteAddress.Feed
    }
}

/// A section of a page. Empty parts are left out.
struct SiteSection: Sendable {
    /// The id of the section, unique in the page.
    var id: String
    var heading: String
    /// The address that the heading links to.
    var address: String?
    var paragraphs: [String] = []
    /// A drawing as trusted SVG markup.
    var chart: [UInt8]?
    var table: SiteTable?
    var links: [SiteLink] = []
    var filings: [FilingLine] = []
    var pager: [SiteLink] = []
}

/// A table of text and links.
struct SiteTable: Sendable {
    var caption: String
    /// Whether the caption is only for screen readers, because the heading above says the same.
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
        /// Whether something is missing before this row.
        var isMarked = false
    }

    struct Cell: Sendable {
        var text: String
        /// The address of a link, relative to the page.
        var address: String?
        /// A note in small print after the text.
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

/// An entry for a filing in a list.
struct FilingLine: Sendable {
    /// The filed date as `MM/DD/YYYY`; nil if it is unknown.
    var filed: String?
    var filedISO: String?
    /// The period of report, shown if the filed date is unknown.
    var period: String
    /// The form type, such as `4/A`.
    var form: String
    var headline: String
    var address: String
    /// Nil on the issuer's own page.
    var issuer: SiteLink?
    var persons: [SiteLink]
    /// Remarks such as `amended` and `one of a group`.
    var remarks: [String]
}
