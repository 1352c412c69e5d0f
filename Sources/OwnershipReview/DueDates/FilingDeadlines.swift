import OwnershipModel

/// When the report on a transaction was due.
public struct TransactionDeadline: Sendable, Hashable {
    public var ordinary: Deadline
    /// For transactions whose day the insider did not choose: when it was due if the insider was told as late as the
    /// rule allows for. Nil before August 29, 2002.
    public var latest: Deadline?
}

extension BusinessDayCalendar {
    private static let twoDayRule = CalendarDate(compact: "20020829")

    /// When the report on changes (the one numbered 4) was due for a transaction of that day.
    ///
    /// Two business days for trades on and after 29 August 2002, when section 403 of the Sarbanes-Oxley Act took effect
    /// (Release 34-46421); before that, ten days after the end of the month. Transactions that may wait for the annual
    /// report are the caller's to know.
    public func deadline(forTransactionOn day: CalendarDate) -> TransactionDeadline {
        if let start = BusinessDayCalendar.twoDayRule, day < start {
            return TransactionDeadline(ordinary: rolled(day.lastOfMonth, days: 10, .tenDaysAfterMonth), latest: nil)
        }
        return TransactionDeadline(
            ordinary: deadline(businessDay(2, after: day), .secondBusinessDay),
            latest: deadline(businessDay(5, after: day), .noticeOfExecution))
    }

    /// When the initial statement (the one numbered 3) was due for a person who became an insider on that day. Where
    /// the issuer first registers, it is due by the effective date instead; that is the caller's to know.
    public func deadline(forInitialStatementOf event: CalendarDate) -> Deadline {
        rolled(event, days: 10, .tenDaysAfterEvent)
    }

    /// When the annual statement (the one numbered 5) was due for a fiscal year that ended on that day.
    public func deadline(forFiscalYearEnding end: CalendarDate) -> Deadline {
        rolled(end, days: 45, .afterFiscalYear)
    }

    /// Calendar days, and if the last is none to file on, the business day after it (Rule 0-3(a)).
    private func rolled(_ start: CalendarDate?, days: Int, _ rule: RuleSource) -> Deadline {
        deadline(start?.adding(days: days).flatMap(businessDay(onOrAfter:)), rule)
    }

    func deadline(_ computed: ComputedDay?, _ rule: RuleSource) -> Deadline {
        computed.map { .due(DueDate(computed: $0, rule: rule)) } ?? .calendarUnknown(known: years)
    }
}

extension CalendarDate {
    fileprivate var lastOfMonth: CalendarDate? {
        CalendarDate(year: year, month: month, day: 1)?.adding(months: 1)?.adding(days: -1)
    }
}
