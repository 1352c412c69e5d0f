import OwnershipModel

/// Filings that report the same rows and belong together: the members of a group in filings of their own, a report in
/// parts since it has more than ten persons, and one report that came twice.
///
/// The same rows alone prove nothing: two directors who receive the same grant on the same day file alike. So a group needs
/// a joint filing among its filings, or a person in common.
struct FilingGroups: Sendable {
    enum Kind: Sendable, Hashable {
        /// Different persons report the same securities.
        case joined
        /// The same persons and rows again: another copy.
        case repeated
    }

    /// For each filing in a group, by place: all members, itself included, the first the leader, which counts for all.
    private(set) var members: [Int: [Int]] = [:]

    init(_ filings: [SurveyedFiling]) {
        var candidates: [Key: [Int]] = [:]
        for (place, filing) in filings.enumerated() {
            guard let issuer = filing.listed.issuer?.cik, let rows = filing.rowsDigest else { continue }
            let key = Key(
                issuer: issuer, form: filing.documentType, period: filing.listed.periodOfReport, rows: rows)
            candidates[key, default: []].append(place)
        }
        for places in candidates.values where places.count > 1 {
            for group in Self.groups(among: places, filings) where group.count > 1 {
                let ordered = group.sorted { filings[$0].listed.key < filings[$1].listed.key }
                for place in ordered { members[place] = ordered }
            }
        }
    }

    private struct Key: Hashable {
        var issuer: String
        var form: DocumentType
        var period: CalendarDate?
        var rows: Digest
    }

    /// Whether the filing counts in sums: alone, or as the leader of its group.
    func counts(_ place: Int) -> Bool { members[place].map { $0.first == place } ?? true }

    static func kind(of one: SurveyedFiling, _ other: SurveyedFiling) -> Kind {
        Set(one.listed.persons) == Set(other.listed.persons) || ciks(one) == ciks(other) && !ciks(one).isEmpty
            ? .repeated : .joined
    }

    /// Filed on one day, as far as the days are known, and tied together by evidence.
    private static func groups(among places: [Int], _ filings: [SurveyedFiling]) -> [[Int]] {
        let days = Set(places.compactMap { filings[$0].listed.filed })
        var groups: [[Int]] = []
        for day in days.isEmpty ? [nil] : days.sorted().map(Optional.init) {
            var group = places.filter { filings[$0].listed.filed == day }
            // Where all known days are one, filings of unknown day are taken for that day.
            if days.count == 1 { group = places }
            if isTied(group.map { filings[$0] }) { groups.append(group) }
        }
        return groups
    }

    private static func isTied(_ filings: [SurveyedFiling]) -> Bool {
        guard let first = filings.first else { return false }
        if filings.contains(where: { $0.listed.persons.count > 1 }) { return true }
        return filings.dropFirst().allSatisfy { kind(of: first, $0) == .repeated }
    }

    private static func ciks(_ filing: SurveyedFiling) -> Set<String> { Set(filing.listed.persons.compactMap(\.cik)) }
}
