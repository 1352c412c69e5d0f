import OwnershipModel

/// The links between amendments and the filings they amend, as indices into a list of filings.
///
/// An amendment is linked to an original on the same form about the same issuer that has at least one reporting person in
/// common, by CIK and never by name. If several originals fit equally well, all are linked as possible.
struct AmendmentLinks: Sendable {
    struct Link: Sendable, Hashable {
        var amendment: Int
        var original: Int
        var basis: Basis
    }

    enum Basis: Sendable, Hashable {
        /// The original was filed on the date that the amendment states.
        case filedDate
        /// The period of report is the same. The original's filed date is unknown, or the amendment does not state one.
        case period
        /// The dates disagree, but this is the only filing with the same period and the same persons.
        case periodAgainstDate
        /// One of several filings that fit equally well.
        case possible
    }

    /// The originals of an amendment, by its index; more than one only if all are possible.
    private(set) var originals: [Int: [Link]] = [:]
    /// The amendments of an original, by its index; the oldest first.
    private(set) var amendments: [Int: [Link]] = [:]

    /// - Parameters:
    ///   - filings: the newest first.
    ///   - groups: the groups of the same filings; of copies of one report, only the first can be an original.
    init(_ filings: [SurveyedFiling], _ groups: FilingGroups) {
        var known: [Key: [Int]] = [:]
        // Without amendments there is nothing to do.
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

    /// Empty if the issuer or all persons have no CIK.
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

    /// The filings that satisfy a condition, or all if none does.
    private static func narrowed(_ places: [Int], _ fits: (Int) -> Bool) -> [Int] {
        let fitting = places.filter(fits)
        return fitting.isEmpty ? places : fitting
    }

    private static func said(_ places: [Int], _ basis: Basis) -> [(Int, Basis)] {
        places.map { ($0, places.count == 1 ? basis : .possible) }
    }
}

extension AmendmentLinks.Basis {
    /// How the link is known, if that is not obvious.
    var words: String? {
        switch self {
        case .filedDate: nil
        case .period: "tied by the period of the report"
        case .periodAgainstDate: "tied by period and persons; the filed dates do not agree"
        case .possible: "possibly: several filings fit"
        }
    }
}
