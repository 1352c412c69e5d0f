// The paths of files other than pages.
extension SiteAddress {
    /// The machine-readable lists of all filings.
    public static let filingsJSON = "filings.json"
    public static let filingsCSV = "filings.csv"
    /// The path is fixed by RFC 9309.
    public static let robots = "robots.txt"
    /// The sitemap, or the index of its parts.
    public static let sitemap = "sitemap.xml"
    /// A part of a sitemap that is split, counted from 1.
    static func sitemap(part: Int) -> String { "sitemap-\(part).xml" }

    /// A file of a filing: its page, PDF, ownership document or data.
    ///
    /// - Parameter ending: what follows the key in the file name, such as `.html` or `-table1.csv`.
    public static func file(ofFiling key: String, ending: String) -> String { "\(filings)/\(key)\(ending)" }

    /// Whether a path is a file of a filing.
    static func isOfFiling(_ path: String) -> Bool { path.hasPrefix("\(filings)/") }

    private static let filings = "filings"

    /// The folders whose pages the full-text search covers.
    public static let foldersOfText = [filings] + PartyRole.allCases.map { folder(of: $0) }

    /// The search index; `Templates/search.js` uses the same paths.
    static let searchIndex = "search/index.json"
    static func searchIndex(part: Int) -> String { "search/\(part).json" }

    /// The folder that the full-text indexer writes to.
    static let fullText = "pagefind"

    /// A list of an issuer's filings to include in another website.
    static func fragment(ofIssuer cik: String, ending: String) -> String { "fragments/\(cik)\(ending)" }

    static func style(_ name: String) -> String { "assets/\(name).css" }
    static func script(_ name: String) -> String { "assets/\(name).js" }

    /// A feed. It lies beside the page about the same filings.
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
