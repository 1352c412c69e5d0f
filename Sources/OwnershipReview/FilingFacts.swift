import OwnershipModel

/// The contents of a filing as figures and plain words, derived from the filing alone and without any judgement.
public struct FilingFacts: Sendable, Hashable {
    /// One sentence without a full stop, of at most 250 characters and mostly under 120: who did what, for about how many
    /// dollars, how it is held, what is left, and why.
    public var headline: String
    /// A second sentence without a full stop, with the rest: when, how often, and what else was done; nil if there is none.
    public var details: String?
    /// That the filing is one of several for the same transactions; nil if the remarks do not say so.
    public var part: PartFacts?
    /// What an amendment says of itself; nil if the filing is none.
    public var amendment: AmendmentFacts?
    /// Labelled facts for the head of a summary, such as issuer, period and filed date.
    public var keyFacts: [KeyFact]
    /// The facts of each row, Table I before Table II, in document order.
    public var rows: [RowFacts]
    /// The accounts, in order of first appearance. Balances of different accounts are never added up.
    public var accounts: [AccountFacts]
    /// Totals over all accounts, one for each combination of table, security, unit, code and direction.
    public var totals: [KindTotal]
    /// The reporting persons, in document order. They report the same rows jointly, so no figure depends on their number.
    public var people: [PersonFacts]
    /// The statement of the Rule 10b5-1(c) check box.
    public var plan: PlanStatement
    /// What footnotes and remarks say of plans, whatever the box says.
    public var planMentions: [PlanMention]
    /// Whether the form had the box when the filing was made: since April 1, 2023, and never on Form 3; nil if that is not
    /// known (Release 33-11138).
    public var hadPlanBox: Bool?
    /// Whether the box "no longer subject to Section 16" is ticked.
    public var isExit: Bool
    /// What is not known of the tables. Where a table has a gap, no figure is that of the whole, and none claims to be.
    public var gaps: [TableGap] = []
    /// What is odd about the figures and codes, in order of the rows.
    public var warnings: [FactWarning] = []
}

/// Returns the facts of a filing. This is a pure function of the filing.
public func facts(of filing: Filing) -> FilingFacts {
    let document = filing.document
    let rows = RowReading(document).rows()
    let gaps = document.gaps
    let partial = Set(gaps.map(\.table))
    let totals = KindTotal.totals(of: RowSelection(rows), partial: partial)
    let people = document.reportingOwners.map(PersonFacts.init)
    let plan = PlanStatement(document.aff10b5One)
    let isExit = document.notSubjectToSection16?.value ?? false
    let mentions = PlanMention.all(in: document, rows)
    let hadPlanBox = PlanStatement.isAsked(by: filing)
    var warnings = FactWarnings()
    warnings.addPrices(of: rows)
    warnings.addCodes(of: rows)
    let accounts = AccountFacts.accounts(of: rows, totals, partial: partial)
    let (part, amendment) = (PartFacts(document), AmendmentFacts(document))
    let lead = Headline(
        document: document, rows: rows, totals: totals, people: people, isExit: isExit, plan: plan, mentions: mentions,
        accounts: accounts, part: part, amendment: amendment
    ).lead
    // Form 3 never had the box.
    let isSilent = document.documentType.value?.form == .form3 && plan == .notStated && mentions.isEmpty
    return FilingFacts(
        headline: lead.headline, details: lead.details, part: part, amendment: amendment,
        keyFacts: KeyFact.all(
            of: filing, plan: isSilent ? nil : plan.words(hadBox: hadPlanBox, mentions), isExit: isExit, gaps: gaps),
        rows: rows, accounts: accounts, totals: totals, people: people,
        plan: plan, planMentions: mentions, hadPlanBox: hadPlanBox, isExit: isExit, gaps: gaps, warnings: warnings.all)
}

/// The answer of the check box for transactions under a plan intended to satisfy Rule 10b5-1(c).
public enum PlanStatement: Sendable, Hashable {
    case yes
    case no
    /// The filing does not have the box, which does not mean "no": it exists only since April 2023 and not on Form 3.
    case notStated
    /// The text as filed, which is neither yes nor no.
    case unreadable(String)
}

extension PlanStatement {
    /// Returns whether the form had the box when a filing was made. The filing date decides or, where it is not known, the
    /// last signature, or the period, which is earlier.
    static func isAsked(by filing: Filing) -> Bool? {
        let document = filing.document
        if document.documentType.value?.form == .form3 { return false }
        guard let first = CalendarDate(year: 2023, month: 4, day: 1) else { return nil }
        let signed = document.signatures.compactMap { $0.date?.value }.max()
        if let made = filing.header?.filedAsOf ?? signed { return made >= first }
        guard let period = document.periodOfReport?.value, period >= first else { return nil }
        return true
    }

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
