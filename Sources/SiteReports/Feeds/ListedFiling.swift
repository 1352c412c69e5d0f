import OwnershipModel

/// A filing as lists for programs tell of it: feeds, indexes, the list of what must be on a website.
public struct ListedFiling: Sendable, Hashable {
    /// Who is named: a company or a person.
    public struct Party: Sendable, Hashable {
        public var name: String
        public var cik: String?
        /// Of companies.
        public var symbol: String?

        public init(name: String, cik: String? = nil, symbol: String? = nil) {
            self.name = name
            self.cik = cik
            self.symbol = symbol
        }
    }

    /// A file of the site that belongs to the filing.
    public struct File: Sendable, Hashable {
        /// From the folder of the site, as plain text.
        public var path: String
        /// `application/pdf`, …
        public var mediaType: String
        /// In bytes, where it is known.
        public var size: Int?

        public init(path: String, mediaType: String, size: Int? = nil) {
            self.path = path
            self.mediaType = mediaType
            self.size = size
        }
    }

    /// The accession number, else the name the site gave the filing; the same for the same filing, always.
    public var key: String
    public var accessionNumber: AccessionNumber?
    /// `4`, `4/A`, …
    public var formType: String
    public var title: String
    /// Plain text of one or more sentences.
    public var summary: String
    public var issuer: Party?
    public var persons: [Party]
    public var periodOfReport: CalendarDate?
    public var filed: CalendarDate?
    public var accepted: AcceptanceTime?
    /// The page about the filing, from the folder of the site, as plain text.
    public var page: String
    /// The PDF, the source, the data.
    public var files: [File]

    public init(
        key: String, accessionNumber: AccessionNumber? = nil, formType: String, title: String, summary: String,
        issuer: Party? = nil, persons: [Party] = [], periodOfReport: CalendarDate? = nil, filed: CalendarDate? = nil,
        accepted: AcceptanceTime? = nil, page: String, files: [File] = []
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
    }
}
