import HTMLReports
import OwnershipModel
import OwnershipReview

extension Site {
    /// The maximum number of accounts on a page. More, mostly options of many grants, would make the page unreadable.
    private static let mostAccounts = 40
    /// The maximum number of balances shown for one account; the filings have the others.
    private static let mostPoints = 60

    /// The holdings of a reporting person over time, by issuer and account.
    func histories(of person: SiteParty, on page: String) -> [SiteSection] {
        var issuers: [String: [Int]] = [:]
        for place in person.filings {
            if let cik = filings[place].listed.issuer?.cik { issuers[cik, default: []].append(place) }
        }
        var sections: [SiteSection] = []
        var number = 1
        for (cik, places) in issuers.sorted(by: { ($0.value[0], $0.key) < ($1.value[0], $1.key) }) {
            guard let issuer = issuer(cik) else { continue }
            let histories = PositionHistory.all(of: places, in: filings, links, groups)
            guard !histories.isEmpty else { continue }
            var opening = SiteSection(
                id: "i\(number)", heading: "Held of \(issuer.label)",
                address: SiteAddress.way(from: page, to: SiteAddress.issuer(cik)),
                paragraphs: [
                    "From filing to filing, each account by itself. A line is broken, and the row marked, where a filing does not go on from the one before: something is missing here, or was not reported."
                ])
            let followed = histories.reduce(0) { $0 + $1.points.count }
            if followed < places.reduce(0, { $0 + filings[$1].accounts.count }) {
                opening.paragraphs.append(
                    "Not all balances are here: those of several lots under one description cannot be told apart from filing to filing, and filings of a group and corrected ones stand once. The filings have them all."
                )
            }
            let partial = places.count { !filings[$0].listed.gaps.isEmpty }
            if partial > 0 {
                opening.paragraphs.append(
                    "\(SiteWords.filings(partial)) could be read only in part; balances on the rows that could not are not here."
                )
            }
            if histories.count > Self.mostAccounts {
                opening.paragraphs.append("The \(Self.mostAccounts) accounts that moved last, of \(histories.count).")
            }
            sections.append(opening)
            for history in histories.prefix(Self.mostAccounts) {
                sections.append(section(history, number: number, on: page))
                number += 1
            }
        }
        return sections
    }

    private func section(_ history: PositionHistory, number: Int, on page: String) -> SiteSection {
        let account = history.account
        let shown = history.points.suffix(Self.mostPoints)
        let name = "Account \(number): \(history.title), \(account.manner)"
        return SiteSection(
            id: "a\(number)", heading: history.title,
            paragraphs: [account.manner.prefix(1).uppercased() + account.manner.dropFirst() + "."]
                + (shown.count < history.points.count
                    ? ["The latest \(shown.count) of \(history.points.count) balances."] : []),
            chart: HistoryChart.markup(history, number: number),
            table: SiteTable(
                caption: name, hidesCaption: true,
                head: [
                    SiteTable.Head("Date"), SiteTable.Head("Held before", isNumber: true),
                    SiteTable.Head("Held after", isNumber: true), SiteTable.Head("Filing"), SiteTable.Head("Remark"),
                ], rows: shown.reversed().map { row($0, on: page) }))
    }

    private func row(_ point: PositionHistory.Point, on page: String) -> SiteTable.Row {
        let account = point.account
        let listed = filings[point.filing].listed
        let words = { (amount: ExactDecimal) in Figure.known(amount).words(in: account.unit) }
        var remarks: [String] = []
        switch point.gap {
        case .difference(let from, let to)?:
            remarks.append(
                account.isTraded
                    ? "gap: \(words(from)) after the filing before, \(words(to)) before this one"
                    : "gap: \(words(from)) after the filing before, and no transaction here")
        case .cannotTell?: remarks.append("whether something is missing before this cannot be told")
        case nil: break
        }
        remarks += listed.gaps.filter { $0.table == account.table }.map(\.words)
        if let original = point.restates { remarks.append("corrects the filing \(filings[original].listed.key)") }
        return SiteTable.Row(
            cells: [
                SiteTable.Cell(point.date?.monthDayYear ?? "date unknown", isHead: true),
                SiteTable.Cell(account.before.map(words) ?? "–", isNumber: true),
                SiteTable.Cell(account.balance, isNumber: true),
                SiteTable.Cell(
                    "Form \(listed.formType)", to: SiteAddress.way(from: page, to: listed.page) + "#" + account.row),
                SiteTable.Cell(remarks.joined(separator: "; ")),
            ],
            isMarked: (point.gap.map { if case .difference = $0 { true } else { false } } ?? false)
                || filings[point.filing].hasGap(in: account.table))
    }
}
