// Where the files lie that are no pages.
extension SiteAddress {
    /// All filings, for programs.
    public static let filingsJSON = "filings.json"
    public static let filingsCSV = "filings.csv"
    /// Where robots look for them (RFC 9309, sitemaps.org).
    public static let robots = "robots.txt"
    public static let sitemap = "sitemap.xml"
    /// A part of a sitemap that is too long for one file, counted from 1.
    static func sitemap(part: Int) -> String { "sitemap-\(part).xml" }

    /// A file of a filing: its page, its PDF, its source, its data.
    ///
    /// - Parameter ending: `.html`, `.pdf`.
    public static func file(ofFiling key: String, ending: String) -> String { "\(filings)/\(key)\(ending)" }

    /// Whether a file is one of a filing.
    static func isOfFiling(_ path: String) -> Bool { path.hasPrefix("\(filings)/") }

    private static let filings = "filings"

    /// The folders whose pages a search for the text of pages is about.
    public static let foldersOfText = [filings] + PartyRole.allCases.map { folder(of: $0) }

    /// The index of the search; `Templates/search.js` knows these two.
    static let searchIndex = "search/index.json"
    static func searchIndex(part: Int) -> String { "search/\(part).json" }

    /// The folder of what a full-text indexer makes.
    static let fullText = "pagefind"

    /// An issuer's list, to be put into a page of somebody else's.
    static func fragment(ofIssuer cik: String, ending: String) -> String { "fragments/\(cik)\(ending)" }

    static func style(_ name: String) -> String { "assets/\(name).css" }
    static func script(_ name: String) -> String { "assets/\(name).js" }

    /// A feed lies beside the page about the same.
    enum Feed: Sendable, Hashable {
        case all
        case party(PartyRole, cik: String)

        var json: String { stem + ".json" }
        var atom: String { stem + ".xml" }

        private var stem: String {
            switch self {
            case .all: "feed"
            case .party(let role, let cik): "\(SiteAddress.folder(of: role))/\(cik)"
            }
        }
    }
}
