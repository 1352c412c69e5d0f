import OwnershipModel
import OwnershipReview

/// The filings of a site, arranged by page.
///
/// An immutable value made from all surveyed filings; any number of workers can render pages from it concurrently.
public struct Site: Sendable {
    public let settings: SiteSettings
    /// The newest first; filings without any date last.
    public private(set) var filings: [SurveyedFiling]
    /// Sorted by name.
    let issuers: [SiteParty]
    let persons: [SiteParty]
    /// The newest first; the filings of each as indices into `filings`.
    let months: [(month: SiteMonth, filings: [Int])]
    /// Form types such as `4` and `4/A`, sorted.
    let forms: [(type: String, filings: [Int])]
    /// In the order of `TransactionKind.allCases`.
    let kinds: [(kind: TransactionKind, filings: [Int])]
    /// The links between amendments and originals.
    let links: AmendmentLinks
    let groups: FilingGroups
    let issuerLetters: [(letter: String, parties: [SiteParty])]
    let personLetters: [(letter: String, parties: [SiteParty])]
    /// Cached list entries, by index of the filing; see `line`.
    let lines = Memo<Int, FilingLine>()
    /// Cached texts about the duty to post filings, by filed date.
    private let postings = Memo<FiledDate, PostingWords>()
    private let issuerPlaces: [String: Int]
    private let personPlaces: [String: Int]

    /// Arranges filings, given in any order.
    public init(_ filings: [SurveyedFiling], settings: SiteSettings) {
        self.settings = settings
        let sorted = Site.sorted(filings)
        self.filings = sorted
        issuers = SiteParty.all(in: sorted) { filing in filing.listed.issuer.map { [$0] } ?? [] }
        persons = SiteParty.all(in: sorted) { $0.listed.persons }
        issuerLetters = SiteParty.letters(of: issuers)
        personLetters = SiteParty.letters(of: persons)
        groups = FilingGroups(sorted)
        links = AmendmentLinks(sorted, groups)
        issuerPlaces = Dictionary(uniqueKeysWithValues: issuers.enumerated().map { ($1.cik, $0) })
        personPlaces = Dictionary(uniqueKeysWithValues: persons.enumerated().map { ($1.cik, $0) })
        months = Site.grouped(sorted) { [SiteMonth($0.listed)] }.map { (month: $0, filings: $1) }
            .sorted { $0.month > $1.month }
        forms = Site.grouped(sorted) { [$0.listed.formType] }.map { (type: $0, filings: $1) }
            .sorted { $0.type < $1.type }
        let byKind = Site.grouped(sorted) { Set($0.trades.map(\.kind)) }
        kinds = TransactionKind.allCases.compactMap { kind in byKind[kind].map { (kind: kind, filings: $0) } }
    }

    /// Returns the same site with the files beside each filing's page. Nothing else depends on them.
    public func withFiles(_ files: (SurveyedFiling) -> [ListedFiling.File]) -> Site {
        var site = self
        for place in site.filings.indices { site.filings[place].listed.files = files(site.filings[place]) }
        return site
    }

    func posting(_ filing: SurveyedFiling) -> PostingWords {
        postings.value(filing.filedDate) { PostingWords(filing) }
    }

    /// The issuer with this CIK.
    func issuer(_ cik: String?) -> SiteParty? { cik.flatMap { issuerPlaces[$0] }.map { issuers[$0] } }

    func person(_ cik: String?) -> SiteParty? { cik.flatMap { personPlaces[$0] }.map { persons[$0] } }

    /// The newest first; filings with the same time by key, so that the order is deterministic.
    private static func sorted(_ filings: [SurveyedFiling]) -> [SurveyedFiling] {
        let times = filings.map(\.listed.feedTime)
        let order = filings.indices.sorted { left, right in
            switch (times[left], times[right]) {
            case (let one?, let other?) where one != other: one > other
            case (nil, _?): false
            case (_?, nil): true
            default: filings[left].listed.key < filings[right].listed.key
            }
        }
        return order.map { filings[$0] }
    }

    private static func grouped<Key: Hashable>(
        _ filings: [SurveyedFiling], by keys: (SurveyedFiling) -> some Sequence<Key>
    ) -> [Key: [Int]] {
        var groups: [Key: [Int]] = [:]
        for index in filings.indices {
            for key in keys(filings[index]) { groups[key, default: []].append(index) }
        }
        return groups
    }
}

/// The month that a filing is listed under: that of its filed date, else of its period of report, else none.
struct SiteMonth: Hashable, Comparable {
    /// 0 if there is no date; so is `month`.
    var year: Int
    var month: Int

    init(_ filing: ListedFiling) {
        let date = filing.accepted?.date ?? filing.filed ?? filing.periodOfReport
        (year, month) = (date?.year ?? 0, date?.month ?? 0)
    }

    /// The name for addresses: `2013-11` or `undated`.
    var name: String {
        year == 0 ? "undated" : "\(year)-\(month < 10 ? "0" : "")\(month)"
    }

    static func < (left: SiteMonth, right: SiteMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
