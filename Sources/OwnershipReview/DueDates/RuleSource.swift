/// A rule from which a date was computed.
public struct RuleSource: Sendable, Hashable {
    /// The citation, such as `Rule 16a-3(k)`.
    public var citation: String
    /// A paraphrase of the rule, without a capital letter at the beginning and a full stop at the end.
    public var statement: String

    static let secondBusinessDay = RuleSource(
        citation: "Exchange Act section 16(a)(2)(C), Rule 16a-3(g)(1)",
        statement: "due before the end of the second business day after the day of the transaction")

    static let noticeOfExecution = RuleSource(
        citation: "Rule 16a-3(g)(2) to (4)",
        statement: """
            where the insider did not choose the day, under a 10b5-1 plan or in a discretionary transaction, the count \
            begins when the insider is told, at the latest on the third business day
            """)

    static let tenDaysAfterMonth = RuleSource(
        citation: "Exchange Act section 16(a) before its change of August 29, 2002; Rule 0-3(a)",
        statement: "due within ten days after the end of the month of the transaction")

    static let tenDaysAfterEvent = RuleSource(
        citation: "Exchange Act section 16(a)(2)(A) and (B), Rule 0-3(a)",
        statement: """
            due within ten days after becoming an insider; by the effective date where the issuer first registers
            """)

    static let afterFiscalYear = RuleSource(
        citation: "Rule 16a-3(f)(1), Rule 0-3(a)",
        statement: "due within 45 days after the end of the issuer's fiscal year")

    static let websitePosting = RuleSource(
        citation: "Rule 16a-3(k)",
        statement: """
            on the issuer's website by the end of the business day after filing, and for at least 12 months
            """)
}
