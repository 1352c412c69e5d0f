import OwnershipModel

/// Writes the headline of a filing.
struct Headline {
    var document: OwnershipDocument
    var rows: [RowFacts]
    var totals: [KindTotal]
    var people: [PersonFacts]
    var isExit: Bool
    var plan: PlanStatement
    var mentions: [PlanMention]

    private var form: DocumentType.Form? { document.documentType.value?.form }

    /// One sentence without a full stop. Whatever is not known of the tables is said at its end.
    var text: String {
        let text = prefix + (totals.isEmpty ? withoutTransactions : withTransactions)
        return ([text] + gaps.filter { $0.unreadRows != nil || !rows.isEmpty }.map(\.words)).joined(separator: "; ")
    }

    private var gaps: [TableGap] { document.gaps }

    /// `Amended report: `, `Annual report: `, `Amended annual report: ` or an empty string.
    private var prefix: String {
        let isAmendment = document.documentType.value?.isAmendment ?? false
        switch (isAmendment, form == .form5) {
        case (false, false): return ""
        case (true, false): return "Amended report: "
        case (false, true): return "Annual report: "
        case (true, true): return "Amended annual report: "
        }
    }

    /// The reporting persons, such as `Robert Michel M, a director,` or `ABC Capital LP and 2 others`.
    private var subject: String {
        let first = people.first
        let isMissing = document.missingParts.contains(.reportingOwners)
        let name =
            first?.name ?? "A reporting person " + (isMissing ? "whom this input does not name" : "without a name")
        switch people.count {
        case 0, 1:
            let relationship = first?.describedRelationship ?? ""
            return relationship.isEmpty ? name : "\(name.withComma) \(relationship.withComma)"
        case 2: return "\(name) and 1 other"
        default: return "\(name) and \(people.count - 1) others"
        }
    }

    // MARK: Transactions

    private var withTransactions: String {
        let clauses = Clause.clauses(of: totals)
        let ranks = clauses.map(\.rank)
        let order = clauses.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        guard let main = order.first.map({ clauses[$0] }) else { return subject }
        let holding = Holding(of: rows(of: main), people)
        var others = order.dropFirst().map { clauses[$0].brief(after: main) }
        var text = "\(holding.subject ?? subject) \(main.full)"
        if let manner = holding.manner { text += ", held \(manner)" }
        if let disclaimer = holding.disclaimer { text += ", \(disclaimer)" }
        if let plan = plan(of: main) { text += ", \(plan)" }
        if isExit { others.append(exit) }
        if !others.isEmpty { text += ", and also \(listed(others))" }
        return text
    }

    /// The plan of a clause: as the words say, or else that the box is ticked beside purchases or sales.
    private func plan(of clause: Clause) -> String? {
        if let told = PlanMention.clause(for: clause.items.flatMap(\.rows), mentions) { return told }
        let isTrade = clause.items.contains { $0.kind == .purchase || $0.kind == .sale }
        return plan == .yes && isTrade ? "with the Rule 10b5-1 box ticked" : nil
    }

    /// The rows that a clause tells, apart from what was given up for them.
    private func rows(of clause: Clause) -> [RowFacts] {
        let told = Set(clause.items.flatMap(\.rows))
        return rows.filter { told.contains($0.identifier) }
    }

    // MARK: No transactions

    private var exit: String { "reported no longer being subject to Section 16" }

    private var withoutTransactions: String {
        if rows.isEmpty, !gaps.isEmpty {
            return "\(subject) filed a report whose securities this input does not tell"
        }
        if form == .form3 { return "\(subject) filed an initial statement of ownership\(asOf), \(listing)" }
        let end = form == .form5 ? fiscalYear : ""
        if isExit {
            return rows.isEmpty
                ? "\(subject) \(exit)\(end), with no transactions to report"
                : "\(subject) \(exit)\(end), \(listing)"
        }
        // Where rows are not known, some of them may be transactions.
        if !gaps.isEmpty { return "\(subject) filed a report\(end), \(listing)" }
        return rows.isEmpty
            ? "\(subject) reported no transactions and no holdings\(end)"
            : "\(subject) reported no transactions\(end), \(listing)"
    }

    private var asOf: String { document.periodOfReport?.value.map { " as of \($0.spelled)" } ?? "" }

    private var fiscalYear: String {
        document.periodOfReport?.value.map { " for the fiscal year ended \($0.spelled)" } ?? ""
    }

    /// The holdings, such as `listing 6,000 shares of common stock held directly` or `listing five holdings of common stock
    /// and stock options`; `listing at least …` where not all rows are known.
    private var listing: String {
        let rows = rows.filter { !$0.isStatementOfNone }
        if rows.isEmpty {
            let isStated = document.noSecuritiesOwned?.value == true || !self.rows.isEmpty
            return isStated ? "owning no securities" : "listing no securities"
        }
        if rows.count == 1, let facts = rows.first, let owned = facts.owned.value {
            let quantity = facts.security.counted(owned, in: facts.account.unit)
            let disclaimer = Holding(of: [facts], people).disclaimer.map { ", \($0)" } ?? ""
            return "\(lists) \(quantity) held \(facts.account.toldManner(facts.holder))\(disclaimer)"
        }
        var names: [String] = []
        for name in rows.map(\.security.name) where !names.contains(name) { names.append(name) }
        if names.count > 4 { names = names.prefix(3) + ["\(spelled(names.count - 3)) other securities"] }
        return "\(lists) \(spelled(rows.count)) \(rows.count == 1 ? "holding" : "holdings") of \(listed(names))"
    }

    private var lists: String { gaps.isEmpty ? "listing" : "listing at least" }
}
