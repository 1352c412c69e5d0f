import HTMLReports
import OwnershipModel

extension Site {
    /// What else is to be known of a filing in a list, in a word.
    func remarks(on filing: SurveyedFiling) -> [String] {
        filing.isExit ? ["no longer subject to Section 16"] : []
    }

    func overview(of issuer: SiteParty, on page: String) -> [SiteSection] {
        var seen: [String: Int] = [:]
        var order: [ListedFiling.Party] = []
        var relationship: [String: String] = [:]
        for place in issuer.filings {
            for (index, person) in filings[place].listed.persons.enumerated() {
                let id = person.cik ?? "name:\(person.name)"
                if seen.updateValue((seen[id] ?? 0) + 1, forKey: id) == nil {
                    order.append(person)
                    relationship[id] =
                        filings[place].relationships.indices.contains(index) ? filings[place].relationships[index] : ""
                }
            }
        }
        let links = order.map { person in
            let id = person.cik ?? "name:\(person.name)"
            let words = [relationship[id] ?? "", SiteWords.filings(seen[id] ?? 0)].filter { !$0.isEmpty }
            return SiteLink(
                person.name, to: link(to: person, .person, from: page).address, detail: words.joined(separator: ", "))
        }
        return [SiteSection(id: "persons", heading: "Reporting persons", links: links)]
    }

    func histories(of person: SiteParty, on page: String) -> [SiteSection] { [] }
}
