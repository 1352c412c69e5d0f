import Foundation
import OwnershipModel
import Testing

@testable import OwnershipReview

@Suite struct CalendarDateDaysTests {
    /// Every day of the calendar's years and a century around, against Foundation's calendar.
    @Test func agreesWithAnotherCalendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var instant = try #require(calendar.date(from: DateComponents(year: 1896, month: 1, day: 1)))
        var day = date("1896-01-01")
        while day.year < 2105 {
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
            try #require(parts.year == day.year && parts.month == day.month && parts.day == day.day, "\(day)")
            try #require(parts.weekday == day.weekday.rawValue % 7 + 1, "\(day)")
            try #require(CalendarDate(dayNumber: day.dayNumber) == day)
            day = try #require(day.adding(days: 1))
            instant += 86_400
        }
    }

    @Test func endsOfTheCalendar() {
        #expect(CalendarDate(dayNumber: 1) == date("0001-01-01"))
        #expect(CalendarDate(dayNumber: 0) == nil)
        #expect(date("9999-12-31").dayNumber == 3_652_059)
        #expect(date("9999-12-31").adding(days: 1) == nil)
        #expect(date("0001-01-01").adding(months: -1) == nil)
        #expect(date("9999-12-01").adding(months: 1) == nil)
    }

    @Test(arguments: [
        ("2013-11-27", 12, "2014-11-27"), ("2024-02-29", 12, "2025-03-01"), ("2023-12-15", 1, "2024-01-15"),
        ("2024-01-31", 1, "2024-03-01"), ("2024-01-31", -2, "2023-12-01"), ("2024-03-31", -3, "2023-12-31"),
    ])
    func months(_ start: String, _ count: Int, _ end: String) {
        #expect(date(start).adding(months: count) == date(end))
    }
}

/// A date for an expectation, typed as a person would.
func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(filed: text) else { fatalError("no date: \(text)") }
    return date
}
