import OwnershipForms
import OwnershipReview

/// What a digest tells: a line for each filing, purchases and sales apart from other reports, in the order of the message.
package struct MailDigest: Sendable {
    /// `12 filings: 3 with purchases, 5 with sales`.
    package let headline: String
    /// The filings with purchases or sales.
    package let market: [Line]
    /// The others.
    package let reports: [Line]
    /// How many filings have no line, and where they are; nil if all have one.
    package let more: String?

    /// A filing in one line.
    package struct Line: Sendable {
        /// The first reporting person, with the number of others.
        package var person: String
        /// The relationship of the only person, and the issuer.
        package var about: String
        package var type: String
        package var trade: FilingLine.Trade?
        /// How much was traded, what is left, whether by a plan, what else was done, and what is not known.
        package var words: String
        /// Form, day of filing, and the names of its files.
        package var source: String
        package var figure: String
        /// Its page on a website, or else its place on EDGAR; nil if neither is known.
        package var address: String?
        /// The Content-ID of a picture of the form's first page; nil if there is none.
        package var preview: String?
    }

    /// Writes the lines.
    ///
    /// - Parameter limit: the most lines; nil for all.
    package init(_ content: MailContent, limit: Int?) {
        let shown = min(limit ?? .max, content.filings.count)
        var (market, reports): ([Line], [Line]) = ([], [])
        for filing in content.filings.prefix(shown) {
            if filing.line.isMarket { market.append(Line(filing)) } else { reports.append(Line(filing)) }
        }
        (self.market, self.reports) = (market, reports)
        let counts = MailDigest.count(of: content.filings)
        headline = counts[0] + (counts.count > 1 ? ": \(counts.dropFirst().joined(separator: ", "))" : "")
        let hidden = content.filings.dropFirst(shown)
        let traded = hidden.count(where: \.line.isMarket)
        let place = content.listing.map { "all are listed in the attached \($0)" } ?? "each is in its own form"
        more =
            hidden.isEmpty
            ? nil
            : "And \(MailDigest.counted(hidden.count, "more filing")), \(traded) with purchases or sales: \(place)."
    }

    /// Returns the number of filings, and of those with purchases and with sales: `12 filings`, `3 with purchases`, `5 with
    /// sales`.
    package static func count(of filings: [MailedFiling]) -> [String] {
        let bought = filings.count { $0.facts.totals.contains { $0.kind == .purchase } }
        let sold = filings.count { $0.facts.totals.contains { $0.kind == .sale } }
        let trades = [(bought, "purchases"), (sold, "sales")].filter { $0.0 > 0 }.map { "\($0) with \($1)" }
        return [counted(filings.count, "filing")] + trades
    }

    private static func counted(_ number: Int, _ noun: String) -> String {
        "\(ExactDecimal(number).grouped) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension MailDigest.Line {
    fileprivate init(_ filing: MailedFiling) {
        let line = filing.line
        // Whatever is cut stands in the filing, which every line names.
        var cutter = Cutter()
        let facts = filing.facts
        let identity = filing.form.identity
        let name = cutter.cut(facts.people.first?.name ?? "A person without a name", to: 80)
        let others = facts.people.count - 1
        person = others > 0 ? "\(name) and \(others) more" : name
        let role = others > 0 ? "" : facts.people.first.map { cutter.cut($0.relationship, to: 80) } ?? ""
        about = [role, cutter.issuer(identity)].filter { !$0.isEmpty }.joined(separator: " · ")
        (type, trade) = (cutter.cut(line.type, to: 60), line.trade)
        var parts = [cutter.cut(line.quantities, to: 160)]
        if let held = line.held { parts.append("holding after: \(cutter.cut(held, to: 120))") }
        if let plan = line.plan { parts.append(cutter.cut(plan, to: 120)) }
        if !line.others.isEmpty { parts.append("with \(cutter.cut(line.others.joined(separator: ", "), to: 160))") }
        if facts.isExit { parts.append("no longer subject to Section 16") }
        parts += facts.gaps.map(\.words)
        let odd = filing.oddities.count
        if odd > 0 { parts.append("\(odd) \(odd == 1 ? "point" : "points") to check") }
        words = parts.filter { !$0.isEmpty }.joined(separator: "; ")
        let form = identity.formName + (identity.documentType.isAmendment ? " (amendment)" : "")
        let filed = identity.filed.map { "filed \($0.monthDayYear)" }
        let files = cutter.cut(filing.attachments.joined(separator: ", "), to: 120)
        source = [form, filed ?? "", files].filter { !$0.isEmpty }.joined(separator: ", ")
        figure = cutter.cut(line.valueText ?? "", to: 40)
        address = filing.page ?? sources(of: identity).first?.address
        preview = filing.preview
    }
}
