import OwnershipModel

/// Which filings amend which, by places in a list of filings.
///
/// An amendment is tied to an original of the same form about the same issuer by at least one of the same persons; never
/// by names, and never to a filing of another form. What cannot be told apart is named as possible, not chosen.
struct AmendmentLinks: Sendable {
    struct Link: Sendable, Hashable {
        var amendment: Int
        var original: Int
        var basis: Basis
    }

    enum Basis: Sendable, Hashable {
        /// The original was filed on the day the amendment names.
        case filedDate
        /// When the original was filed is unknown, or the amendment does not say; the period of the report is the same.
        case period
        /// The dates disagree, but no other filing has the same period and the same persons.
        case periodAgainstDate
        /// One of several that fit equally well.
        case possible
    }

    /// By place of the amendment; several only where all are possible.
    private(set) var originals: [Int: [Link]] = [:]
    /// By place of the original, the oldest amendment first.
    private(set) var amendments: [Int: [Link]] = [:]

    /// - Parameters:
    ///   - filings: the newest first.
    ///   - groups: of the same filings; of a report that came twice, one stands for both.
    init(_ filings: [SurveyedFiling], _ groups: FilingGroups) {
        var known: [Key: [Int]] = [:]
        // Without an amendment there is nothing to look for.
        let amendments = filings.indices.filter { filings[$0].documentType.isAmendment }
        guard !amendments.isEmpty else { return }
        for place in filings.indices
        where !filings[place].documentType.isAmendment && !groups.isCopy(place, in: filings) {
            for key in Self.keys(of: filings[place]) { known[key, default: []].append(place) }
        }
        for place in amendments.reversed() {
            let filing = filings[place]
            var seen: Set<Int> = []
            let candidates = Self.keys(of: filing).flatMap { known[$0] ?? [] }.filter { other in
                seen.insert(other).inserted && !Self.isAfter(filings[other].listed.filed, filing.listed.filed)
            }
            for (original, basis) in Self.choice(for: filing, among: candidates.sorted(), filings) {
                let link = Link(amendment: place, original: original, basis: basis)
                originals[place, default: []].append(link)
                self.amendments[original, default: []].append(link)
            }
        }
    }

    private struct Key: Hashable {
        var issuer: String
        var form: DocumentType.Form
        var person: String
    }

    /// None without CIKs.
    private static func keys(of filing: SurveyedFiling) -> [Key] {
        guard let issuer = filing.listed.issuer?.cik else { return [] }
        return filing.listed.persons.compactMap { person in
            person.cik.map { Key(issuer: issuer, form: filing.documentType.form, person: $0) }
        }
    }

    private static func isAfter(_ day: CalendarDate?, _ other: CalendarDate?) -> Bool {
        guard let day, let other else { return false }
        return day > other
    }

    private static func choice(
        for amendment: SurveyedFiling, among candidates: [Int], _ filings: [SurveyedFiling]
    ) -> [(Int, Basis)] {
        let persons = Set(amendment.listed.persons.compactMap(\.cik))
        let period = amendment.listed.periodOfReport
        let samePersons = { (place: Int) in Set(filings[place].listed.persons.compactMap(\.cik)) == persons }
        let samePeriod = { (place: Int) in period != nil && filings[place].listed.periodOfReport == period }
        if let day = amendment.dateOfOriginalSubmission {
            let dated = candidates.filter { filings[$0].listed.filed == day }
            if !dated.isEmpty { return said(narrowed(narrowed(dated, samePeriod), samePersons), .filedDate) }
            let undated = candidates.filter { filings[$0].listed.filed == nil && samePeriod($0) }
            if !undated.isEmpty { return said(narrowed(undated, samePersons), .period) }
            let against = candidates.filter { samePeriod($0) && samePersons($0) }
            return against.count == 1 ? said(against, .periodAgainstDate) : []
        }
        return said(narrowed(candidates.filter(samePeriod), samePersons), .period)
    }

    /// Those that fit better, where any do.
    private static func narrowed(_ places: [Int], _ fits: (Int) -> Bool) -> [Int] {
        let fitting = places.filter(fits)
        return fitting.isEmpty ? places : fitting
    }

    private static func said(_ places: [Int], _ basis: Basis) -> [(Int, Basis)] {
        places.map { ($0, places.count == 1 ? basis : .possible) }
    }
}

extension AmendmentLinks.Basis {
    /// How the link is known, where it is not plain.
    var words: String? {
        switch self {
        case .filedDate: nil
        case .period: "tied by the period of the report"
        case .periodAgainstDate: "tied by period and persons; the filed dates do not agree"
        case .possible: "possibly: several filings fit"
        }
    }
}
