import OwnershipModel

/// The newest filings of a site, or those of one issuer or reporting person.
public struct Feed: Sendable, Hashable {
    public var title: String
    public var subtitle: String?
    /// The publisher of the site.
    public var author: String
    /// The page that the feed belongs to, relative to the site folder and not percent-encoded.
    public var page: String
    /// The newest first; filings with the same time in the order of their keys.
    public let filings: [ListedFiling]
    /// Filings without any date, which are not in the feed, in the order of their keys.
    public let undated: [ListedFiling]

    /// - Parameter limit: the maximum number of filings in the feed; older ones are only on the site's pages.
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
    /// The summary, with a remark if the filing is listed by its period of report because its filed date is unknown.
    var feedSummary: String {
        guard filedTime == nil, let periodOfReport else { return summary }
        return "\(summary) (Filed date unknown; listed by its period of report, \(periodOfReport).)"
    }
}
