import Bytes
import OwnershipForms
import OwnershipModel
import OwnershipReview

extension SurveyedFiling {
    /// Extracts from a filing what the site needs for other pages.
    ///
    /// - Parameters:
    ///   - key: the name of the filing on the site; see `SiteKey`.
    ///   - form: the form filled from the same filing.
    ///   - facts: the facts about the same filing.
    ///   - documentDigest: the digest of the document before addresses were removed; see `Digest.init(of:)`.
    public init(_ filing: Filing, key: String, form: FilledForm, facts: FilingFacts, documentDigest: Digest? = nil) {
        let document = filing.document
        let filedDate = BusinessDayCalendar.sec.filedDate(of: filing.header)
        let people = document.reportingOwners.enumerated().map { index, owner in
            ListedFiling.Party(
                name: facts.people[index].name ?? "A person without a name", cik: SiteKey.cik(owner.cik))
        }
        let listed = ListedFiling(
            key: key, accessionNumber: filing.accessionNumber, formType: "\(form.identity.documentType)",
            title: form.identity.title, summary: facts.headline + ".", issuer: Self.issuer(document.issuer),
            persons: people, periodOfReport: document.periodOfReport?.value, filed: filedDate.day,
            accepted: filing.header?.acceptance, page: SiteAddress.filing(key), gaps: facts.gaps)
        self.init(
            listed: listed, documentType: form.identity.documentType,
            dateOfOriginalSubmission: document.dateOfOriginalSubmission?.value,
            relationships: facts.people.map(\.relationship), isExit: facts.isExit, plan: facts.plan,
            accounts: facts.accounts.map { SurveyedAccount($0, document) },
            trades: facts.totals.map(SurveyedTrade.init), rowsDigest: Self.rowsDigest(of: form),
            documentDigest: documentDigest,
            filedDate: filedDate, sourceEnding: SiteSource.ending(of: filing.source))
    }

    private static func issuer(_ issuer: Issuer) -> ListedFiling.Party? {
        guard issuer.name != nil || issuer.cik != nil else { return nil }
        return ListedFiling.Party(
            name: issuer.name?.spacedEvenly ?? "A company without a name", cik: SiteKey.cik(issuer.cik),
            symbol: issuer.tradingSymbol)
    }

    /// Digests the contents of both tables: the cells and, at each footnote mark, the text of the footnote, because footnote
    /// numbers differ from filing to filing; and whether other rows could not be read. Nil if the tables are empty.
    public static func rowsDigest(of form: FilledForm) -> Digest? {
        guard form.tables.contains(where: { !$0.rows.isEmpty }) else { return nil }
        let footnotes = form.explanation.footnotes
        var text: [UInt8] = []
        for table in form.tables {
            text.append(0x1D)
            if let gap = table.gap { text += gap.utf8 }
            for row in table.rows {
                text.append(0x1E)
                for place in row.cells.indices {
                    text.append(0x1F)
                    if !row.cells[place].text.isEmpty { text += row.cells[place].text.utf8 }
                    for mark in row.cells[place].marks {
                        text.append(0x1C)
                        text += (mark.footnote.map { footnotes[$0].text } ?? mark.label).utf8
                    }
                }
            }
        }
        return Digest(of: text)
    }
}

extension SurveyedAccount {
    init(_ facts: AccountFacts, _ document: OwnershipDocument) {
        let account = facts.account
        let labels = account.natureMarks.map(\.id)
        var before: ExactDecimal?
        if case .known(let amount) = facts.before { before = amount }
        self.init(
            table: account.table, title: facts.title, form: account.form, nature: account.nature,
            natureNotes: labels.map { id in document.footnotes.first { $0.id == id }?.text ?? id },
            unit: account.unit, terms: account.terms.map(Self.words) ?? "", lot: facts.lot, before: before,
            after: facts.after.amount, row: facts.after.row.description,
            date: facts.totals.compactMap(\.latest).max() ?? document.periodOfReport?.value,
            isTraded: !facts.totals.isEmpty, isPartial: facts.isPartial)
    }

    /// The terms as text: `$10.00; 01/02/2015; 01/02/2025`. Missing parts are empty.
    private static func words(_ terms: DerivativeTerms) -> String {
        let price = terms.exercisePrice.value.map { $0.value.map { "$" + $0.grouped } ?? $0.text }
        let dates = [terms.exerciseDate, terms.expirationDate].map { date in
            date.value.map { $0.value?.monthDayYear ?? $0.text }
        }
        let parts = ([price] + dates).map { $0 ?? "" }
        return parts.allSatisfy(\.isEmpty) ? "" : parts.joined(separator: "; ")
    }
}

extension SurveyedTrade {
    init(_ total: KindTotal) {
        self.init(
            table: total.table, kind: total.kind, direction: total.direction, unit: total.unit,
            rowCount: total.rows.count, amount: total.amount, value: total.value, earliest: total.earliest,
            latest: total.latest, isPartial: total.isPartial, isAverage: total.averageRows > 0)
    }
}
