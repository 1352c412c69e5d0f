import Bytes
import OwnershipModel

/// Finds out which of the filings in the inputs are the same filing: by accession number, else by content.
///
/// A submission, its bare document and copies of either under other file names are one filing; the one with the most
/// information represents it. Two accession numbers are two filings, even if their documents are equal: filers do file
/// twice.
public struct SameFilings: Sendable {
    /// A filing from an input.
    public struct Candidate: Sendable {
        public var filing: SurveyedFiling
        /// Whether it comes from the existing site and gives way to a new one.
        public var isOnSite: Bool

        public init(_ filing: SurveyedFiling, isOnSite: Bool = false) {
            self.filing = filing
            self.isOnSite = isOnSite
        }
    }

    /// What happens to a filing. The associated values are indices of candidates.
    public enum Fate: Sendable, Hashable {
        /// It is on the site.
        case shown
        /// It is the same as another candidate, which represents both.
        case again(of: Int)
        /// It has the same accession number as another candidate, but other content.
        case otherContent(than: Int)
        /// It was on the site and is replaced by another candidate.
        case replaced(by: Int)
    }

    /// The fate of each candidate, in their order.
    public private(set) var fates: [Fate]
    /// For a filing with an accession number, by its index: the earliest filing with another accession number and an equal
    /// document.
    public private(set) var twins: [Int: Int] = [:]

    public init(_ candidates: [Candidate]) {
        fates = Array(repeating: .shown, count: candidates.count)
        var winners: [String: Int] = [:]
        for place in candidates.indices {
            let key = candidates[place].filing.listed.key
            guard let winner = winners[key] else {
                winners[key] = place
                continue
            }
            let takesOver = Self.takesOver(candidates[place], from: candidates[winner])
            let (kept, passed) = takesOver ? (place, winner) : (winner, place)
            winners[key] = kept
            fates[passed] = Self.fate(of: candidates[passed], beside: candidates[kept], at: kept)
        }
        tieByContent(candidates)
        followToTheEnd()
    }

    /// Merges the filings not yet merged by accession number by their content.
    private mutating func tieByContent(_ candidates: [Candidate]) {
        var groups: [Digest: [Int]] = [:]
        for place in candidates.indices where fates[place] == .shown {
            guard let content = candidates[place].filing.documentDigest else { continue }
            groups[content, default: []].append(place)
        }
        for places in groups.values where places.count > 1 {
            let filings = places.map { (place: $0, listed: candidates[$0].filing.listed) }
            let numbered = filings.filter { $0.listed.accessionNumber != nil }
            let richest = Self.richest(places, candidates)
            guard let leader = numbered.min(by: { Self.isEarlier($0.listed, $1.listed) })?.place ?? richest else {
                continue
            }
            for (place, listed) in filings where place != leader {
                if listed.accessionNumber == nil {
                    fates[place] = .again(of: leader)
                } else if listed.accessionNumber != candidates[leader].filing.listed.accessionNumber {
                    twins[place] = leader
                }
            }
        }
    }

    /// Resolves chains: a filing merged into one that was then merged itself refers to the one that is on the site.
    private mutating func followToTheEnd() {
        for place in fates.indices {
            switch fates[place] {
            case .again(let first), .replaced(let first):
                if case .again(let last) = fates[first] { fates[place] = .again(of: last) }
            case .shown, .otherContent: break
            }
        }
    }

    private static func takesOver(_ one: Candidate, from other: Candidate) -> Bool {
        let (worth, present) = (one.filing.worth, other.filing.worth)
        let isNews = other.isOnSite && !one.isOnSite && one.filing.documentDigest != other.filing.documentDigest
        return isNews ? worth >= present : worth > present
    }

    private static func fate(of passed: Candidate, beside kept: Candidate, at place: Int) -> Fate {
        if passed.filing.rowsDigest == kept.filing.rowsDigest, !passed.isOnSite || kept.isOnSite {
            return .again(of: place)
        }
        if passed.isOnSite, !kept.isOnSite { return .replaced(by: place) }
        return .otherContent(than: place)
    }

    private static func richest(_ places: [Int], _ candidates: [Candidate]) -> Int? {
        let worth = places.map { candidates[$0].filing.worth }.max()
        return places.first { candidates[$0].filing.worth == worth }
    }

    /// Orders filings by time filed; those with an unknown time come last.
    private static func isEarlier(_ one: ListedFiling, _ other: ListedFiling) -> Bool {
        switch (one.filedTime, other.filedTime) {
        case (let left?, let right?) where left != right: left < right
        case (_?, nil): true
        case (nil, _?): false
        default: one.key < other.key
        }
    }
}

extension SurveyedFiling {
    /// How much information an input has: a header gives the filed date, a document everything as filed.
    fileprivate var worth: Int {
        (listed.accepted != nil || listed.filed != nil ? 2 : 0) + (sourceEnding != nil ? 1 : 0)
    }
}
