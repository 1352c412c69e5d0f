import OwnershipModel

/// The days on which filings can be made with the Commission, for the years it is known for.
///
/// A business day is any day but Saturdays, Sundays, federal holidays and the days the Commission treated as such. No
/// rule on these reports defines the word; this is how the Commission's staff reads it. Weather and shutdowns change nothing,
/// and the calendar of the stock exchanges is another one: Good Friday counts, Columbus Day and Veterans Day do not.
public struct BusinessDayCalendar: Sendable, Hashable {
    /// Outside these years every answer is "unknown".
    public var years: ClosedRange<Int>
    /// Closings by order are announced days ahead: those after this year are not in the calendar.
    public var closingsKnownThrough: Int
    private let once: [CalendarDate: ClosedDay]

    /// - Parameter closedOnce: the days no holiday rule foretells; at most one for each date.
    init(years: ClosedRange<Int>, closingsKnownThrough: Int, closedOnce: [ClosedDay]) {
        self.years = years
        self.closingsKnownThrough = closingsKnownThrough
        once = Dictionary(closedOnce.map { ($0.date, $0) }) { first, _ in first }
    }

    /// The Commission's. Federal holidays have been checked from 1996 to 2027; 2027 by the statute alone.
    public static let sec = BusinessDayCalendar(
        years: 1996...2027, closingsKnownThrough: 2025, closedOnce: OwnershipReview.closedOnce)

    /// What a day is. Unclear is an answer of its own, neither yes nor no.
    public enum Status: Sendable, Hashable {
        case businessDay
        case weekend
        case closed(ClosedDay)
        case unclear(ClosedDay)
        case unknown
    }

    public func status(of day: CalendarDate) -> Status {
        guard years.contains(day.year) else { return .unknown }
        if day.weekday.isWeekend { return .weekend }
        if let closing = once[day] { return closing.effect == .unclear ? .unclear(closing) : .closed(closing) }
        return holiday(on: day).map { .closed($0) } ?? .businessDay
    }

    private func holiday(on day: CalendarDate) -> ClosedDay? {
        // 31 December belongs to the New Year's Day after it; no other holiday is kept in another month than its own.
        let (year, month) = day.month == 12 && day.day == 31 ? (day.year + 1, 1) : (day.year, day.month)
        for holiday in FederalHoliday.all where holiday.month == month {
            if let closing = holiday.closing(in: year), closing.date == day { return closing }
        }
        return nil
    }

    /// The weekdays of a year that do not count or may not, in order; nil for a year that is not known.
    public func closedDays(in year: Int) -> [ClosedDay]? {
        guard years.contains(year) else { return nil }
        let holidays = FederalHoliday.all.compactMap { $0.closing(in: year) } + newYear(after: year)
        return (holidays.filter { $0.date.year == year } + once.values.filter { $0.date.year == year })
            .sorted { $0.date < $1.date }
    }

    private func newYear(after year: Int) -> [ClosedDay] {
        FederalHoliday.all.compactMap { $0.closing(in: year + 1) }.filter { $0.date.year == year }
    }
}
