import OwnershipModel

/// The data of a filing in machine-readable lists: feeds, indexes and the fragments for an issuer's own website.
public struct ListedFiling: Sendable, Hashable {
    /// An issuer or reporting person named in a filing.
    public struct Party: Sendable, Hashable {
        public var name: String
        /// The CIK with ten digits; nil if the filing does not give a valid one.
        public var cik: String?
        /// The trading symbol of an issuer.
        public var symbol: String?

        public init(name: String, cik: String? = nil, symbol: String? = nil) {
            self.name = name
            self.cik = cik
            self.symbol = symbol
        }
    }

    /// A file of the site that belongs to the filing.
    public struct File: Sendable, Hashable {
        /// The path relative to the site folder, not percent-encoded.
        public var path: String
        /// The media type, such as `application/pdf`.
        public var mediaType: String
        /// The size in bytes, or nil if it is unknown.
        public var size: Int?

        public init(path: String, mediaType: String, size: Int? = nil) {
            self.path = path
            self.mediaType = mediaType
            self.size = size
        }
    }

    /// The name of the filing on the site, see `SiteKey`. It is always the same for the same filing.
    public var key: String
    /// The accession number; nil if the input has none.
    public var accessionNumber: AccessionNumber?
    /// The form type, such as `4` or `4/A`.
    public var formType: String
    public var title: String
    /// One or more sentences of plain text.
    public var summary: String
    /// The issuer; nil if the filing gives neither a name nor a CIK.
    public var issuer: Party?
    /// The reporting persons in the order of the filing.
    public var persons: [Party]
    /// The period of report; nil if it is missing or not a date.
    public var periodOfReport: CalendarDate?
    /// The filed date; nil if it is unknown.
    public var filed: CalendarDate?
    /// The acceptance time from the header of the submission; nil without a header.
    public var accepted: AcceptanceTime?
    /// The page of the filing, relative to the site folder and not percent-encoded.
    public var page: String
    /// The files beside the page: the PDF, the ownership document, the data.
    public var files: [File]
    /// What is not known of the filing's tables.
    public var gaps: [TableGap]

    public init(
        key: String, accessionNumber: AccessionNumber? = nil, formType: String, title: String, summary: String,
        issuer: Party? = nil, persons: [Party] = [], periodOfReport: CalendarDate? = nil, filed: CalendarDate? = nil,
        accepted: AcceptanceTime? = nil, page: String, files: [File] = [],
        gaps: [TableGap] = []
    ) {
        self.key = key
        self.accessionNumber = accessionNumber
        self.formType = formType
        self.title = title
        self.summary = summary
        self.issuer = issuer
        self.persons = persons
        self.periodOfReport = periodOfReport
        self.filed = filed
        self.accepted = accepted
        self.page = page
        self.files = files
        self.gaps = gaps
    }
}
