import OwnershipModel

/// The business days of the Securities and Exchange Commission.
///
/// A business day is any day except Saturdays, Sundays, federal holidays and days that the Commission treated as such.
/// The rules on these reports do not define the term; this is the reading of the Commission's staff. Bad weather and
/// government shutdowns make no difference. The calendar differs from that of the stock exchanges: Good Friday is a
/// business day, Columbus Day and Veterans Day are not.
public struct BusinessDayCalendar: Sendable, Hashable {
    /// The years that the calendar covers. The status of days outside them is `unknown`.
    public var years: ClosedRange<Int>
    /// The last year whose closings by executive order are in the calendar. They are announced only days ahead.
    public var closingsKnownThrough: Int
    private let once: [CalendarDate: ClosedDay]

    /// - Parameter closedOnce: the closed days that follow from no holiday rule, at most one per date.
    init(years: ClosedRange<Int>, closingsKnownThrough: Int, closedOnce: [ClosedDay]) {
        self.years = years
        self.closingsKnownThrough = closingsKnownThrough
        once = Dictionary(closedOnce.map { ($0.date, $0) }) { first, _ in first }
    }

    /// The Commission's calendar. Federal holidays were checked for 1996 to 2027, those of 2027 by the statute only.
    public static let sec = BusinessDayCalendar(
        years: 1996...2027, closingsKnownThrough: 2025, closedOnce: OwnershipReview.closedOnce)

    /// The status of a day. `unclear` means that no source says whether it was a business day.
    public enum Status: Sendable, Hashable {
        case businessDay
        case weekend
        case closed(ClosedDay)
        case unclear(ClosedDay)
        case unknown
    }

    /// Returns the status of a day.
    public func status(of day: CalendarDate) -> Status {
        guard years.contains(day.year) else { return .unknown }
        if day.weekday.isWeekend { return .weekend }
        if let closing = once[day] { return closing.effect == .unclear ? .unclear(closing) : .closed(closing) }
        return holiday(on: day).map { .closed($0) } ?? .businessDay
    }

    private func holiday(on day: CalendarDate) -> ClosedDay? {
        // New Year's Day may be observed on 31 December; every other holiday is observed in its own month.
        let (year, month) = day.month == 12 && day.day == 31 ? (day.year + 1, 1) : (day.year, day.month)
        for holiday in FederalHoliday.all where holiday.month == month {
            if let closing = holiday.closing(in: year), closing.date == day { return closing }
        }
        return nil
    }

    /// Returns the weekdays of a year that are not, or may not be, business days, in order; nil for an unknown year.
    public func closedDays(in year: Int) -> [ClosedDay]? {
        guard years.contains(year) else { return nil }
        let holidays = FederalHoliday.all.compactMap { $0.closing(in: year) } + newYear(after: year)
        return (holidays.filter { $0.date.year == year } + once.values.filter { $0.date.year == year })
            .sorted { $0.date < $1.date }
    }

    /// Returns the observance of the following New Year's Day, if it falls into this year.
    private func newYear(after year: Int) -> [ClosedDay] {
        FederalHoliday.all.compactMap { $0.closing(in: year + 1) }.filter { $0.date.year == year }
    }
}
