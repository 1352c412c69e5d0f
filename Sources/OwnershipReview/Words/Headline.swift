import OwnershipModel

/// Writes the headline of a filing, and the sentence that follows it.
struct Headline {
    var document: OwnershipDocument
    var rows: [RowFacts]
    var totals: [KindTotal]
    var people: [PersonFacts]
    var isExit: Bool
    var plan: PlanStatement
    var mentions: [PlanMention]
    var accounts: [AccountFacts]
    var part: PartFacts?
    var amendment: AmendmentFacts?

    private var form: DocumentType.Form? { document.documentType.value?.form }

    /// The lead. Whatever is not known of the tables is said at the headline's end.
    var lead: FilingLead {
        let unknown = gaps.filter { $0.unreadRows != nil || !rows.isEmpty }.map { "; \($0.words)" }.joined()
        var lead = totals.isEmpty ? withoutTransactions(unknown) : withTransactions(unknown)
        if let reason = amendment?.reason {
            let quoted = "the amendment says: “\(reason)”"
            lead.details = lead.details.map { "\($0); \(quoted)" } ?? quoted
        }
        lead.details = lead.details?.capitalizedFirst
        return lead
    }

    private var gaps: [TableGap] { document.gaps }

    /// `Part 2 of 5: `, `Amendment of the report of May 12, 2020: `, `Annual report: `, or an empty string.
    private var prefix: String {
        let kind = form == .form5 ? "annual report" : "report"
        var prefixes = part.map { [$0.words] } ?? []
        if amendment != nil {
            let original = document.dateOfOriginalSubmission?.value
            prefixes.append(original.map { "amendment of the \(kind) of \($0.spelled)" } ?? "amended \(kind)")
        } else if form == .form5 {
            prefixes.append(kind)
        }
        return prefixes.isEmpty ? "" : prefixes.joined(separator: ", ").capitalizedFirst + ": "
    }

    /// The reporting persons, such as `Robert Michel M, a director,` or `ABC Capital LP and 2 others`.
    private var subject: String { name + (role ?? "") }

    /// The reporting persons without their roles.
    private var name: String {
        let isMissing = document.missingParts.contains(.reportingOwners)
        let first = people.first?.name
        let name = first ?? "A reporting person " + (isMissing ? "whom this input does not name" : "without a name")
        switch people.count {
        case 0, 1: return name
        case 2: return "\(name) and 1 other"
        default: return "\(name) and \(people.count - 1) others"
        }
    }

    /// The role of the only reporting person, between commas; nil if there is none.
    private var role: String? {
        guard people.count == 1, let role = people.first?.describedRelationship, !role.isEmpty else { return nil }
        return "\(name.commaToAdd) \(role.withComma)"
    }

    // MARK: Transactions

    private func withTransactions(_ unknown: String) -> FilingLead {
        let clauses = Clause.clauses(of: Headline.withShortNames(totals))
        let ranks = clauses.map(\.rank)
        let order = clauses.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        guard let main = order.first.map({ clauses[$0] }) else { return FilingLead(headline: prefix + subject) }
        // Who buys and sells has done both.
        let second = order.dropFirst().first.map { clauses[$0] }.flatMap { $0.isOtherSide(of: main) ? $0 : nil }
        let rows = rows(of: [main] + (second.map { [$0] } ?? []))
        let holding = Holding(of: rows, people)
        let isTrade = main.items.contains(where: \.isMarket)
        var draft = LeadDraft()
        draft.add(subject(of: holding), .needed)
        let role = holding.subject == nil ? role : nil
        draft.add(role, .welcome)
        draft.add(" \(main.deed)\(main.money ?? "")", .needed)
        draft.add(second.map { " and \($0.brief(after: main, isPriced: false))\($0.money ?? "")" }, .needed)
        // A price that is only filed explains nothing of what comes before it.
        let isOnlyFiled = main.predicate.onlyFilesPrice
        draft.add(isOnlyFiled || second != nil ? nil : main.prices, .useful)
        let balance = Balance(after: rows, accounts, form: form, isOfSubject: holding.subject != nil)
        let manner = (balance?.words ?? holding.manner.map { "held \($0)" }).map { ", \($0)" }
        draft.add(
            manner,
            isTrade || holding.manner != nil ? .important : .welcome)
        draft.add(holding.disclaimer.map { ", \($0)" }, .important)
        draft.add(plan.clause(for: main.items + (second?.items ?? []), mentions).map { ", \($0)" }, .important)
        draft.add(isOnlyFiled ? main.prices : nil, .useful)
        draft.add((main.isPartial ? " \(Clause.limit)" : "") + unknown, .needed)
        let (headline, left) = draft.written()

        var others = order.dropFirst(second == nil ? 1 : 2).map { clauses[$0].brief(after: main) }
        if isExit, holding.names == nil { others.append(exit) }
        var details = main.circumstances ?? ""
        if second != nil { details += main.prices.map { ",\($0)" } ?? "" }
        for text in left where text != role {
            let text = text == manner ? balance.map { ", \($0.wordsOfResult)" } ?? text : text
            let isJoined = text.hasPrefix(",") || text.hasPrefix(";")
            details += details.isEmpty ? String(text.drop { ",; ".contains($0) }) : isJoined ? text : ",\(text)"
        }
        var sentences = details.isEmpty ? [] : [details]
        if let second, let told = second.circumstances {
            sentences.append(told + (second.prices.map { ",\($0)" } ?? ""))
        }
        if !others.isEmpty {
            let who = holding.names ?? (people.count > 1 ? "the reporting persons" : name)
            sentences.append("\(who) also \(listed(others))")
        }
        if isExit, holding.names != nil {
            sentences.append("\(people.count == 2 ? "both" : "all") reporting persons \(exit)")
        }
        details = sentences.joined(separator: "; ")
        return FilingLead(headline: Headline.cut(headline), details: details.isEmpty ? nil : details)
    }

    /// Those who hold, as far as the rows name them; of several persons none of whom is named, all.
    private func subject(of holding: Holding) -> String {
        if let holder = holding.subject { return prefix + holder }
        guard people.count > 1 else { return prefix + name }
        return prefix + (prefix.isEmpty ? "The" : "the") + " reporting persons (\(name))"
    }

    /// Cuts what names and titles make longer than a headline may be; the whole stands in the tables.
    private static func cut(_ text: String) -> String {
        guard text.utf8.count > LeadDraft.longest, text.count > LeadDraft.longest else { return text }
        let room = text.prefix(LeadDraft.longest - 2)
        return "\(room.lastIndex(of: " ").map { room[..<$0] } ?? room) …"
    }

    /// The titles without par value and footnote numbers; nil if none has them, or if that confuses two.
    private static func shortNames(_ titles: [String?]) -> [String?]? {
        let short = titles.map { $0.map(SecurityPhrase.shortened) }
        let count = { (titles: [String?]) in Set(titles.map { $0?.securityKey ?? "" }).count }
        return short == titles || count(short) != count(titles) ? nil : short
    }

    /// The totals with securities named without par value and footnote numbers, if that confuses none of them.
    private static func withShortNames(_ totals: [KindTotal]) -> [KindTotal] {
        guard let short = shortNames(totals.map(\.title)) else { return totals }
        return zip(totals, short).map { total, title in
            var named = total
            named.security = SecurityPhrase(title: title, table: total.table)
            return named
        }
    }

    /// The rows that clauses tell, apart from what was given up for them.
    private func rows(of clauses: [Clause]) -> [RowFacts] {
        let told = Set(clauses.flatMap(\.items).flatMap(\.rows))
        return rows.filter { told.contains($0.identifier) }
    }

    // MARK: No transactions

    private var exit: String { "reported no longer being subject to Section 16" }

    private func withoutTransactions(_ unknown: String) -> FilingLead {
        let manner = rows.count > 1 ? Holding(of: rows.filter { !$0.isStatementOfNone }, []).manner : nil
        let holding = Holding(of: rows, people)
        var draft = LeadDraft()
        draft.add(prefix + filed, .needed)
        draft.add(manner.map { ", held \($0)" }, .important)
        draft.add(holding.disclaimer.map { ", \($0)" }, .important)
        draft.add(unknown, .needed)
        let (headline, left) = draft.written()
        var details: [String] = []
        for text in left {
            let isManner = text == manner.map { ", held \($0)" }
            details.append(
                isManner ? "they are\(text.dropFirst())" : "beneficial ownership is disclaimed\(holding.extent)")
        }
        return FilingLead(
            headline: Headline.cut(headline), details: details.isEmpty ? nil : details.joined(separator: "; "))
    }

    /// What was filed and what it lists.
    private var filed: String {
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
        var rows = rows.filter { !$0.isStatementOfNone }
        if let titles = Headline.shortNames(rows.map(\.title)) {
            for (index, title) in titles.enumerated() {
                rows[index].security = SecurityPhrase(title: title, table: rows[index].account.table)
            }
        }
        if rows.allSatisfy({ $0.owned.value?.isZero ?? false }), gaps.isEmpty || rows.isEmpty {
            let isStated = document.noSecuritiesOwned?.value == true || !self.rows.isEmpty
            return isStated ? "owning no securities" : "listing no securities"
        }
        if rows.count == 1, let facts = rows.first, facts.owned.value != nil || facts.account.table == .derivative {
            let quantity =
                facts.owned.value.map { facts.security.counted($0, in: facts.account.unit) } ?? facts.security.name
            return "\(lists) \(quantity) held \(facts.account.toldManner(facts.holder))"
        }
        var names: [String] = []
        for name in rows.map(\.security.name) where !names.contains(name) { names.append(name) }
        let count = "\(lists) \(spelled(rows.count)) \(rows.count == 1 ? "holding" : "holdings")"
        let all = names
        if names.count > 4 { names = names.prefix(3) + ["\(spelled(names.count - 3)) other securities"] }
        // Long titles would not leave a sentence; they stand in the tables.
        if listed(names).utf8.count > 100, let first = all.first {
            let rest = all.count - 1
            names =
                first.utf8.count > 60 || rest == 0
                ? [] : [first, "\(spelled(rest)) other \(rest == 1 ? "security" : "securities")"]
        }
        let titles = names.isEmpty ? all.count == 1 ? "one security" : "several securities" : listed(names)
        return "\(count) of \(titles)"
    }

    private var lists: String { gaps.isEmpty ? "listing" : "listing at least" }
}
