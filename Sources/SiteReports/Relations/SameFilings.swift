import Bytes
import OwnershipModel

/// Which of the filings that inputs hold are one filing: by their accession numbers, else by what they say.
///
/// A submission, the bare document of it and copies of either under other names are one filing, told by the one that tells
/// most. Two accession numbers are two filings, even where their documents are equal: filers do file twice.
public struct SameFilings: Sendable {
    /// A filing as it came.
    public struct Candidate: Sendable {
        public var filing: SurveyedFiling
        /// Whether it stands on the site already and gives way to a new one.
        public var isOnSite: Bool

        public init(_ filing: SurveyedFiling, isOnSite: Bool = false) {
            self.filing = filing
            self.isOnSite = isOnSite
        }
    }

    /// What becomes of a filing.
    public enum Fate: Sendable, Hashable {
        /// It stands for itself.
        case shown
        /// It is this one again, which stands for both.
        case again(of: Int)
        /// It has the accession number of this one and says something else.
        case otherContent(than: Int)
        /// It was on the site, and this one takes its place.
        case replaced(by: Int)
    }

    /// By place of the candidate.
    public private(set) var fates: [Fate]
    /// By place of a filing that is shown: the earliest filing of another accession number whose document is equal.
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

    /// Those that are shown so far, by what they say.
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

    /// What was passed over for something that is then passed over itself is told of what is shown in the end.
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

    /// By the moment they were filed; those whose moment is unknown come last.
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
    /// How much an input tells: a header tells when it was filed, a document tells everything as filed.
    fileprivate var worth: Int {
        (listed.accepted != nil || listed.filed != nil ? 2 : 0) + (sourceEnding != nil ? 1 : 0)
    }
}
