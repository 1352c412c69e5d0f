import OwnershipModel

/// What a filing says, in figures and in plain words: worked out from the filing alone, nothing added and nothing judged.
public struct FilingFacts: Sendable, Hashable {
    /// One sentence without a full stop: who did what, how much of it, when and at what price.
    public var headline: String
    /// Issuer, period, filed date and the like, in few words.
    public var keyFacts: [KeyFact]
    /// One for each row, Table I before Table II, in document order.
    public var rows: [RowFacts]
    /// In order of first appearance. Balances of different accounts are never added.
    public var accounts: [AccountFacts]
    /// Over all accounts, by table, security, unit, code and direction. Nothing is added across these.
    public var totals: [KindTotal]
    /// The reporting persons, in document order. They file about the same rows, so no figure depends on their number.
    public var people: [PersonFacts]
    public var plan: PlanStatement
    /// The box "no longer subject to Section 16" is ticked.
    public var isExit: Bool
}

/// The facts of a filing. A plain function: the same filing gives the same facts, always.
public func facts(of filing: Filing) -> FilingFacts {
    let document = filing.document
    let rows = RowReading(document).rows()
    let totals = KindTotal.totals(of: rows.indices, in: rows)
    let people = document.reportingOwners.map(PersonFacts.init)
    let plan = PlanStatement(document.aff10b5One)
    let isExit = document.notSubjectToSection16?.value ?? false
    return FilingFacts(
        headline: Headline(document: document, rows: rows, totals: totals, people: people, isExit: isExit).text,
        keyFacts: KeyFact.all(of: filing, plan: plan, isExit: isExit), rows: rows,
        accounts: AccountFacts.accounts(of: rows, totals), totals: totals, people: people, plan: plan, isExit: isExit)
}

/// Whether a transaction was made under a plan meant to satisfy Rule 10b5-1(c), as the box says.
public enum PlanStatement: Sendable, Hashable {
    case yes
    case no
    /// The box is not in the filing. It was not asked before April 2023, and never on the initial statement: this is
    /// not a no.
    case notStated
    /// Neither yes nor no: the text as filed.
    case unreadable(String)
}

extension PlanStatement {
    init(_ box: Filed<Bool>?) {
        guard let box else {
            self = .notStated
            return
        }
        switch box.value {
        case true?: self = .yes
        case false?: self = .no
        case nil: self = .unreadable(box.text)
        }
    }
}
