import Foundation
import OwnershipModel
import TestSupport
import Testing

@testable import OwnershipReview

@Suite struct BusinessDayCalendarTests {
    private let calendar = BusinessDayCalendar.sec

    /// The whole calendar against a list that was put together by hand from sources.
    @Test(.wants(.shared))
    func agreesWithTheListLineByLine() throws {
        let file = try #require(ProjectFolder.shared).appending(path: "domain/business-days.tsv")
        let listed = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return "\(cells[0]) \(cells[1]) \(cells[3])"
        }
        let ours = try calendar.years.flatMap { try #require(calendar.closedDays(in: $0)) }.map { closed in
            let kind: String =
                switch closed.kind {
                case .federalHoliday: "federal-holiday"
                case .observedHoliday: "observed"
                case .once: "one-off"
                }
            return "\(closed.date) \(kind) \(closed.effect == .unclear ? "unclear" : "no")"
        }
        #expect(listed.count > 300)
        #expect(ours == listed)
    }

    @Test func namesAgreeWithTheirDays() throws {
        let days = try #require(calendar.closedDays(in: 2021)).map { "\($0.date) \($0.name)" }
        #expect(
            days == [
                "2021-01-01 New Year's Day", "2021-01-18 Birthday of Martin Luther King, Jr.",
                "2021-02-15 Washington's Birthday", "2021-05-31 Memorial Day",
                "2021-06-18 Juneteenth National Independence Day (observed)",
                "2021-07-05 Independence Day (observed)", "2021-09-06 Labor Day", "2021-10-11 Columbus Day",
                "2021-11-11 Veterans Day", "2021-11-25 Thanksgiving Day", "2021-12-24 Christmas Day (observed)",
                "2021-12-31 New Year's Day (observed)",
            ])
    }

    /// What is listed is what a single day answers, for every day of every year.
    @Test func listAndAnswersAgree() throws {
        for year in calendar.years {
            var open = 0
            let listed = try #require(calendar.closedDays(in: year))
            var answered: [ClosedDay] = []
            var day = date("\(year)-01-01")
            while day.year == year {
                switch calendar.status(of: day) {
                case .closed(let closed), .unclear(let closed): answered.append(closed)
                case .businessDay: open += 1
                case .weekend: #expect(day.weekday.isWeekend)
                case .unknown: Issue.record("\(day) is unknown")
                }
                day = try #require(day.adding(days: 1))
            }
            #expect(answered == listed)
            #expect((247...253).contains(open), "\(year) has \(open)")
        }
    }

    @Test func everyDayClosedOnceIsAWeekdayListedOnceWithASource() {
        #expect(closedOnce.map(\.date) == Set(closedOnce.map(\.date)).sorted())
        for closed in closedOnce {
            #expect(!closed.date.weekday.isWeekend && !closed.source.isEmpty, "\(closed.date)")
            #expect(closed.date.year <= calendar.closingsKnownThrough)
        }
    }

    /// Open although something was closed, from the domain's notes.
    @Test(arguments: [
        "2005-01-20", "2009-01-20", "2017-01-20", "2021-01-20",  // inaugurations
        "2010-02-08", "2010-02-11", "2012-10-29", "2012-10-30", "2003-08-15", "2011-08-23",  // weather, dark, quake
        "2013-10-01", "2019-01-02", "2019-01-16", "2025-10-15",  // shutdowns
        "1998-12-24", "2002-12-24", "2009-12-24", "2015-12-24",  // half days
        "2024-03-29", "2020-06-19",  // Good Friday, no Juneteenth yet
    ])
    func openDays(_ day: String) {
        #expect(calendar.status(of: date(day)) == .businessDay)
    }

    @Test func outsideItsYears() {
        #expect(calendar.status(of: date("1995-12-29")) == .unknown)
        #expect(calendar.status(of: date("2028-01-01")) == .unknown)
        #expect(calendar.closedDays(in: 2028) == nil)
        #expect(calendar.businessDay(1, after: date("2027-12-30")) == nil)
        #expect(calendar.businessDays(after: date("2027-12-30"), through: date("2028-01-04")) == nil)
    }
}
