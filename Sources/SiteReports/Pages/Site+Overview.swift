import HTMLReports
import OwnershipModel
import OwnershipReview

extension Site {
    /// The sections above the filings on an issuer's page: transactions by year, latest holdings, reporting persons.
    func overview(of issuer: SiteParty, on page: String) -> [SiteSection] {
        [activity(of: issuer), holdings(of: issuer, on: page), people(of: issuer, on: page)].compactMap(\.self)
    }

    private func activity(of issuer: SiteParty) -> SiteSection? {
        let activity = Activity(of: issuer.filings, in: filings, groups)
        guard !activity.years.isEmpty else { return nil }
        var words = [
            "Purchases above the line, sales beneath it, all others in grey, by the dates of the transactions. Filings of a group report the same transactions and count once; amendments are not counted, since they may repeat what they correct."
        ]
        if activity.partial > 0 {
            words.append(
                "\(SiteWords.filings(activity.partial)) could be read only in part; the rows that could not are not counted."
            )
        }
        if activity.amendments > 0 {
            words.append(
                "\(SiteWords.counted(activity.amendments, "amendment", "amendments")) with transactions not counted.")
        }
        return SiteSection(
            id: "activity", heading: "Transactions by year", paragraphs: words,
            chart: ActivityChart.markup(activity, number: 0),
            table: SiteTable(
                caption: "Transactions by year", hidesCaption: true,
                head: [SiteTable.Head("Year")]
                    + ["Purchases", "Paid", "Sales", "Received", "Others"].map { SiteTable.Head($0, isNumber: true) },
                rows: activity.years.map { year in
                    let numbers = [
                        year.purchases.count, year.purchases.words, year.sales.count, year.sales.words,
                        year.others.count,
                    ]
                    return SiteTable.Row(
                        cells: [SiteTable.Cell("\(year.year)", isHead: true)]
                            + numbers.map { SiteTable.Cell($0, isNumber: true) })
                }))
    }

    /// The maximum number of holdings shown; those of persons who have not reported for a long time are on their own pages.
    private static let mostHoldings = 200

    private func holdings(of issuer: SiteParty, on page: String) -> SiteSection? {
        let holdings = IssuerHoldings(of: issuer.filings, in: filings).holdings
        guard !holdings.isEmpty else { return nil }
        var words = [
            "The balance each person reported last, account by account, in Table I. Balances of different accounts are never added up, and a person may have traded since."
        ]
        let partial = issuer.filings.count { !filings[$0].listed.gaps.isEmpty }
        if partial > 0 {
            words.append(
                "\(SiteWords.filings(partial)) could be read only in part; balances on the rows that could not are not here."
            )
        }
        if holdings.count > Self.mostHoldings {
            words.append(
                "The latest \(Self.mostHoldings) of \(SiteWords.grouped(holdings.count)); all are on the pages of the persons."
            )
        }
        return SiteSection(
            id: "holdings", heading: "Latest holdings", paragraphs: words,
            table: SiteTable(
                caption: "Latest holdings", hidesCaption: true,
                head: [
                    SiteTable.Head("Reporting person"), SiteTable.Head("Security"),
                    SiteTable.Head("Held", isNumber: true),
                    SiteTable.Head("As of"),
                ],
                rows: holdings.prefix(Self.mostHoldings).map { row($0, on: page) }))
    }

    private func row(_ holding: IssuerHoldings.Holding, on page: String) -> SiteTable.Row {
        let first = holding.persons.first
        let others = holding.persons.count - 1
        let listed = filings[holding.filing].listed
        let notes = [holding.relationship, holding.hasLeft ? "no longer subject to Section 16" : ""].filter {
            !$0.isEmpty
        }
        return SiteTable.Row(cells: [
            SiteTable.Cell(
                (first?.name ?? "Nobody named")
                    + (others > 0 ? " and \(SiteWords.counted(others, "other", "others"))" : ""),
                to: first.flatMap { link(to: $0, .person, from: page).address },
                note: notes.isEmpty ? nil : notes.joined(separator: "; "), isHead: true),
            SiteTable.Cell(holding.account.title ?? "Security without a title", note: holding.account.manner),
            SiteTable.Cell(
                holding.account.balance,
                to: SiteAddress.way(from: page, to: listed.page) + "#" + holding.account.row, isNumber: true),
            SiteTable.Cell(holding.account.date?.monthDayYear ?? "date unknown"),
        ])
    }

    private func people(of issuer: SiteParty, on page: String) -> SiteSection? {
        var people: [(person: ListedFiling.Party, relationship: String, filings: Int)] = []
        var known: [ListedFiling.Party: Int] = [:]
        for place in issuer.filings {
            for (index, person) in filings[place].listed.persons.enumerated() {
                // Persons with the same CIK are the same person, whatever their names.
                let id = ListedFiling.Party(name: person.cik == nil ? person.name : "", cik: person.cik)
                if let place = known[id] {
                    people[place].filings += 1
                    continue
                }
                let relationships = filings[place].relationships
                known[id] = people.count
                people.append((person, relationships.indices.contains(index) ? relationships[index] : "", 1))
            }
        }
        guard !people.isEmpty else { return nil }
        return SiteSection(
            id: "persons", heading: "Reporting persons",
            links: people.map { person, relationship, filings in
                let words = [relationship, SiteWords.filings(filings)].filter { !$0.isEmpty }
                return SiteLink(
                    person.name, to: link(to: person, .person, from: page).address,
                    detail: words.joined(separator: "; "))
            })
    }
}

extension SurveyedAccount {
    /// The balance in words, as far as the rows of its filing are known.
    var balance: String { after.balance(in: unit, isPartial: isPartial, isTraded: isTraded) }

    /// The form of ownership, and the terms of a derivative security: `held directly`, `held indirectly: By Trust`.
    var manner: String {
        let way =
            switch form {
            case .direct?: "held directly"
            case .indirect?: "held indirectly" + (nature.map { ": \($0)" } ?? "")
            case nil: "held directly or indirectly, which is not stated"
            }
        return terms.isEmpty ? way : "\(way); \(terms)"
    }
}
