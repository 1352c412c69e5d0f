import OwnershipModel

/// What is new on a site, or of one issuer or person on it.
public struct Feed: Sendable, Hashable {
    public var title: String
    public var subtitle: String?
    /// Who publishes the site.
    public var author: String
    /// The page the feed belongs to, from the folder of the site, as plain text.
    public var page: String
    /// The newest first; where two are of one moment, in the order of their keys.
    public let filings: [ListedFiling]
    /// Filings that bear no date at all and so have no place among the newest, in the order of their keys.
    public let undated: [ListedFiling]

    /// - Parameter limit: the most filings the feed tells of; the older ones are on the site's pages.
    public init(
        title: String, subtitle: String? = nil, author: String, page: String, filings: [ListedFiling], limit: Int = 100
    ) {
        self.title = title
        self.subtitle = subtitle
        self.author = author
        self.page = page
        let dated = filings.indices.compactMap { place in filings[place].feedTime.map { (place: place, time: $0) } }
        let newest = dated.sorted { left, right in
            left.time == right.time ? filings[left.place].key < filings[right.place].key : left.time > right.time
        }
        self.filings = newest.prefix(limit).map { filings[$0.place] }
        undated = filings.filter { $0.feedTime == nil }.sorted { $0.key < $1.key }
    }
}

extension ListedFiling {
    /// The summary, and where the filing stands at the date of its period that it does so.
    var feedSummary: String {
        guard filedTime == nil, let periodOfReport else { return summary }
        return "\(summary) (Filed date unknown; listed by its period of report, \(periodOfReport).)"
    }
}
