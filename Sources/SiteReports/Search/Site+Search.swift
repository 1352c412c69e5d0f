extension Site {
    /// The search index: issuers by name, symbol and CIK, persons by name and CIK, filings by accession number.
    public var searchFiles: [SiteFile] { SearchIndex(searchEntries).files }

    private var searchEntries: [SearchEntry] {
        var entries: [SearchEntry] = []
        for role in PartyRole.allCases {
            for party in parties(role) {
                let names = ([party.name, party.symbol ?? ""] + party.otherNames).flatMap(Folding.words)
                entries.append(
                    SearchEntry(
                        kind: role == .issuer ? .issuer : .person, title: party.label,
                        detail: SiteWords.filings(party.filings.count), address: SiteAddress.party(role, party.cik),
                        words: names + [party.cik, String(party.cik.drop { $0 == "0" })]))
            }
        }
        for filing in filings {
            let listed = filing.listed
            let day =
                listed.filed.map { "filed \($0.monthDayYear)" }
                ?? listed.periodOfReport.map { "for \($0.monthDayYear)" }
            let about = ["Form \(listed.formType)", day, listed.issuer?.name, listed.persons.first?.name]
            entries.append(
                SearchEntry(
                    kind: .filing, title: listed.key, detail: about.compactMap(\.self).joined(separator: ", "),
                    address: listed.page, words: Folding.words(listed.key)))
        }
        return entries
    }
}
