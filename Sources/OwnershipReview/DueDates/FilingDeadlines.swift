import OwnershipModel

/// The deadline of the report on a transaction.
public struct TransactionDeadline: Sendable, Hashable {
    /// The deadline counted from the transaction date.
    public var ordinary: Deadline
    /// The latest possible deadline for transactions whose date the insider did not choose (Rule 16a-3(g)(2) to (4)): the
    /// count then begins on notification, at the latest on the third business day. Nil before 29 August 2002.
    public var latest: Deadline?
}

extension BusinessDayCalendar {
    private static let twoDayRule = CalendarDate(compact: "20020829")

    /// Returns the deadline of the Form 4 for a transaction on the given day.
    ///
    /// It is due within two business days for transactions on and after 29 August 2002, when section 403 of the
    /// Sarbanes-Oxley Act took effect (Release 34-46421), and before that within ten days after the end of the month.
    /// Transactions that may be reported on Form 5 instead are up to the caller.
    public func deadline(forTransactionOn day: CalendarDate) -> TransactionDeadline {
        if let start = BusinessDayCalendar.twoDayRule, day < start {
            return TransactionDeadline(ordinary: rolled(day.lastOfMonth, days: 10, .tenDaysAfterMonth), latest: nil)
        }
        return TransactionDeadline(
            ordinary: deadline(businessDay(2, after: day), .secondBusinessDay),
            latest: deadline(businessDay(5, after: day), .noticeOfExecution))
    }

    /// Returns the deadline of the Form 3 of a person who became an insider on the given day.
    ///
    /// If the issuer first registers its securities, the form is due by the effective date instead; that case is up to the
    /// caller.
    public func deadline(forInitialStatementOf event: CalendarDate) -> Deadline {
        rolled(event, days: 10, .tenDaysAfterEvent)
    }

    /// Returns the deadline of the Form 5 for a fiscal year that ended on the given day.
    public func deadline(forFiscalYearEnding end: CalendarDate) -> Deadline {
        rolled(end, days: 45, .afterFiscalYear)
    }

    /// Counts calendar days; a last day that is not a business day moves to the next one (Rule 0-3(a)).
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
