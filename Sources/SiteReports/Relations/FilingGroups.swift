import Bytes
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
        for place in filings.indices {
            guard let issuer = filings[place].listed.issuer?.cik, let rows = filings[place].rowsDigest else { continue }
            let key = Key(
                issuer: issuer, form: filings[place].documentType, period: filings[place].listed.periodOfReport,
                rows: rows)
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

    /// - Parameters:
    ///   - one: the persons of a filing.
    ///   - other: those of another one with the same rows.
    static func kind(of one: [ListedFiling.Party], _ other: [ListedFiling.Party]) -> Kind {
        if one == other || Set(one) == Set(other) { return .repeated }
        let ciks = Set(one.compactMap(\.cik))
        return !ciks.isEmpty && ciks == Set(other.compactMap(\.cik)) ? .repeated : .joined
    }

    /// Whether the filing is a copy of another one, which stands for it.
    func isCopy(_ place: Int, in filings: [SurveyedFiling]) -> Bool {
        guard let group = members[place] else { return false }
        let persons = filings[place].listed.persons
        return group.prefix { $0 != place }.contains {
            Self.kind(of: filings[$0].listed.persons, persons) == .repeated
        }
    }

    /// Filed on one day, as far as the days are known, and tied together by evidence.
    private static func groups(among places: [Int], _ filings: [SurveyedFiling]) -> [[Int]] {
        var days = Dictionary(grouping: places) { filings[$0].listed.filed }
        days.removeValue(forKey: nil)
        // Where all known days are one, filings of unknown day are taken for that day.
        if days.count < 2 { return tied(places, filings) }
        return days.values.flatMap { tied($0, filings) }
    }

    /// All of them where one is a joint filing; else copies with their copies.
    private static func tied(_ places: [Int], _ filings: [SurveyedFiling]) -> [[Int]] {
        if places.contains(where: { filings[$0].listed.persons.count > 1 }) { return [places] }
        var groups: [[Int]] = []
        for place in places where !filings[place].listed.persons.isEmpty {
            let persons = filings[place].listed.persons
            if let group = groups.firstIndex(where: { kind(of: filings[$0[0]].listed.persons, persons) == .repeated }) {
                groups[group].append(place)
            } else {
                groups.append([place])
            }
        }
        return groups
    }
}
