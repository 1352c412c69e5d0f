/// An issuer or a reporting person with all its filings, identified by CIK. A party without a CIK gets no page, because a
/// name may belong to several.
struct SiteParty: Sendable {
    var cik: String
    /// The name in the newest filing.
    var name: String
    /// The trading symbol of an issuer, from the newest filing that has one.
    var symbol: String?
    /// Earlier names it was filed under, the latest first.
    var otherNames: [String]
    /// Indices into the site's filings, the newest first.
    var filings: [Int]

    /// The name with the trading symbol: `EXAMPLE CORP [EXM]`.
    var label: String { symbol.map { "\(name) [\($0)]" } ?? name }

    /// Collects the parties of filings, sorted by name.
    static func all(
        in filings: [SurveyedFiling], _ parties: (SurveyedFiling) -> [ListedFiling.Party]
    ) -> [SiteParty] {
        var found: [String: SiteParty] = [:]
        for index in filings.indices {
            for party in parties(filings[index]) {
                guard let cik = party.cik else { continue }
                found[cik, default: SiteParty(cik: cik, name: party.name, otherNames: [], filings: [])]
                    .add(party, of: index)
            }
        }
        return found.values.map { (sortingName: $0.name.uppercased(), party: $0) }
            .sorted { ($0.sortingName, $0.party.cik) < ($1.sortingName, $1.party.cik) }.map(\.party)
    }

    private mutating func add(_ party: ListedFiling.Party, of filing: Int) {
        if filings.last != filing { filings.append(filing) }
        symbol = symbol ?? party.symbol
        if party.name != name, !otherNames.contains(party.name) { otherNames.append(party.name) }
    }

    /// The letter it is listed under: `a` to `z`, or `other`.
    var letter: String {
        guard let first = name.utf8.first, let letter = Unicode.Scalar(first | 0x20) as Unicode.Scalar?,
            ("a"..."z").contains(letter)
        else { return "other" }
        return String(Character(letter))
    }

    /// Groups parties by the first letter of their names, `other` last.
    static func letters(of parties: [SiteParty]) -> [(letter: String, parties: [SiteParty])] {
        // Sort by letter first: names that do not begin with a letter are at both ends of the order.
        let sorted = parties.enumerated().map { (rank: $1.letter == "other" ? "~" : $1.letter, place: $0, party: $1) }
            .sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
        var letters: [(letter: String, parties: [SiteParty])] = []
        for (_, _, party) in sorted {
            if letters.last?.letter == party.letter {
                letters[letters.count - 1].parties.append(party)
            } else {
                letters.append((party.letter, [party]))
            }
        }
        return letters
    }
}
