import OwnershipModel
import Testing

@testable import OwnershipReview

/// The worked examples of the domain's notes, and the edges of the rules.
@Suite struct DeadlineTests {
    private let calendar = BusinessDayCalendar.sec

    @Test(arguments: [
        ("2013-11-19", "2013-11-21"), ("2013-11-22", "2013-11-26"), ("2013-11-25", "2013-11-27"),
        ("2024-11-27", "2024-12-02"), ("2013-11-27", "2013-12-02"),  // before Thanksgiving
        ("2024-03-27", "2024-03-29"), ("2024-03-28", "2024-04-01"),  // Good Friday counts
        ("2024-10-10", "2024-10-15"), ("2024-10-11", "2024-10-16"), ("2024-10-14", "2024-10-16"),  // Columbus Day
        ("2020-12-22", "2020-12-28"), ("2020-12-23", "2020-12-29"), ("2020-12-24", "2020-12-29"),
        ("2002-08-29", "2002-09-03"),  // the first day of the two-day rule, before Labor Day
    ])
    func transactions(_ trade: String, _ due: String) throws {
        let dueDate = try #require(calendar.deadline(forTransactionOn: date(trade)).ordinary.dueDate)
        #expect(dueDate.day == date(due))
        #expect(dueDate.computed.earliest == date(due))
        #expect(dueDate.doubts.isEmpty)
        #expect(dueDate.rule.citation.contains("16a-3(g)(1)"))
    }

    @Test func lateByThreeBusinessDays() throws {
        let due = try #require(calendar.deadline(forTransactionOn: date("2013-11-19")).ordinary.dueDate)
        #expect(due.standing(of: date("2013-11-26")) == .after(businessDays: 3))
        #expect(due.standing(of: date("2013-11-21")) == .onTime)
        #expect(due.standing(of: date("2013-11-23")) == .after(businessDays: 1))
        #expect(due.standing(of: date("2040-01-03")) == .after(businessDays: nil))
    }

    @Test func daysTheInsiderDidNotChoose() throws {
        let latest = try #require(calendar.deadline(forTransactionOn: date("2013-11-19")).latest?.dueDate)
        #expect(latest.day == date("2013-11-26"))
        #expect(latest.rule.citation == "Rule 16a-3(g)(2) to (4)")
    }

    @Test func anUnclearDayGivesBothDates() throws {
        let due = try #require(calendar.deadline(forTransactionOn: date("2014-12-23")).ordinary.dueDate)
        #expect(due.day == date("2014-12-29"))
        #expect(due.computed.earliest == date("2014-12-26"))
        #expect(due.standing(of: date("2014-12-26")) == .onTime)
        guard case .onTimeIfClosed(let days) = due.standing(of: date("2014-12-29")) else {
            Issue.record("not on time if closed")
            return
        }
        #expect(days.map(\.date) == [date("2014-12-26")])
        #expect(due.standing(of: date("2014-12-30")) == .after(businessDays: 1))
        #expect(due.doubts.count == 1)
        #expect(due.doubts.first?.contains("December 26, 2014") == true)
        #expect(due.doubts.first?.contains("December 29, 2014 if not") == true)
    }

    @Test func twoUnclearDays() throws {
        let due = try #require(calendar.deadline(forTransactionOn: date("2003-09-17")).ordinary.dueDate)
        #expect(due.computed.earliest == date("2003-09-19"))
        #expect(due.day == date("2003-09-23"))
        #expect(due.computed.unclearDays.count == 2)
        #expect(due.doubts.count == 2)
    }

    @Test(arguments: [("2002-08-28", "2002-09-10"), ("2002-01-31", "2002-02-11"), ("1999-12-30", "2000-01-10")])
    func beforeTheTwoDayRule(_ trade: String, _ due: String) throws {
        let deadline = calendar.deadline(forTransactionOn: date(trade))
        #expect(deadline.ordinary.dueDate?.day == date(due))
        #expect(deadline.ordinary.dueDate?.rule == .tenDaysAfterMonth)
        #expect(deadline.latest == nil)
    }

    @Test(arguments: [("2024-11-01", "2024-11-12"), ("2024-11-04", "2024-11-14"), ("2024-11-06", "2024-11-18")])
    func initialStatements(_ event: String, _ due: String) {
        #expect(calendar.deadline(forInitialStatementOf: date(event)).dueDate?.day == date(due))
    }

    @Test(arguments: [("2003-12-31", "2004-02-17"), ("2025-12-31", "2026-02-17"), ("2024-12-31", "2025-02-14")])
    func annualStatements(_ end: String, _ due: String) {
        #expect(calendar.deadline(forFiscalYearEnding: date(end)).dueDate?.day == date(due))
    }

    @Test func closingsNotYetOrdered() throws {
        let due = try #require(calendar.deadline(forFiscalYearEnding: date("2025-12-31")).dueDate)
        #expect(due.doubts == ["Days closed by executive order after the calendar was made would move the date"])
        #expect(calendar.deadline(forFiscalYearEnding: date("2024-12-31")).dueDate?.doubts == [])
    }

    @Test func outsideTheCalendar() {
        let unknown = Deadline.calendarUnknown(known: 1996...2027)
        #expect(calendar.deadline(forTransactionOn: date("2027-12-29")).ordinary == unknown)
        #expect(calendar.deadline(forTransactionOn: date("1994-05-02")).ordinary == unknown)
        #expect(calendar.deadline(forInitialStatementOf: date("2027-12-25")) == unknown)
        #expect(calendar.deadline(forFiscalYearEnding: date("9999-12-31")) == unknown)
    }
}
