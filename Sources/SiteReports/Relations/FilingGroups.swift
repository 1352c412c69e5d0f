import Bytes
import OwnershipModel

/// Groups of filings that report the same rows and belong together: separate filings by the members of a group, a report
/// split because it has more than ten reporting persons, or one report filed twice.
///
/// Equal rows alone prove nothing: two directors who receive the same grant on the same day file the same rows. So a group
/// must contain a joint filing or have a person in common.
struct FilingGroups: Sendable {
    enum Kind: Sendable, Hashable {
        /// Different persons report the same securities.
        case joined
        /// The same persons report the same rows again.
        case repeated
    }

    /// All members of a filing's group, including itself, by index of the filing. The first is the leader, which counts for
    /// all.
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

    /// Whether the filing counts in totals: it is in no group, or the leader of its group.
    func counts(_ place: Int) -> Bool { members[place].map { $0.first == place } ?? true }

    /// Compares the persons of two filings with the same rows.
    ///
    /// - Parameters:
    ///   - one: the persons of the first filing.
    ///   - other: the persons of the second filing.
    static func kind(of one: [ListedFiling.Party], _ other: [ListedFiling.Party]) -> Kind {
        if one == other || Set(one) == Set(other) { return .repeated }
        let ciks = Set(one.compactMap(\.cik))
        return !ciks.isEmpty && ciks == Set(other.compactMap(\.cik)) ? .repeated : .joined
    }

    /// Whether the filing is a copy of an earlier member of its group.
    func isCopy(_ place: Int, in filings: [SurveyedFiling]) -> Bool {
        guard let group = members[place] else { return false }
        let persons = filings[place].listed.persons
        return group.prefix { $0 != place }.contains {
            Self.kind(of: filings[$0].listed.persons, persons) == .repeated
        }
    }

    /// Splits filings with the same rows by filed date and by evidence that they belong together.
    private static func groups(among places: [Int], _ filings: [SurveyedFiling]) -> [[Int]] {
        var days = Dictionary(grouping: places) { filings[$0].listed.filed }
        days.removeValue(forKey: nil)
        // If there is only one known date, filings with an unknown date are taken to have the same; otherwise they are in no
        // group.
        if days.count < 2 { return tied(places, filings) }
        return days.values.flatMap { tied($0, filings) }
    }

    /// All filings if one of them is a joint filing, else the copies of each report.
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
